import { colleaguesIn } from './deciding/assignee.ts';
import type { DeskOptions } from './desk-options.ts';
import type { Clock, Telephony } from './ports.ts';
import type { Requester } from './records.ts';
import type { Rules } from './rules/rules.ts';
import type { Session } from './session.ts';
import type { Situation } from './situation.ts';
import type { PhoneView } from './showing/view.ts';

/** What every decision looks at, besides the session that is decided. */
export interface Outlook {
  situation(): Situation;
  /** The account keeps no records of calls: notes are written instead. */
  hasNoCallRecords(): boolean;
  /** A ticket's editor is being used. */
  noticeWriting(): void;
}

/** What the outlook is drawn from; sessions and phone as they stand at that moment. */
export interface OutlookPorts {
  readonly telephony: Telephony;
  readonly clock: Clock;
  readonly options: DeskOptions;
  readonly rules: Rules;
  sessions(): readonly Session[];
  phone(): PhoneView;
}

/** While a ticket's editor was used this recently, nothing is brought to the front, ms. */
const writingGuard = 10_000;

export function createOutlook({ telephony, clock, options, rules, sessions, phone }: OutlookPorts): Outlook {
  let wroteAt = Number.NEGATIVE_INFINITY;
  let areCallsRefused = false;
  // Asked once: until this page is loaded anew, and with what it took up then, all calls do without.
  const hasNoCallRecords = (): boolean =>
    (areCallsRefused ||= sessions().some(({ callsRefused }) => callsRefused === 'all'));
  const { agent, country, appId } = options;
  return {
    situation: () => ({
      now: clock.now(),
      agent,
      vendor: telephony.vendor,
      country,
      rules,
      ...dispositionsOf(phone()),
      links: telephony.takes?.has('link-record') === true,
      disposes: telephony.takes?.has('dispose') === true ? (telephony.disposes ?? ['call', 'chat']) : [],
      ...(telephony.terms && { terms: telephony.terms, colleagues: colleaguesIn(sessions()) }),
      mayWrite: 'rules' in options.rules,
      isWriting: clock.now() - wroteAt < writingGuard,
      remembered: remembered(sessions()),
      ...(appId !== undefined && !hasNoCallRecords() && { appId }),
    }),
    hasNoCallRecords,
    noticeWriting: () => {
      wroteAt = clock.now();
    },
  };
}

const nobody: readonly Requester[] = [];
// With every message, over all the calls of an hour: for most of them there is nothing to gather.
const remembered = (all: readonly Session[]): readonly Requester[] =>
  all.flatMap(({ madeUser, chosenUser }) =>
    madeUser || chosenUser ? [madeUser, chosenUser].filter((user) => user !== undefined) : nobody,
  );

const dispositionsOf = ({ state }: PhoneView): Pick<Situation, 'phoneDispositions'> =>
  state?.dispositions ? { phoneDispositions: state.dispositions } : {};
