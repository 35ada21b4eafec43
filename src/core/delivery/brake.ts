import type { Failure, FailureCode } from '../failure.ts';

/** Why all requests wait: what one was told holds for every other one of this agent. */
export type SharedTrouble = Extract<FailureCode, 'rate-limited' | 'signed-out' | 'offline'>;

/**
 * Holds all requests once one was refused for a reason that they share. When the time is over a single one goes ahead;
 * the others follow if it fares well, so that a limit is not run into again by all of them at once.
 */
export interface Brake {
  /** Whether this request may go now. `key` names it when its outcome is told. */
  lets(key: string, now: number): boolean;
  /** When to ask again, ms since the epoch; 0 where nothing holds or the one ahead is still under way. */
  until(): number;
  /** What came of a request; `failure` undefined where it fared well. `retryAt` in ms since the epoch. */
  told(key: string, failure: Failure | undefined, retryAt: number): void;
  /** The step is over, whether it came to a request or not. */
  left(key: string): void;
  trouble(): SharedTrouble | undefined;
}

export function createBrake(): Brake {
  let held: { readonly code: SharedTrouble; readonly until: number } | undefined;
  let ahead: string | undefined;
  return {
    lets: (key, now) => {
      if (!held) return true;
      if (ahead !== undefined || now < held.until) return false;
      ahead = key;
      return true;
    },
    until: () => (ahead === undefined ? (held?.until ?? 0) : 0),
    told: (key, failure, retryAt) => {
      const code = failure && sharedBy(failure);
      if (code) held = { code, until: Math.max(retryAt, held?.code === code ? held.until : 0) };
      // Those that left before the brake was pulled say nothing about whether it still has to hold.
      else if (key === ahead) held = undefined;
    },
    left: (key) => {
      if (key === ahead) ahead = undefined;
    },
    trouble: () => held?.code,
  };
}

function sharedBy({ code }: Failure): SharedTrouble | undefined {
  return code === 'rate-limited' || code === 'signed-out' || code === 'offline' ? code : undefined;
}
