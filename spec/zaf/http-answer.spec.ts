import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, retryAfterOf } from '../../src/zaf/headers.ts';
import { readHttpAnswer } from '../../src/zaf/http-answer.ts';

describe('an HTTP answer from the host', () => {
  it.each([
    ['responseJSON', { status: 201, responseJSON: { user: 1 } }],
    ['responseText', { status: '201', responseText: '{"user":1}' }],
    [
      'both',
      { readyState: 4, status: 201, statusText: 'Created', responseText: '{"user":1}', responseJSON: { user: 1 } },
    ],
  ])('is read from %s', (_name, raw) => {
    expect(readHttpAnswer(raw)).toMatchObject({ status: 201, text: '{"user":1}', body: { user: 1 } });
  });

  it('may be the body itself', () => {
    expect(readHttpAnswer({ users: [], count: 0 })).toMatchObject({ status: undefined, body: { users: [], count: 0 } });
    expect(readHttpAnswer('{"users":[]}')).toMatchObject({ status: undefined, body: { users: [] } });
  });

  it.each([undefined, null, '', 7, [], { status: 'odd' }, { status: 0, statusText: 'timeout' }, { responseText: 5 }])(
    'is read from %j without an exception',
    (raw) => {
      expect(() => readHttpAnswer(raw)).not.toThrow();
    },
  );

  it('is read from any JSON', () => {
    const raw = fc.oneof(
      fc.jsonValue(),
      fc.record({ status: fc.jsonValue(), responseText: fc.jsonValue(), responseHeaders: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(raw, (value) => {
        headerOf(value, 'retry-after');
        return typeof readHttpAnswer(value).text === 'string';
      }),
    );
  });
});

describe('a header', () => {
  it.each([
    { responseHeaders: 'content-type: text/plain\r\nRetry-After: 27\r\n' },
    { headers: { 'content-type': 'text/plain', 'RETRY-AFTER': 27 } },
    { headers: { 'retry-after': ['27', '30'] } },
    {
      responseHeaders: [
        ['x-a', 'b'],
        ['Retry-After', '27'],
      ],
    },
    { getAllResponseHeaders: 'retry-after: 27' },
    { headers: {}, responseHeaders: null, getAllResponseHeaders: 'Retry-After:27\nx: y' },
  ])('is found in %j', (raw) => {
    expect(headerOf(raw, 'retry-after')).toBe('27');
  });

  it('is absent where it is absent', () => {
    expect(headerOf({ responseHeaders: 'nonsense\r\nretry-afterwards: 1' }, 'retry-after')).toBeUndefined();
    expect(headerOf(undefined, 'retry-after')).toBeUndefined();
  });

  it.each([
    ['27', 27_000],
    ['0.5', 500],
    ['Fri, 20 Nov 2026 15:00:10 GMT', 10_000],
    ['Fri, 20 Nov 2026 14:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After: %s asks for %s ms', (value, ms) => {
    expect(retryAfterOf(value, Date.parse('2026-11-20T15:00:00Z'))).toBe(ms);
  });
});
