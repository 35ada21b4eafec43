import { dispositionsIn } from '../deciding/wrap-up.ts';
import { isUnsaved } from '../delivery/unsaved.ts';
import type { Asker } from '../dialling/asking.ts';
import type { Dialler } from '../dialling/dialler.ts';
import { shownDial, underWayFor } from '../dialling/dialling.ts';
import type { Hearing } from '../hearing/hearing.ts';
import type { Keeper } from '../journal/keeper.ts';
import type { Loop } from '../loop.ts';
import type { Outlook } from '../outlook.ts';
import type { Telephony } from '../ports.ts';
import type { RulesReading } from '../rules/read-rules.ts';
import { recentCalls } from './recent-calls.ts';
import { shownSessions } from './shown-sessions.ts';
import type { DeskView } from './view.ts';

/** The parts of a desk that its view tells of. */
export interface DeskParts {
  readonly telephony: Telephony;
  readonly rules: RulesReading;
  readonly keeper: Keeper;
  readonly hearing: Hearing;
  readonly outlook: Outlook;
  readonly loop: Loop;
  readonly dialler: Dialler;
  readonly asker: Asker;
}

/** How the whole desk stands now, as the screens show it. */
export function deskView({ telephony, rules, keeper, hearing, outlook, loop, dialler, asker }: DeskParts): DeskView {
  const situation = outlook.situation();
  const { agent, country, now } = situation;
  const all = keeper.all();
  const dial = shownDial(all, country, now, dialler.refusal(), underWayFor(telephony.dialTimeout));
  const trouble = loop.trouble();
  const asked = asker.asked();
  return {
    agent,
    phone: hearing.view(),
    dispositions: dispositionsIn(situation),
    takes: [...(telephony.takes ?? [])],
    ...(telephony.terms?.wantsContacts && { wantsContacts: true }),
    rulesFaults: 'rules' in rules ? [] : rules.faults,
    isKept: keeper.isKept(),
    unsaved: all.filter((session) => isUnsaved(session, now)).length,
    ...(trouble && { trouble }),
    ...(outlook.hasNoCallRecords() && { hasNoCallRecords: true }),
    recent: recentCalls([...all, ...keeper.past()], situation),
    ...shownSessions(all, situation),
    ...(dial && { dial }),
    ...(asked && { asked }),
  };
}
