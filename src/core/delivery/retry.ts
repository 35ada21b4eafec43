import type { Failure } from '../failure.ts';

const longest = 5 * 60_000;
const longestOffline = 15_000;

/**
 * When a step that failed is tried again, ms since the epoch. What the other side asks for is honoured; else pauses grow
 * from 1 s to 5 min, with jitter so that tabs and agents do not come back at once. `random` is in [0, 1).
 */
export function retryAt(failure: Failure, tries: number, now: number, random: number): number {
  const grown = Math.min(longest, 1000 * 2 ** Math.min(tries - 1, 20));
  const jittered = grown * (0.75 + random / 2);
  switch (failure.code) {
    case 'rate-limited':
      return now + (failure.facts.retryAfter ?? 30_000);
    case 'signed-out':
    case 'forbidden':
      return now + Math.max(30_000, jittered);
    // The same request would be refused again: a person has to look at it.
    case 'refused':
    case 'not-found':
      return Number.MAX_SAFE_INTEGER;
    // Nothing was asked of anybody: trying again costs nothing but the try.
    case 'offline':
      return now + Math.min(longestOffline, jittered);
    // It was closed a moment ago: the next look at it tells what to do instead.
    case 'ticket-closed':
    case 'no-answer':
    case 'server':
    case 'conflict':
    case 'key-reused':
    case 'unreadable':
      return now + Math.max(failure.facts.retryAfter ?? 0, jittered);
  }
}
