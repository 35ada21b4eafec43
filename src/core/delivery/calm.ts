import type { SessionId } from '../facts.ts';
import type { Session } from '../session.ts';

/**
 * Which sessions need no look: no fact has changed them since they were planned, their time has not come, and what they share
 * is as it was. So the work for one message does not grow with the number of calls, however many a broken phone begins.
 */
export interface Calm {
  /** What all plans depend on besides a session's own facts, as a list of values; another list stirs all of them. */
  notice(shared: readonly unknown[]): void;
  holds(session: Session, now: number): boolean;
  /** The session was planned: it rests until the first of these times, ms since the epoch. Only `wakes` wake. */
  rest(session: Session, wakes: readonly number[], until: number): void;
  /** The session is to be looked at again. */
  stir(id: SessionId): void;
  /** The next time after `now` at which a session wakes by itself. */
  nextWake(now: number): number;
}

interface Rest {
  readonly session: Session;
  readonly wakes: readonly number[];
  readonly until: number;
}

export function createCalm(): Calm {
  const resting = new Map<SessionId, Rest>();
  let known: readonly unknown[] = [];
  return {
    notice: (shared) => {
      const isSame = shared.length === known.length && shared.every((value, at) => value === known[at]);
      if (!isSame) resting.clear();
      known = shared;
    },
    holds: (session, now) => {
      const rest = resting.get(session.id);
      return rest !== undefined && rest.session === session && now < rest.until;
    },
    rest: (session, wakes, until) => void resting.set(session.id, { session, wakes, until: Math.min(until, ...wakes) }),
    stir: (id) => void resting.delete(id),
    nextWake: (now) => {
      let next = Number.POSITIVE_INFINITY;
      for (const { wakes } of resting.values()) for (const wake of wakes) if (wake > now && wake < next) next = wake;
      return next;
    },
  };
}
