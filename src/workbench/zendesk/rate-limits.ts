import * as v from 'valibot';

const windowSchema = v.object({ key: v.string(), since: v.number(), count: v.number() });
export const rateLimitsSchema = v.array(windowSchema);

/** How a limit stands after one more request. `resets` in s, at least 1. */
export interface Allowance {
  readonly isAllowed: boolean;
  readonly total: number;
  readonly remaining: number;
  readonly resets: number;
}

export interface RateLimits {
  /** Counts one request against `total` in a window of `length` ms that begins with its first request. */
  take(key: string, total: number, length: number): Allowance;
  snapshot(): v.InferOutput<typeof rateLimitsSchema>;
  restore(data: v.InferOutput<typeof rateLimitsSchema>): void;
}

const longestWindow = 600_000;
const manyWindows = 500;

/** A limit as Zendesk's headers show it: `total=30; remaining=29; resets=468`. */
export const bucketHeader = ({ total, remaining, resets }: Allowance): string =>
  `total=${total}; remaining=${remaining}; resets=${resets}`;

/** Counters of requests. A clock that jumps back begins a new window. */
export const createRateLimits = (now: () => number): RateLimits => {
  const windows = new Map<string, { since: number; count: number }>();

  const forgetOld = (at: number): void => {
    for (const [key, { since }] of windows) if (Math.abs(at - since) > longestWindow) windows.delete(key);
  };

  return {
    take(key, total, length) {
      const at = now();
      if (windows.size > manyWindows) forgetOld(at);
      const known = windows.get(key);
      const isRunning = known !== undefined && at >= known.since && at < known.since + length;
      const window = isRunning ? known : { since: at, count: 0 };
      const isAllowed = window.count < total;
      if (isAllowed) window.count += 1;
      windows.set(key, window);
      const resets = Math.max(1, Math.ceil((window.since + length - at) / 1000));
      return { isAllowed, total, remaining: Math.max(0, total - window.count), resets };
    },
    snapshot: () => [...windows].map(([key, window]) => ({ key, ...window })),
    restore(data) {
      windows.clear();
      for (const { key, since, count } of data) windows.set(key, { since, count });
    },
  };
};
