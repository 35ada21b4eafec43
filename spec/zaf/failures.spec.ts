import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/zaf/failures.ts';
import type { BadAnswer } from '../../src/zaf/failures.ts';
import type { FailureCode } from '../../src/core/failure.ts';

const bad = (status: number | undefined, body: unknown = '', more: Partial<BadAnswer> = {}): BadAnswer => ({
  status,
  statusText: 'error',
  text: typeof body === 'string' ? body : JSON.stringify(body),
  retryAfter: undefined,
  wasOffline: false,
  ...more,
});
const invalid = (details: unknown): unknown => ({
  error: 'RecordInvalid',
  description: 'Record validation errors',
  details,
});

describe('an answer that is not good', () => {
  it.each<[string, BadAnswer, FailureCode, string | undefined]>([
    [
      '401 with a bare error',
      bad(401, { error: "Couldn't authenticate you" }),
      'signed-out',
      "Couldn't authenticate you",
    ],
    [
      '403 with an error object',
      bad(403, { error: { title: 'Forbidden', message: 'No access.' } }),
      'forbidden',
      'No access.',
    ],
    [
      '404 with a description',
      bad(404, { error: 'RecordNotFound', description: 'Not found' }),
      'not-found',
      'Not found',
    ],
    [
      '400 with an errors list',
      bad(400, { errors: [{ code: 'InvalidPaginationDepth', title: 'Too deep' }, 'Too far'] }),
      'refused',
      'Too deep; Too far',
    ],
    ['409', bad(409, { error: 'UpdateConflict', description: 'outdated' }), 'conflict', 'outdated'],
    [
      'a reused key',
      bad(400, { error: 'IdempotentRequestError', description: "don't match" }),
      'key-reused',
      "don't match",
    ],
    [
      'a closed ticket',
      bad(422, invalid({ status: [{ description: 'Status: closed prevents ticket update' }] })),
      'ticket-closed',
      'Status: closed prevents ticket update',
    ],
    [
      '422 of a search',
      bad(422, { error: 'invalid', description: 'Invalid search: x' }),
      'refused',
      'Invalid search: x',
    ],
    [
      '429 as plain text',
      bad(429, 'Rate limit for ticket updates exceeded'),
      'rate-limited',
      'Rate limit for ticket updates exceeded',
    ],
    [
      '502 as a page',
      bad(502, '<html><head><title>502 Bad Gateway</title></head></html>'),
      'server',
      '502 Bad Gateway',
    ],
    ['503 without a body', bad(503), 'server', undefined],
    ['a redirect', bad(302), 'no-answer', undefined],
    ['no status', bad(undefined), 'no-answer', undefined],
    ['status 0', bad(0), 'no-answer', undefined],
    ['a time-out', bad(0, '', { statusText: 'timeout', wasOffline: true }), 'no-answer', undefined],
    ['an abort', bad(0, '', { statusText: 'abort', wasOffline: true }), 'no-answer', undefined],
    ['no network before and after', bad(0, '', { wasOffline: true }), 'offline', undefined],
  ])('is understood: %s', (_name, answer, code, detail) => {
    const failure = failureOf(answer);
    expect([failure.code, failure.facts.detail]).toEqual([code, detail]);
  });

  it('names the fields that are wrong, whether Zendesk lists complaints or gives one', () => {
    const failure = failureOf(
      bad(
        422,
        invalid({
          email: [{ description: 'Email: taken' }, { description: 'Email: bad' }],
          phone: { description: 'Phone: bad' },
        }),
      ),
    );
    expect(failure.facts).toEqual({ detail: 'Email: taken; Email: bad; Phone: bad', fields: ['email', 'phone'] });
  });

  it('carries how long to wait, and no more than 300 characters', () => {
    expect(failureOf(bad(429, 'x'.repeat(500), { retryAfter: 27_000 })).facts).toEqual({
      detail: 'x'.repeat(300),
      retryAfter: 27_000,
    });
  });

  it('never throws, whatever the body is', () => {
    const envelope = fc.record(
      { error: fc.jsonValue(), errors: fc.jsonValue(), details: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      envelope.map((body) => JSON.stringify(body)),
    );
    fc.assert(
      fc.property(fc.option(fc.integer({ min: -1, max: 700 })), text, (status, body) => {
        const failure = failureOf(bad(status ?? undefined, body));
        return failure.name === 'Failure' && (failure.facts.detail ?? '').length <= 300;
      }),
    );
  });
});
