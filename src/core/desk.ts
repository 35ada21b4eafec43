import { colleaguesIn } from './deciding/assignee.ts';
import { createAsker } from './dialling/asking.ts';
import { createDialler } from './dialling/dialler.ts';
import { shownDial, underWayFor } from './dialling/dialling.ts';
import type { Fact, SessionId } from './facts.ts';
import { createHearing } from './hearing/hearing.ts';
import { factsIn, isLoose, type NewFact } from './hearing/intake.ts';
import { createKeeper } from './journal/keeper.ts';
import { createLoop } from './loop.ts';
import { isUnsaved } from './delivery/unsaved.ts';
import type { PhoneCommand } from './phone.ts';
import type { Clock, Helpdesk, Journal, Screen, Telephony, TelephonyEvent, Undo } from './ports.ts';
import { recentCalls } from './showing/recent-calls.ts';
import type { Agent, RecordRef, Requester } from './records.ts';
import type { RulesReading } from './rules/read-rules.ts';
import { defaultRules, type Rules } from './rules/rules.ts';
import type { Session } from './session.ts';
import { shownSessions } from './showing/shown-sessions.ts';
import type { Situation } from './situation.ts';
import type { DeskView, DialContext, PhoneView } from './showing/view.ts';
import { dispositionsIn } from './deciding/wrap-up.ts';

export interface DeskPorts {
  readonly telephony: Telephony;
  readonly helpdesk: Helpdesk;
  readonly screen: Screen;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Does work once more urgent work is done, soon. Left out: at once. */
  afterwards?(work: () => void): void;
}

export interface DeskOptions {
  readonly agent: Agent;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** This account's own host, e.g. `acme.zendesk.com`. */
  readonly accountHost: string;
  readonly rules: RulesReading;
  /** This app's id at Zendesk, which call records need. */
  readonly appId?: number;
  newId(): string;
  /** In [0, 1). */
  random(): number;
}

/** The phone's desk: hears the vendor and the screens, keeps the facts, plans, runs, and shows. One an agent. */
export interface Desk {
  /** Takes up what an earlier page left; nothing is planned before. */
  start(): Promise<void>;
  hear(event: TelephonyEvent): void;
  /** Adds facts of this frame. */
  add(facts: readonly NewFact[]): void;
  /** Takes facts that another frame has stored already. */
  learn(facts: readonly Fact[]): void;
  /** A page of the vendor, or all of them, was loaded again: it has forgotten its calls, and who was signed in has to be proved anew. */
  loseFrame(frame?: string): void;
  /** A ticket's editor is being used. */
  noticeWriting(): void;
  /** Opens what the agent asked for, whatever is being written. */
  open(record: RecordRef, session?: SessionId): void;
  /** False where nothing was dialled: one is under way, or the number cannot be read. */
  dial(number: string, context: DialContext): boolean;
  /** False where nothing was asked: the phone does not take it, or the last command is still under way. */
  ask(command: PhoneCommand): boolean;
  view(): DeskView;
  /** Calls back after every change. */
  subscribe(listener: () => void): Undo;
  stop(): void;
}

/** While a ticket's editor was used this recently, nothing is brought to the front, ms. */
const writingGuard = 10_000;

