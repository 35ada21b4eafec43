import type { Fact, SessionId } from '../facts.ts';
import { apply } from '../fold.ts';
import type { Session } from '../session.ts';

/** All sessions that are not forgotten, folded as facts come; a fact that comes twice counts once. */
export interface Sessions {
  /** False where the fact was known. */
  take(fact: Fact): boolean;
  /** Takes a session as it was folded elsewhere. */
  put(session: Session): void;
  get(id: SessionId): Session | undefined;
  all(): readonly Session[];
  forget(id: SessionId): void;
}

export function createSessions(): Sessions {
  const sessions = new Map<SessionId, Session>();
  const seen = new Map<SessionId, Set<string>>();
  return {
    take: (fact) => {
      const ids = seen.get(fact.session) ?? new Set();
      if (ids.has(fact.id)) return false;
      seen.set(fact.session, ids.add(fact.id));
      sessions.set(fact.session, apply(sessions.get(fact.session), fact));
      return true;
    },
    put: (session) => void sessions.set(session.id, session),
    get: (id) => sessions.get(id),
    all: () => [...sessions.values()],
    forget: (id) => {
      sessions.delete(id);
      seen.delete(id);
    },
  };
}
