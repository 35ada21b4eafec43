import type { Fact, SessionId } from '../facts.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import { createSessions } from './sessions.ts';

/** Sessions that are over: for the list of the last calls, and so that a late event finds the session it is about. */
export interface Past {
  take(facts: readonly Fact[]): void;
  put(session: Session): void;
  get(id: SessionId): Session | undefined;
  all(): readonly Session[];
}

/** Twice as many as the list of the last calls reads. */
const most = 200;
/** However soon names have to go: this long a session is still shown, ms. */
const shortest = 3_600_000;

/** The newest of them in memory, none longer than `keepDays`. */
export function createPast(keepDays: number, clock: Pick<Clock, 'now'>): Past {
  const sessions = createSessions();
  const overAt = (session: Session): number => session.endedAt ?? session.lastEventAt;
  const all = (): readonly Session[] => {
    const since = clock.now() - Math.max(shortest, keepDays * 86_400_000);
    return sessions.all().filter((session) => overAt(session) >= since);
  };
  const tidy = (): void => {
    const kept = new Set(
      [...all()]
        .sort((a, b) => overAt(b) - overAt(a))
        .slice(0, most)
        .map(({ id }) => id),
    );
    for (const { id } of sessions.all()) if (!kept.has(id)) sessions.forget(id);
  };
  return {
    take: (facts) => {
      for (const fact of facts) sessions.take(fact);
      tidy();
    },
    put: (session) => {
      sessions.put(session);
      tidy();
    },
    get: sessions.get,
    all,
  };
}