export function createDesk(ports: DeskPorts, options: DeskOptions): Desk {
  const { telephony, screen, clock } = ports;
  const { agent, country } = options;
  const rules = withEmailPaths('rules' in options.rules ? options.rules.rules : defaultRules, telephony);
  const keeper = createKeeper({ ...ports, newId: options.newId, keepDays: rules.keepDays, onChange: () => look() });
  const listeners = new Set<() => void>();
  const hearing = createHearing(agent);
  let wroteAt = Number.NEGATIVE_INFINITY;
  let isStarted = false;
  let areCallsRefused = false;

  const situation = (): Situation => ({
    now: clock.now(),
    agent,
    vendor: telephony.vendor,
    country,
    rules,
    ...dispositionsOf(hearing.view()),
    links: telephony.takes?.has('link-record') === true,
    disposes: telephony.takes?.has('dispose') === true ? (telephony.disposes ?? ['call', 'chat']) : [],
    ...(telephony.terms && { terms: telephony.terms, colleagues: colleaguesIn(keeper.all()) }),
    mayWrite: 'rules' in options.rules,
    isWriting: clock.now() - wroteAt < writingGuard,
    remembered: remembered(keeper.all()),
    ...(options.appId !== undefined && !noCallRecords() && { appId: options.appId }),
  });
  // Asked once: until this page is loaded anew, and with what it took up then, all calls do without.
  const noCallRecords = (): boolean =>
    (areCallsRefused ||= keeper.all().some(({ callsRefused }) => callsRefused === 'all'));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const loop = createLoop({
    afterwards: (work) => work(),
    ...ports,
    keeper,
    situation,
    random: options.random,
    onChange: tell,
  });
  const look = (): void => {
    if (isStarted) loop.look();
  };
  const dialler = createDialler(
    { ...ports, keeper, newId: options.newId, look },
    { agentId: agent.id, country, email: () => hearing.view().signedInAs ?? agent.email },
  );
  const asker = createAsker(telephony, tell);
  const add = (facts: readonly NewFact[]): void => {
    void keeper.keep(facts);
    look();
  };

  return {
    start: async () => {
      await keeper.load();
      isStarted = true;
      look();
    },
    hear: (event) => {
      hearing.hear(event, clock.now());
      const { signedInAs } = hearing.view();
      const surroundings = {
        now: clock.now(),
        vendor: telephony.vendor,
        agentId: agent.id,
        agentEmails: [agent.email, ...(signedInAs === undefined ? [] : [signedInAs])],
        accountHost: options.accountHost,
        rules,
      };
      add(factsIn(event, { ...surroundings, sessions: keeper.all(), newId: options.newId }));
    },
    add,
    learn: (facts) => {
      keeper.learn(facts);
      look();
    },
    loseFrame: (frame) => {
      hearing.lose(frame, clock.now());
      const lost = keeper
        .all()
        .filter(
          (session) => session.phase === 'running' && !isLoose(session) && (frame ?? session.frame) === session.frame,
        );
      add(lost.map(({ id }) => ({ session: id, kind: 'frame-lost' })));
    },
    noticeWriting: () => {
      wroteAt = clock.now();
    },
    open: (record, session) => {
      const opened = (): void => session && add([{ session, kind: 'opened', record }]);
      // A record that cannot be opened is Zendesk's to explain; the button stays.
      void screen.open(record).then(opened, () => undefined);
    },
    dial: dialler.dial,
    ask: asker.ask,
    view: () => {
      const now = situation();
      const dial = shownDial(keeper.all(), country, now.now, dialler.refusal(), underWayFor(telephony.dialTimeout));
      const faults = 'rules' in options.rules ? [] : options.rules.faults;
      const trouble = loop.trouble();
      const asked = asker.asked();
      return {
        agent,
        phone: hearing.view(),
        dispositions: dispositionsIn(now),
        takes: [...(telephony.takes ?? [])],
        ...(telephony.terms?.wantsContacts && { wantsContacts: true }),
        rulesFaults: faults,
        isKept: keeper.isKept(),
        unsaved: keeper.all().filter((session) => isUnsaved(session, now.now)).length,
        ...(trouble && { trouble }),
        ...(noCallRecords() && { hasNoCallRecords: true }),
        recent: recentCalls([...keeper.all(), ...keeper.past()], now),
        ...shownSessions(keeper.all(), now),
        ...(dial && { dial }),
        ...(asked && { asked }),
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      loop.stop();
      listeners.clear();
    },
  };
}

/** Some vendors know customers by e-mail only, as Zendesk does; what the rules say goes before it. */
const withEmailPaths = (rules: Rules, { emailPaths = [] }: Telephony): Rules =>
  rules.identityPaths.email.length > 0
    ? rules
    : { ...rules, identityPaths: { ...rules.identityPaths, email: emailPaths } };

const remembered = (all: readonly Session[]): readonly Requester[] =>
  all.flatMap(({ madeUser, chosenUser }) => [madeUser, chosenUser].filter((user) => user !== undefined));

const dispositionsOf = ({ state }: PhoneView): Pick<Situation, 'phoneDispositions'> =>
  state?.dispositions ? { phoneDispositions: state.dispositions } : {};
