import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { failureSetback, setbackOf } from '../../../src/vendors/ringostat/trouble.ts';

const minute = 60_000;

describe('an answer that tells nothing', () => {
  it.each([
    [{ status: 401 }, { trouble: 'secret', wait: 5 * minute }],
    [{ status: 403 }, { trouble: 'secret', wait: 5 * minute }],
    [{ status: 429 }, { trouble: 'too-many', wait: minute }],
    [
      { status: 429, retryAfter: 5_000 },
      { trouble: 'too-many', wait: minute },
    ],
    [
      { status: 429, retryAfter: 90_000 },
      { trouble: 'too-many', wait: 90_000 },
    ],
    [
      { status: 503, retryAfter: 90_000 },
      { trouble: 'unreachable', wait: 90_000 },
    ],
    [{ status: 200 }, { trouble: 'unreachable', wait: undefined }],
  ])('%j means %j', (answer, setback) => {
    expect(setbackOf({ text: '', ...answer })).toEqual(setback);
  });

  it('never came: without a network, or without a reason', () => {
    expect(failureSetback(new Failure('offline')).trouble).toBe('offline');
    expect(failureSetback(new Failure('no-answer')).trouble).toBe('unreachable');
  });
});
