import { clamped } from './clamped.ts';
import type { Fact, SessionId } from '../facts.ts';
import type { NewFact } from '../hearing/intake.ts';
import { createFloods } from './floods.ts';
import { isNews } from './is-news.ts';
import { createPast } from './past.ts';
import type { Clock, Journal, Telephony } from '../ports.ts';
import { readFact } from './read-fact.ts';
import type { Session } from '../session.ts';
import { createSessions } from './sessions.ts';
import { createStoring } from './storing.ts';
import { takenUp } from './taken-up.ts';

/** Holds the facts: folds them at once and stores them in order behind. */
export interface Keeper {
  /** Folds now what is new; resolves once stored, or once it is clear that storage is denied. */
  keep(facts: readonly NewFact[]): Promise<void>;
  /** Facts that another frame has stored already. Whatever is no fact is left out. */
  learn(facts: readonly unknown[]): void;
  /** Takes up what an earlier page stored. */
  load(): Promise<void>;
  /** Sessions that are over, read once from storage, and those forgotten since. */
  past(): readonly Session[];
  /** The session needs nothing more. */
  finish(id: SessionId): void;
  get(id: SessionId): Session | undefined;
  all(): readonly Session[];
  forget(id: SessionId): void;
  /** False while storage is denied: facts then live as long as this page. */
  isKept(): boolean;
}

export interface KeeperPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  newId(): string;
  readonly telephony?: Pick<Telephony, 'remembersCalls'>;
  /** How long finished sessions keep names and numbers, days. Left out: 7. */
  readonly keepDays?: number;
  /** Storage fails, or works again. */
  onChange?(): void;
}

export function createKeeper(ports: KeeperPorts): Keeper {
  const { clock, journal } = ports;
  const sessions = createSessions();
  const past = createPast(ports.keepDays ?? 7, clock);
  const floods = createFloods();
  /** As they were when they were said to be finished. */
  const finished = new Map<SessionId, Session | undefined>();
  /** What was heard before the stored facts were there: it comes after them. */
  let early: Fact[] | undefined = [];

  const stamped = (fact: NewFact): Fact => Object.assign({ id: ports.newId(), at: clock.now() }, fact);

  const take = (fact: Fact): boolean => {
    const known = sessions.get(fact.session) ?? past.get(fact.session);
    if ((known && !isNews(known, fact)) || floods.isFlooded(fact)) return false;
    // It was over and forgotten: the fact is about that session, not about a new one.
    if (known && !sessions.get(fact.session)) sessions.put(known);
    if (!sessions.take(fact)) return false;
    early?.push(fact);
    return true;
  };

  const storing = createStoring({
    ...ports,
    load: async () => {
      const [stored, recent] = [await journal.load(), await journal.recent()];
      const now = clock.now();
      const after = early ?? [];
      early = undefined;
      for (const [id, facts] of bySession(stored.map((fact) => clamped(fact, now)))) takeStored(id, facts, after);
      past.take(recent.map((fact) => clamped(fact, now)));
    },
  });

  /** An earlier page's facts of a session, what a reload means for it, and what this page has heard of it since. */
  function takeStored(id: SessionId, facts: readonly Fact[], after: readonly Fact[]): void {
    sessions.forget(id);
    for (const fact of facts) sessions.take(fact);
    const session = sessions.get(id);
    const news = session ? takenUp(session, clock.now(), ports.telephony?.remembersCalls !== true).map(stamped) : [];
    for (const fact of [...news, ...after.filter((fact) => fact.session === id)]) sessions.take(fact);
    if (news.length > 0) void storing.append(news);
  }

  return {
    keep: (facts) => {
      const news = facts.map(stamped).filter(take);
      return news.length > 0 ? storing.append(news) : storing.settled();
    },
    learn: (facts) => {
      const read = facts.map(readFact).filter((fact) => fact !== undefined);
      const news = read.map((fact) => clamped(fact, clock.now())).filter(take);
      // Where storage fails here, it failed there as well.
      if (!storing.isKept() && news.length > 0) void storing.append(news);
    },
    load: storing.settled,
    past: () => past.all().filter(({ id }) => !sessions.get(id)),
    finish: (id) => {
      finished.set(id, sessions.get(id));
      void storing.finish(id);
    },
    get: sessions.get,
    all: sessions.all,
    forget: (id) => {
      const session = sessions.get(id);
      // A fact that came after its end made it unfinished in the journal again.
      if (session && finished.get(id) !== session) void storing.finish(id);
      if (session) past.put(session);
      finished.delete(id);
      floods.forget(id);
      sessions.forget(id);
      storing.forget(id);
    },
    isKept: storing.isKept,
  };
}

function bySession(facts: readonly Fact[]): ReadonlyMap<SessionId, readonly Fact[]> {
  const all = new Map<SessionId, Fact[]>();
  for (const fact of facts) {
    const before = all.get(fact.session);
    if (before) before.push(fact);
    else all.set(fact.session, [fact]);
  }
  return all;
}
