import type { DeskActions, DeskView } from '../core/view.ts';
import { createJournal } from '../storage/journal.ts';
import { createBus } from '../tabs/bus.ts';
import { createRemoteDesk, type RemoteDesk } from '../tabs/remote-desk.ts';
import { readAgent } from '../zaf/agent.ts';
import { createRest, type Rest } from '../zaf/request.ts';
import { shareName, type Place } from './place.ts';
import { createStore, type Store } from './screen-store.ts';
import { newId, systemClock } from './system-clock.ts';

/** The phone's desk as a page beside it has it. */
export interface JoinedDesk {
  readonly actions: DeskActions;
  readonly desk: RemoteDesk;
  readonly view: Store<DeskView | undefined>;
  readonly rest: Rest;
}

/** Joins the phone's desk from a page that holds no phone. */
export async function joinDesk(place: Place): Promise<JoinedDesk> {
  const agent = await readAgent(place.client);
  const name = shareName(place, agent);
  const journal = createJournal({ name, keepDays: 7, now: systemClock.now });
  const desk = createRemoteDesk({ bus: createBus(name), journal, clock: systemClock, newId });
  const view = createStore<DeskView | undefined>(desk.view());
  desk.subscribe(() => view.set(desk.view()));
  return {
    actions: desk.actions,
    desk,
    view,
    rest: createRest(place.client, { isOnline: () => navigator.onLine, now: systemClock.now }),
  };
}
