import type { PhoneQueue, PhoneState } from '../../core/phone.ts';
import type { Clock, TelephonyEvent, VendorMemory } from '../../core/ports.ts';
import { createAgenda } from './agenda.ts';
import { createBookmark } from './bookmark.ts';
import { troubleOf, type Connection, type Reply } from './connection.ts';
import { digest, told } from './digest.ts';
import { createInstanceTime } from './instance-time.ts';
import type { DaktelaOptions } from './options.ts';
import { createParts, type Parts } from './parts.ts';
import { createPatience } from './patience.ts';
import type { Named } from './phone-lists.ts';
import { askOf, type Question } from './questions.ts';
import { frame, type Self } from './translate.ts';
import type { Found } from './who.ts';

export interface RoundsPorts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly memory: VendorMemory;
  readonly options: DaktelaOptions;
  who(): Promise<Found>;
  onEvent(event: TelephonyEvent): void;
  onUnread(frame: string): void;
}

export interface Rounds {
  /** Asks one question and tells what is new. Resolves with the time until the next one, ms. */
  turn(): Promise<number>;
  /** The computer slept, or the tab did. */
  catchUp(): void;
  /** A call is about to begin. */
  expectCall(): void;
  /** The agent's activity of a call or chat. */
  activityOf(id: string): string | undefined;
  statusNamed(title: string): string | undefined;
  /** The agent was signed in to this queue or out of it. */
  setQueue(id: string, isOn: boolean): void;
  stop(): void;
}

/** Whom to ask for. */
interface Known {
  readonly self: Self;
  readonly isGuess: boolean;
}

/** After a dial the call is looked for so long, ms. */
const expectation = 60_000;
/** An agent that nobody knows is looked for again after this, ms. */
const nobodyPause = 5 * 60_000;

/** Reads what the instance knows of this agent, one question each time, and tells what is new of it. */
export function createRounds(ports: RoundsPorts): Rounds {
  const { connection, clock, options } = ports;
  const time = createInstanceTime(clock.now);
  const bookmark = createBookmark(ports.memory, time, clock.now);
  const [agenda, patience] = [createAgenda(), createPatience()];
  const teller = createTeller(ports.onEvent);
  let parts: Parts | undefined;
  let statuses: readonly Named[] = [];
  let pauses: readonly Named[] = [];
  let expectedUntil = 0;
  let isBusy = false;
  let isStopped = false;

  /** How long to wait after an answer that tells nothing. */
  const settle = (reply: Reply, isOldTrouble = false): number => {
    const trouble = troubleOf(reply);
    if (trouble !== undefined && !isOldTrouble) teller.tell(told({ trouble }));
    if (trouble === 'none' || trouble === undefined) patience.calm();
    return trouble === 'none' || trouble === undefined ? pace() : patience.after(reply);
  };
  const pace = (): number => {
    const isAround = isBusy || parts?.isInCall() === true || clock.now() < expectedUntil || agenda.isPressed();
    return isAround ? options.pace.busy : options.pace.idle;
  };

  const findOut = async (): Promise<number | Known> => {
    const found = await ports.who();
    if (found.reply?.kind === 'answered') time.learn(found.reply.envelope);
    if (isStopped) return 0;
    if (found.kind !== 'found') {
      if (found.kind === 'nobody') teller.tell(told({ trouble: 'agent-unknown' }));
      return found.kind === 'failed' && found.reply ? settle(found.reply) : nobodyPause;
    }
    const { self, isGuess } = found;
    if (parts?.self.login !== self.login) {
      const { email } = self;
      teller.tell([{ kind: 'signed-in', frame, ...(found.isSameEmail && { email }) }]);
      parts = createParts({ self, time, now: clock.now, done: await bookmark.open() });
    }
    // Who was just looked up has had this turn's request.
    return found.reply ? settle(found.reply) : { self, isGuess };
  };

  const ask = async (question: Question, { self: { login }, isGuess }: Known, known: Parts): Promise<number> => {
    const reply = await connection(askOf(question, login));
    if (isStopped) return 0;
    if (reply.kind === 'answered') {
      time.learn(reply.envelope);
      agenda.done(question);
      // Of somebody who may not be the agent an empty list says nothing: it is read again.
      const isUnsure = isGuess && !known.hasHeard();
      const marked = isUnsure ? { ...bookmark, reached: () => undefined } : bookmark;
      const news = digest(question, reply.envelope, { ...digesting, bookmark: marked, pauses, parts: known, login });
      statuses = news.statuses ?? statuses;
      pauses = news.pauses ?? pauses;
      isBusy = news.isBusy ?? isBusy;
      if (news.isUrgent === true) agenda.press();
      if (news.unread > 0) ports.onUnread(frame);
      teller.tell(news.events);
      return settle(reply);
    }
    // What never answers says nothing about the rest.
    const isOldTrouble = agenda.isUnanswered(question);
    // One question that is not allowed, or one call that cannot be read, holds nothing else up.
    const isHopeless = reply.kind === 'refused' && troubleOf(reply) === undefined;
    if (isHopeless || agenda.failed(question)) {
      if (isHopeless || question.about === 'call') agenda.done(question);
      else agenda.later(question);
      if (question.about === 'call') teller.tell(known.takeCall(question.id, undefined));
      else if (isHopeless) ports.onUnread(frame);
    }
    return settle(reply, isOldTrouble);
  };
  const digesting = { time, now: clock.now, queues: teller.queues };

  return {
    turn: async () => {
      if (parts) await bookmark.keep(parts.done(), parts.untoldSince());
      const found = await findOut();
      if (typeof found === 'number' || !parts || isStopped) return typeof found === 'number' ? found : 0;
      return ask(agenda.next(parts.wanted(), bookmark.since), found, parts);
    },
    catchUp: agenda.catchUp,
    expectCall: () => {
      expectedUntil = clock.now() + expectation;
      agenda.press();
    },
    activityOf: (id) => parts?.activityOf(id),
    statusNamed: (title) => statuses.find((status) => status.title === title)?.name,
    setQueue: (id, isOn) => {
      const queues = teller.queues().map((queue) => (queue.id === id ? { ...queue, isOn } : queue));
      teller.tell(told({ queues }));
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Tells events, of the phone's state only what has changed. */
function createTeller(onEvent: (event: TelephonyEvent) => void) {
  let state: PhoneState = {};
  return {
    queues: (): readonly PhoneQueue[] => state.queues ?? [],
    tell: (events: readonly TelephonyEvent[]): void => {
      for (const event of events) {
        if (event.kind !== 'phone-state') {
          onEvent(event);
          continue;
        }
        const next = { ...state, ...event.state };
        if (JSON.stringify(next) === JSON.stringify(state)) continue;
        state = next;
        onEvent(event);
      }
    },
  };
}
