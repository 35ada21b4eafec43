import { describe, expect, it } from 'vitest';
import { retryAt } from '../../src/core/delivery/retry.ts';
import { Failure, type FailureCode } from '../../src/core/failure.ts';

const minute = 60_000;
/** How long after a failure it is tried again, ms; `random` in the middle leaves the pauses as they grow. */
const wait = (code: FailureCode, tries = 1, retryAfter?: number, random = 0.5): number =>
  retryAt(new Failure(code, retryAfter === undefined ? {} : { retryAfter }), tries, 0, random);

describe('after a failure it is tried again', () => {
  it('at a rate limit when Zendesk says, and after 30 s where it does not say', () => {
    expect([wait('rate-limited', 1, 7_000), wait('rate-limited', 1)]).toEqual([7_000, 30_000]);
  });

  it.each(['server', 'no-answer', 'conflict', 'key-reused', 'ticket-closed', 'unreadable'] as const)(
    'after %s with pauses that grow to 5 min, none of them shorter than Zendesk asks for',
    (code) => {
      expect([1, 2, 3, 4].map((tries) => wait(code, tries))).toEqual([1_000, 2_000, 4_000, 8_000]);
      expect([10, 1_000].map((tries) => wait(code, tries))).toEqual([5 * minute, 5 * minute]);
      expect([wait(code, 1, 20_000), wait(code, 6, 20_000)]).toEqual([20_000, 32_000]);
    },
  );

  it('not by all tabs and agents in the same moment', () => {
    expect([wait('server', 4, undefined, 0), wait('server', 4, undefined, 0.999)]).toEqual([6_000, 9_996]);
  });

  it('without a network every 15 s at the latest', () => {
    expect([wait('offline', 1), wait('offline', 20)]).toEqual([1_000, 15_000]);
  });

  it.each(['signed-out', 'forbidden'] as const)('when %s after 30 s at least, and without an end', (code) => {
    expect([wait(code, 1), wait(code, 8), wait(code, 50)]).toEqual([30_000, 128_000, 5 * minute]);
  });

  it.each(['refused', 'not-found'] as const)('never by itself what was %s: a person has to look at it', (code) => {
    expect(wait(code)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
