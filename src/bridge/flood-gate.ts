import type { TelephonyEvent } from '../core/ports.ts';

/** Says which events a phone may still make: none that a person's phone makes is held back. */
export type FloodGate = (event: TelephonyEvent) => boolean;

/** How many at once, and how many a second after that. */
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Of all events that are about different things: hundreds of calls may be told anew after a break of the line. */
const all: Allowance = { burst: 3000, perSecond: 20 };
/** Of one and the same: what comes five times at once has been heard. */
const same: Allowance = { burst: 5, perSecond: 1 };
/** Calls that have begun and not ended. One agent has a handful. */
const mostRunning = 1000;
/** A call of which nothing was heard for this long is over for the core too, ms. */
const forgottenAfter = 4 * 3_600_000;

interface Bucket {
  left: number;
  at: number;
}

/** A broken or hostile page can say ten thousand things a second: past this gate the work stays within bounds. `now` in ms. */
export function createFloodGate(now: () => number): FloodGate {
  const whole: Bucket = { left: all.burst, at: now() };
  const things = new Map<string, Bucket>();
  const running = new Map<string, number>();

  /** A thing that is new takes its part of the whole; the same again only takes from its own. */
  const isTooMuch = (key: string): boolean => {
    const known = things.get(key);
    if (!known && !takes(whole, all, now())) return true;
    const bucket = known ?? { left: same.burst, at: now() };
    // The thing that was heard of last stands last, so the oldest can go first.
    things.delete(key);
    things.set(key, bucket);
    for (const [oldest] of things) {
      if (things.size <= all.burst) break;
      things.delete(oldest);
    }
    return !takes(bucket, same, now());
  };
  const isOneTooMany = (event: TelephonyEvent): boolean => {
    if (event.kind === 'ended') running.delete(event.id);
    if (event.kind !== 'began' || running.has(event.id)) return false;
    for (const [id, at] of running) if (now() - at > forgottenAfter) running.delete(id);
    if (running.size >= mostRunning) return true;
    running.set(event.id, now());
    return false;
  };
  return (event) => {
    // These make no session, and a phone may well say them all the time.
    if (event.kind === 'noticed' || event.kind === 'signed-in' || event.kind === 'phone-state') return true;
    return !isTooMuch(keyOf(event)) && !isOneTooMany(event);
  };
}

/** Takes one out of a bucket that fills again with time; false where it is empty. A clock that jumps back fills nothing. */
function takes(bucket: Bucket, { burst, perSecond }: Allowance, now: number): boolean {
  bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

const keyOf = (event: Exclude<TelephonyEvent, { kind: 'noticed' | 'signed-in' | 'phone-state' }>): string =>
  event.kind === 'record-popped'
    ? `${event.kind} ${event.callId} ${event.url}`
    : `${event.kind} ${'channel' in event ? event.channel : 'chat'} ${event.id}`;
