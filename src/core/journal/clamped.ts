import type { Fact } from '../facts.ts';

/** No step that may be tried again waits longer than this after a reload, ms. */
const longestWait = 5 * 60_000;

/** A stored fact where the clock may have been set back since: nothing has happened yet that is still to come. `now` in ms since the epoch. */
export function clamped(fact: Fact, now: number): Fact {
  const past = fact.at > now ? { ...fact, at: now } : fact;
  // What is hopeless stays so.
  if (past.kind !== 'step-failed' || past.retryAt === Number.MAX_SAFE_INTEGER) return past;
  return past.retryAt > now + longestWait ? { ...past, retryAt: now + longestWait } : past;
}
