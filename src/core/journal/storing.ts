import type { Fact, SessionId } from '../facts.ts';
import type { Clock, Journal } from '../ports.ts';

/** Stores behind what the page goes on doing: in order, and what could not be stored as soon as it can be again. */
export interface Storing {
  /** Resolves once stored, or once it is clear that storage fails. */
  append(facts: readonly Fact[]): Promise<void>;
  /** The session needs nothing more; counts once all its facts are stored. */
  finish(id: SessionId): Promise<void>;
  /** Resolves once all that was asked for so far is stored, or it is clear that storage fails. */
  settled(): Promise<void>;
  /** The session is forgotten: nobody waits any more for what of it was never stored. */
  forget(id: SessionId): void;
  isKept(): boolean;
}

export interface StoringPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Takes up what was stored before; asked again, before anything else, until it succeeds. */
  load(): Promise<void>;
  /** Storage fails, or works again. */
  onChange?(): void;
}

/** While storage fails it is tried again so often, ms. */
const pause = 5_000;

export function createStoring(ports: StoringPorts): Storing {
  const queue = createQueue(ports);
  let isKept = true;
  let isWaiting = false;
  let stored: Promise<void> = Promise.resolve();

  const tell = (is: boolean): void => {
    if (isKept === is) return;
    isKept = is;
    ports.onChange?.();
  };
  const drain = async (): Promise<void> => {
    if (isWaiting) return;
    try {
      await queue.drain();
      tell(true);
    } catch {
      isWaiting = true;
      ports.clock.wakeAt(ports.clock.now() + pause, () => {
        isWaiting = false;
        void store();
      });
      tell(false);
    }
  };
  const store = (): Promise<void> => (stored = stored.then(drain));

  return {
    append: (facts) => {
      queue.add(facts);
      return store();
    },
    finish: (id) => {
      queue.finish(id);
      return store();
    },
    settled: () => (queue.isEmpty() ? stored : store()),
    forget: (id) => {
      if (!isKept) queue.forget(id);
    },
    isKept: () => isKept,
  };
}

interface Queue {
  add(facts: readonly Fact[]): void;
  finish(id: SessionId): void;
  forget(id: SessionId): void;
  isEmpty(): boolean;
  /** Rejects at the first thing that cannot be stored; it and what follows stay in the queue. */
  drain(): Promise<void>;
}

function createQueue({ journal, clock, load }: StoringPorts): Queue {
  let facts: readonly Fact[] = [];
  let isLoaded = false;
  const finishes = new Map<SessionId, number>();
  const known = new Set<SessionId>();
  return {
    add: (added) => {
      facts = [...facts, ...added];
      // It is not finished any more, unless somebody says so again.
      for (const { session } of added) finishes.delete(session);
    },
    finish: (id) => void finishes.set(id, clock.now()),
    forget: (id) => {
      // Where a part is stored, the rest has to follow: half a session would be done over again.
      if (known.has(id)) return;
      facts = facts.filter(({ session }) => session !== id);
      finishes.delete(id);
    },
    isEmpty: () => isLoaded && facts.length === 0 && finishes.size === 0,
    drain: async () => {
      if (!isLoaded) await load();
      isLoaded = true;
      while (facts.length > 0 || finishes.size > 0) {
        const batch = new Set(facts);
        if (batch.size > 0) {
          await journal.append([...batch]);
          for (const { session } of batch) known.add(session);
          facts = facts.filter((fact) => !batch.has(fact));
          continue;
        }
        const [id, at] = [...finishes][0] ?? [];
        if (id === undefined || at === undefined) return;
        await journal.finish(id, at);
        if (finishes.get(id) === at) finishes.delete(id);
      }
    },
  };
}
