import type { Bus, Screen } from '../core/ports.ts';
import type { Agent } from '../core/records.ts';
import type { DeskActions, DeskView } from '../core/showing/view.ts';
import { createJournal } from '../storage/journal.ts';
import { areTabsTogether } from '../tabs/are-tabs-together.ts';
import { createBus } from '../tabs/bus.ts';
import { createRemoteDesk, type RemoteDesk } from '../tabs/remote-desk.ts';
import { tabName } from '../tabs/tab-name.ts';
import { followUse } from '../tabs/use.ts';
import { readAgent } from '../zaf/agent.ts';
import { createRest, type Rest } from '../zaf/request.ts';
import { createScreen } from '../zaf/screen.ts';
import { shareName, type Place } from './place.ts';
import { createStore, type Store } from './screen-store.ts';
import { newId, systemClock } from './system-clock.ts';
import { watchUse } from './watch-use.ts';

/** The phone's desk as a page beside it has it. */
export interface JoinedDesk {
  readonly actions: DeskActions;
  readonly desk: RemoteDesk;
  readonly view: Store<DeskView | undefined>;
  readonly rest: Rest;
  readonly agent: Agent;
  readonly bus: Bus;
  readonly screen: Screen;
  /** The agent uses this tab. */
  noticeUse(): void;
}

/** Joins the phone's desk from a page that holds no phone. */
export async function joinDesk(place: Place): Promise<JoinedDesk> {
  const [agent, areTogether] = await Promise.all([readAgent(place.client), areTabsTogether()]);
  const name = shareName(place, agent);
  const journal = createJournal({ name, keepDays: 7, now: systemClock.now });
  const bus = createBus(name, areTogether);
  const screen = createScreen(place.client);
  const desk = createRemoteDesk({ bus, journal, screen, clock: systemClock, newId });
  const use = followUse({ bus, clock: systemClock, tab: tabName });
  watchUse(use.notice);
  const view = createStore<DeskView | undefined>(desk.view());
  desk.subscribe(() => view.set(desk.view()));
  return {
    actions: desk.actions,
    desk,
    view,
    agent,
    bus,
    screen,
    rest: createRest(place.client, { isOnline: () => navigator.onLine, now: systemClock.now }),
    noticeUse: use.notice,
  };
}
