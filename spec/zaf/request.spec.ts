import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { createRest } from '../../src/zaf/request.ts';

type Options = Readonly<Record<string, unknown>>;

const body = v.object({ user: v.object({ id: v.number() }) });

const restOver = (request: (options: Options) => Promise<unknown>, isOnline = () => true) =>
  createRest({ request }, { isOnline, now: () => 0 });

const codeOf = async (asked: Promise<unknown>): Promise<unknown> => {
  try {
    await asked;
    return 'done';
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
};

describe('a REST request', () => {
  it('is sent once, complete, as JSON, and is never repeated by Zendesk', async () => {
    const sent: Options[] = [];
    const rest = restOver(async (options) => {
      sent.push(options);
      return { status: 201, responseJSON: { user: { id: 1 } } };
    });
    const created = await rest(
      {
        method: 'POST',
        path: '/api/v2/users.json',
        body: { user: { name: 'A' } },
        headers: { 'Idempotency-Key': 'k' },
      },
      body,
    );
    expect(created).toEqual({ user: { id: 1 } });
    expect(sent).toEqual([
      {
        url: '/api/v2/users.json',
        type: 'POST',
        data: '{"user":{"name":"A"}}',
        headers: { Accept: 'application/json', 'Idempotency-Key': 'k' },
        contentType: 'application/json',
        httpCompleteResponse: true,
        autoRetry: false,
      },
    ]);
  });

  it('passes by the cache where a fresh answer is asked for', async () => {
    const sent: Options[] = [];
    const rest = restOver(async (options) => {
      sent.push(options);
      return { user: { id: 1 } };
    });
    await rest({ method: 'GET', path: '/x', isFresh: true }, body);
    await rest({ method: 'GET', path: '/x', isFresh: false }, body);
    expect(sent.map((options) => options['cache'])).toEqual([false, undefined]);
  });

  it.each([
    ['a good answer of the wrong shape', async () => ({ status: 200, responseText: '<html>' }), 'unreadable'],
    ['a bad answer that resolves', async () => ({ status: 404, responseText: '' }), 'not-found'],
    [
      'a rejection with a good status',
      async () => Promise.reject({ status: 200, responseText: '{"user":{"id":1}}' }),
      'done',
    ],
    ['a rejection that says nothing', async () => Promise.reject(undefined), 'no-answer'],
    [
      'an exception of the SDK',
      () => {
        throw new Error('no host');
      },
      'no-answer',
    ],
  ] as const)('understands %s', async (_name, request, code) => {
    expect(await codeOf(restOver(request)({ method: 'GET', path: '/x' }, body))).toBe(code);
  });

  it('tells of 429 how long to wait', async () => {
    const rest = restOver(() =>
      Promise.reject({ status: 429, responseText: 'slow down', responseHeaders: 'Retry-After: 3' }),
    );
    await expect(rest({ method: 'PUT', path: '/x', body: {} }, body)).rejects.toMatchObject({
      code: 'rate-limited',
      facts: { retryAfter: 3_000 },
    });
  });

  it('is offline only where there was no network before and after', async () => {
    const cut = (): Promise<unknown> => Promise.reject({ status: 0, statusText: 'error' });
    const states = [true, false];
    const losing = restOver(cut, () => states.shift() ?? false);
    expect(await codeOf(losing({ method: 'GET', path: '/x' }, body))).toBe('no-answer');
    expect(await codeOf(restOver(cut, () => false)({ method: 'GET', path: '/x' }, body))).toBe('offline');
  });

  describe('that is never answered', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    it.each([
      ['GET', 15_000],
      ['PUT', 30_000],
    ] as const)('%s counts as lost after %d ms', async (method, time) => {
      const asked = codeOf(restOver(() => new Promise(() => {}))({ method, path: '/x' }, body));
      await vi.advanceTimersByTimeAsync(time - 1);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await asked).toBe('no-answer');
    });
  });
});
