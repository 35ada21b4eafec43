import { createDesk, type Desk } from '../core/desk.ts';
import type { Agent } from '../core/records.ts';
import type { Telephony, Undo } from '../core/ports.ts';
import { readRules } from '../core/rules/read-rules.ts';
import { defaultRules } from '../core/rules/rules.ts';
import type { DeskActions, DeskView } from '../core/view.ts';
import { createJournal } from '../storage/journal.ts';
import { createActions } from '../tabs/actions.ts';
import { createBus } from '../tabs/bus.ts';
import { serveDesk } from '../tabs/serve.ts';
import { createHelpdesk } from '../zaf/helpdesk.ts';
import type { Rest } from '../zaf/request.ts';
import { createScreen } from '../zaf/screen.ts';
import { onDialOut } from '../zaf/voice.ts';
import { calmDesk, calmJournal } from './calm-desk.ts';
import { showIcon } from './icon.ts';
import { later } from './later.ts';
import { accountHost, shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';

/** The desk of the tab that holds the phone, and what this tab's screen can do with it. */
export interface PhoneDesk {
  readonly actions: DeskActions;
  view(): DeskView;
  subscribe(listener: () => void): Undo;
  /** The vendor's page was loaded again: nobody tells the end of its calls any more. */
  loseFrame(): void;
  stop: Undo;
}

/** Puts ports and core together for the tab that holds the phone. */
export function startDesk(place: Place, agent: Agent, telephony: Telephony, rest: Rest): PhoneDesk {
  const rules = readRules(place.settings.rulesText);
  const name = shareName(place, agent);
  const { keepDays } = 'rules' in rules ? rules.rules : defaultRules;
  const screen = createScreen(place.client);
  const ports = {
    telephony,
    helpdesk: createHelpdesk(rest),
    screen,
    journal: calmJournal(createJournal({ name, keepDays, now: systemClock.now })),
    clock: systemClock,
    afterwards: (work: () => void) => later(work, 'user-visible'),
  };
  const desk = createDesk(ports, {
    agent,
    country: place.settings.defaultCountry,
    accountHost: accountHost(place),
    rules,
    newId,
    random: Math.random,
  });
  const calm = calmDesk(desk);
  const undos = [
    telephony.listen(desk.hear),
    serveDesk(calm, createBus(name), systemClock),
    onDialOut(place.client, ({ number, ...context }) => desk.dial(number, context)),
    calm.subscribe(() => showIcon(screen, calm.view())),
  ];
  void desk.start();
  return {
    actions: createActions({
      add: desk.add,
      open: desk.open,
      dial: (number, context) => Promise.resolve(desk.dial(number, context)),
    }),
    view: calm.view,
    subscribe: calm.subscribe,
    loseFrame: () => loseFrame(desk),
    stop: () => {
      for (const undo of undos) undo();
      desk.stop();
    },
  };
}

function loseFrame(desk: Desk): void {
  const running = desk.view().sessions.filter(({ phase }) => phase === 'running');
  desk.add(running.map(({ id }) => ({ session: id, kind: 'frame-lost' })));
}
