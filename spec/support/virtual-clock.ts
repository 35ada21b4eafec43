import type { Clock } from '../../src/core/ports.ts';

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  /** Goes on by so many ms, waking whoever waits, in order, and lets promises settle between. */
  pass(milliseconds: number): Promise<void>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
}

/** Who waits for the earliest time; of several for the same, the one that has waited longest. */
const earliestOf = <T extends { readonly at: number }>(waits: readonly T[]): T | undefined => {
  let [first] = waits;
  for (const wait of waits) if (first && wait.at < first.at) first = wait;
  return first;
};

export function createVirtualClock(start = Date.UTC(2026, 10, 20, 15, 4, 11)): VirtualClock {
  let now = start;
  let waits: { readonly at: number; readonly wake: () => void }[] = [];
  // A task of its own comes only after all promises have settled, however long their chains are.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    wakeAt: (at, wake) => {
      const wait = { at, wake };
      waits.push(wait);
      return () => {
        waits = waits.filter((other) => other !== wait);
      };
    },
    settle,
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = earliestOf(waits);
        if (!next || next.at > end) break;
        waits = waits.filter((wait) => wait !== next);
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
