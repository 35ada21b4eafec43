import { Failure } from '../../core/failure.ts';
import type { PhoneState } from '../../core/phone.ts';
import type { VendorAnswer } from '../../core/ports.ts';

export type Trouble = NonNullable<PhoneState['trouble']>;

/** Why a request told nothing, and how long the next one waits, ms; `undefined`: as usual. */
export interface Setback {
  readonly trouble: Trouble;
  readonly wait: number | undefined;
}

/** Asking again soon would only lock the project out. */
const refusedWait = 5 * 60_000;
const tooManyWait = 60_000;

/** What an answer that cannot be read means. */
export function setbackOf({ status, retryAfter }: VendorAnswer): Setback {
  if (status === 401 || status === 403) return { trouble: 'secret', wait: refusedWait };
  if (status === 429) return { trouble: 'too-many', wait: Math.max(retryAfter ?? 0, tooManyWait) };
  return { trouble: 'unreachable', wait: retryAfter };
}

/** The same of a request without an answer. */
export const failureSetback = (error: unknown): Setback => ({
  trouble: error instanceof Failure && error.code === 'offline' ? 'offline' : 'unreachable',
  wait: undefined,
});
