import { createDesk } from '../core/desk.ts';
import type { PageName } from '../core/hearing/pages.ts';
import type { Agent } from '../core/records.ts';
import type { Bus, Screen, Telephony, Undo } from '../core/ports.ts';
import { readRules } from '../core/rules/read-rules.ts';
import { defaultRules } from '../core/rules/rules.ts';
import type { DeskActions, DeskView } from '../core/showing/view.ts';
import { createJournal } from '../storage/journal.ts';
import { createActions } from '../tabs/actions.ts';
import { createRelay } from '../tabs/relay.ts';
import { serveDesk } from '../tabs/serve.ts';
import { serveLinks } from '../tabs/serve-links.ts';
import { createHelpdesk } from '../zaf/helpdesk.ts';
import type { Rest } from '../zaf/request.ts';
import { onDialOut } from '../zaf/voice.ts';
import { calmDesk, calmJournal } from './calm-desk.ts';
import { later } from './later.ts';
import { openingFirst } from './opening-first.ts';
import { accountHost, shareName, type Place } from './place.ts';
import { newId, systemClock } from './system-clock.ts';

/** The desk of the tab that holds the phone, and what this tab's screen can do with it. */
export interface PhoneDesk {
  readonly actions: DeskActions;
  view(): DeskView;
  subscribe(listener: () => void): Undo;
  /** A page of the vendor was loaded again: nobody tells the end of its calls any more. */
  loseFrame(page: PageName): void;
  stop: Undo;
}

export interface PhoneDeskParts {
  readonly telephony: Telephony;
  readonly rest: Rest;
  readonly bus: Bus;
  /** Of the tab that is used. */
  readonly screen: Screen;
}

/** Puts ports and core together for the tab that holds the phone. */
export function startDesk(place: Place, agent: Agent, parts: PhoneDeskParts): PhoneDesk {
  const { telephony, rest, bus } = parts;
  const { screen, afterOpening } = openingFirst(parts.screen, systemClock);
  const rules = readRules(place.settings.rulesText);
  const name = shareName(place, agent);
  const { keepDays } = 'rules' in rules ? rules.rules : defaultRules;
  const afterwards = (work: () => void): void => later(() => afterOpening(work), 'user-visible');
  const relay = createRelay(calmJournal(createJournal({ name, keepDays, now: systemClock.now }), afterwards), bus);
  const ports = {
    telephony,
    helpdesk: createHelpdesk(rest),
    screen,
    journal: relay.journal,
    clock: systemClock,
    afterwards,
  };
  const desk = createDesk(ports, {
    agent,
    country: place.settings.defaultCountry,
    accountHost: accountHost(place),
    rules,
    ...(Number(place.appId) > 0 && { appId: Number(place.appId) }),
    newId,
    random: Math.random,
  });
  const calm = calmDesk(desk);
  const undos = [
    telephony.listen(desk.hear),
    serveDesk(calm, bus, systemClock),
    serveLinks(calm, bus, systemClock),
    onDialOut(place.client, ({ number, ...context }) => desk.dial(number, context)),
  ];
  void desk.start();
  return {
    actions: createActions({
      add: desk.add,
      open: desk.open,
      // Whatever became of it, this phone took it and says so.
      dial: (number, context) => {
        desk.dial(number, context);
        return Promise.resolve(true);
      },
      ask: (command) => Promise.resolve(desk.ask(command)),
    }),
    view: calm.view,
    subscribe: calm.subscribe,
    loseFrame: desk.loseFrame,
    stop: () => {
      for (const undo of undos) undo();
      desk.stop();
      relay.begin();
    },
  };
}
