import { describe, expect, it } from 'vitest';
import { performRequest } from '../../../../src/workbench/host/zaf/app-requests.ts';
import type { RequestWorld, Route } from '../../../../src/workbench/host/zaf/app-requests.ts';
import type { HttpAnswer } from '../../../../src/workbench/host/zaf/jq-xhr.ts';
import { readRequestOptions } from '../../../../src/workbench/host/zaf/request-options.ts';
import type { PlainRequest, RequestOptions } from '../../../../src/workbench/host/zaf/request-options.ts';

const json = { 'content-type': 'application/json' };
const good: HttpAnswer = { status: 200, statusText: 'OK', headers: json, text: '{"a":1}' };
const limited: HttpAnswer = { status: 429, statusText: '', headers: { 'retry-after': '3' }, text: '' };

const options = (given: Readonly<Record<string, unknown>>): RequestOptions => {
  const read = readRequestOptions(given);
  if (!read) throw new Error('unreadable options');
  return read;
};

/** Answers in order and keeps what was sent, how, and how long was slept (ms). */
const world = (answers: readonly (HttpAnswer | Error)[]) => {
  const sent: { readonly request: PlainRequest; readonly route: Route }[] = [];
  const slept: number[] = [];
  const made: RequestWorld = {
    ownOrigins: ['https://acme.zendesk.com'],
    now: () => 5,
    sleep: async (ms) => void slept.push(ms),
    async transport(request, _options, route) {
      const answer = answers[sent.length];
      sent.push({ request, route });
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer left');
      return answer;
    },
  };
  return { ...made, sent, slept };
};

const ended = async (made: RequestWorld, given: Readonly<Record<string, unknown>>) => {
  const { name, responseArgs } = await performRequest(made, options(given));
  return { name, first: responseArgs[0] };
};

describe("an app's request", () => {
  it('resolves with the body, or with the whole response where it asks for that', async () => {
    expect(await ended(world([good]), { url: '/api/v2/x' })).toMatchObject({
      name: 'done',
      first: { a: 1 },
    });
    const complete = await ended(world([good]), { url: '/api/v2/x', httpCompleteResponse: true });
    expect(complete.first).toMatchObject({ status: 200, responseJSON: { a: 1 }, responseText: '{"a":1}' });
  });

  it('goes to this account directly and to others through the proxy', async () => {
    const seen = world([good, good, good, good]);
    for (const url of ['/api/v2/x', 'https://acme.zendesk.com/api/v2/y?z=1', 'https://vendor.example/a'])
      await ended(seen, { url });
    await ended(seen, { url: 'https://vendor.example/a', cors: true });
    expect(seen.sent.map(({ request, route }) => `${route} ${request.url}`)).toEqual([
      'zendesk /api/v2/x',
      'zendesk /api/v2/y?z=1',
      'proxy https://vendor.example/a',
      'browser https://vendor.example/a',
    ]);
  });

  it('is repeated once after 429, unless it says otherwise', async () => {
    const repeated = world([limited, good]);
    expect(await ended(repeated, { url: '/x' })).toMatchObject({ name: 'done' });
    expect(repeated.slept).toEqual([3000]);
    const once = world([limited, good]);
    const failed = await ended(once, { url: '/x', autoRetry: false });
    expect(failed).toMatchObject({
      name: 'fail',
      first: { status: 429, statusText: 'Too Many Requests', responseHeaders: 'retry-after: 3\r\n' },
    });
    expect(once.sent).toHaveLength(1);
  });

  it('fails as jQuery does where no answer comes', async () => {
    expect(await ended(world([new Error('gone')]), { url: '/x' })).toMatchObject({
      name: 'fail',
      first: { status: 0, statusText: 'error' },
    });
  });

  it('ends at its time limit', async () => {
    const never: RequestWorld = {
      ...world([]),
      transport: async (_request, _options, _route, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    };
    expect(await ended(never, { url: '/x', timeout: 5 })).toMatchObject({
      first: { status: 0, statusText: 'timeout' },
    });
  });

  it("puts a GET's data into its address and form-encodes objects", async () => {
    const seen = world([good, good]);
    await ended(seen, { url: '/x?a=1', data: { query: 'phone:*1 2' }, cache: false });
    await ended(seen, { url: '/x', type: 'POST', data: { a: 'b c' } });
    expect(seen.sent[0]?.request.url).toBe('/x?a=1&query=phone%3A*1+2&_=5');
    expect(seen.sent[1]?.request).toMatchObject({ method: 'POST', body: 'a=b+c' });
  });
});
