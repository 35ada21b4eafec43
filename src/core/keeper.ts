import type { Fact, SessionId } from './facts.ts';
import type { NewFact } from './intake.ts';
import type { Clock, Journal } from './ports.ts';
import type { Session } from './session.ts';
import { createSessions } from './sessions.ts';

/** Holds the facts: folds them at once and stores them in order behind. */
export interface Keeper {
  /** Folds now; resolves once stored, or once it is clear that storage is denied. */
  keep(facts: readonly NewFact[]): Promise<void>;
  /** Facts that another frame has stored already. */
  learn(facts: readonly Fact[]): void;
  /** Takes up what an earlier page stored. */
  load(): Promise<void>;
  /** Sessions that are over, read once from storage, and those forgotten since. */
  past(): readonly Session[];
  /** The session needs nothing more. */
  finish(id: SessionId): void;
  get(id: SessionId): Session | undefined;
  all(): readonly Session[];
  forget(id: SessionId): void;
  /** False once storage was denied: facts then live as long as this page. */
  isKept(): boolean;
}

export function createKeeper(ports: { readonly journal: Journal; readonly clock: Clock; newId(): string }): Keeper {
  const sessions = createSessions();
  const past = createSessions();
  let isKept = true;
  let stored: Promise<void> = Promise.resolve();

  const store = (work: () => Promise<void>): Promise<void> => {
    stored = stored.then(work).catch(() => {
      isKept = false;
    });
    return stored;
  };

  return {
    keep: (facts) => {
      const stamped = facts.map((fact): Fact => Object.assign({ id: ports.newId(), at: ports.clock.now() }, fact));
      for (const fact of stamped) sessions.take(fact);
      return stamped.length > 0 ? store(() => ports.journal.append(stamped)) : stored;
    },
    learn: (facts) => {
      for (const fact of facts) sessions.take(fact);
    },
    load: () =>
      store(async () => {
        for (const fact of await ports.journal.load()) sessions.take(fact);
        for (const fact of await ports.journal.recent()) past.take(fact);
      }),
    past: () => past.all().filter(({ id }) => !sessions.get(id)),
    finish: (id) => void store(() => ports.journal.finish(id, ports.clock.now())),
    get: sessions.get,
    all: sessions.all,
    forget: (id) => {
      const session = sessions.get(id);
      if (session) past.put(session);
      sessions.forget(id);
    },
    isKept: () => isKept,
  };
}
