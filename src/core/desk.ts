import type { DeskOptions } from './desk-options.ts';
import { createAsker } from './dialling/asking.ts';
import { createDialler } from './dialling/dialler.ts';
import type { Fact, SessionId } from './facts.ts';
import { createHearing } from './hearing/hearing.ts';
import { factsIn, isLoose, mayOpen, type NewFact } from './hearing/intake.ts';
import { createKeeper } from './journal/keeper.ts';
import { createLoop } from './loop.ts';
import { createOutlook } from './outlook.ts';
import type { PhoneCommand } from './phone.ts';
import type { Clock, Helpdesk, Journal, Screen, Telephony, TelephonyEvent, Undo } from './ports.ts';
import type { RecordRef } from './records.ts';
import { defaultRules, type Rules } from './rules/rules.ts';
import { deskView } from './showing/desk-view.ts';
import type { DeskView, DialContext } from './showing/view.ts';

export interface DeskPorts {
  readonly telephony: Telephony;
  readonly helpdesk: Helpdesk;
  readonly screen: Screen;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Does work once more urgent work is done, soon. Left out: at once. */
  afterwards?(work: () => void): void;
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

export function createDesk(ports: DeskPorts, options: DeskOptions): Desk {
  const { telephony, screen, clock } = ports;
  const { agent, country, newId } = options;
  const rules = withEmailPaths('rules' in options.rules ? options.rules.rules : defaultRules, telephony);
  const keeper = createKeeper({ ...ports, newId, keepDays: rules.keepDays, onChange: () => look() });
  const listeners = new Set<() => void>();
  const hearing = createHearing(agent);
  let isStarted = false;
  const outlook = createOutlook({ telephony, clock, options, rules, sessions: keeper.all, phone: hearing.view });
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const loop = createLoop({
    afterwards: (work) => work(),
    ...ports,
    keeper,
    situation: outlook.situation,
    random: options.random,
    onChange: tell,
  });
  const look = (changed?: readonly SessionId[]): void => {
    if (isStarted) loop.look(changed);
  };
  const dialler = createDialler(
    { ...ports, keeper, newId, look },
    { agentId: agent.id, country, email: () => hearing.view().signedInAs ?? agent.email },
  );
  const asker = createAsker(telephony, tell);
  const add = (facts: readonly NewFact[]): void => {
    void keeper.keep(facts);
    look(facts.filter(mayOpen).map(({ session }) => session));
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
      add(factsIn(event, { ...surroundings, sessions: keeper.all(), newId }));
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
    noticeWriting: outlook.noticeWriting,
    open: (record, session) => {
      const opened = (): void => session && add([{ session, kind: 'opened', record }]);
      // A record that cannot be opened is Zendesk's to explain; the button stays.
      void screen.open(record).then(opened, () => undefined);
    },
    dial: dialler.dial,
    ask: asker.ask,
    view: () => deskView({ telephony, rules: options.rules, keeper, hearing, outlook, loop, dialler, asker }),
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
