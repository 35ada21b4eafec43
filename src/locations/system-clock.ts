import type { Clock } from '../core/ports.ts';

/** Browsers cut longer time-outs short, ms. */
const longest = 2 ** 31 - 1;

/** The computer's clock. A wake-up that comes early, because the clock was set or the wait is too long, waits on. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt: (at, wake) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const left = at - Date.now();
      timer = setTimeout(left > longest ? wait : wake, Math.min(longest, Math.max(0, left)));
    };
    wait();
    return () => clearTimeout(timer);
  },
};

/** A new identity for a fact, a command or a dial. */
export const newId = (): string => crypto.randomUUID();
