import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VendorRequest } from '../../src/core/ports.ts';
import { createVendorHttp } from '../../src/zaf/vendor-http.ts';

const dial: VendorRequest = {
  method: 'POST',
  url: 'https://acme.uc1.ccaiplatform.com/apps/api/v1/calls',
  headers: { Authorization: '{{setting.api_secret}}' },
  json: { call_type: 'Voice Outbound (API)' },
  timeout: 1_000,
};
const over = (request: (options: unknown) => Promise<unknown>, isOnline = () => true) =>
  createVendorHttp({ request }, { isOnline, now: () => 0 });

afterEach(() => vi.useRealTimers());

describe('HTTP to the vendor', () => {
  it("goes through Zendesk's proxy with the secret's placeholder, once", async () => {
    const sent: unknown[] = [];
    const http = over(async (options) => {
      sent.push(options);
      return { status: 201, responseText: '{"id":1}' };
    });
    expect(await http.send(dial)).toEqual({ status: 201, text: '{"id":1}' });
    expect(sent).toEqual([
      {
        url: dial.url,
        type: 'POST',
        headers: { Authorization: '{{setting.api_secret}}' },
        contentType: 'application/json',
        data: '{"call_type":"Voice Outbound (API)"}',
        secure: true,
        autoRetry: false,
        httpCompleteResponse: true,
      },
    ]);
  });

  it('sends the fields of a form', async () => {
    const sent: unknown[] = [];
    const http = over(async (options) => {
      sent.push(options);
      return { status: 200, responseText: '' };
    });
    const { json: _, ...rest } = dial;
    await http.send({ ...rest, form: { data: '{"phone":"+1 415"}' } });
    expect(sent).toMatchObject([
      { contentType: 'application/x-www-form-urlencoded', data: 'data=%7B%22phone%22%3A%22%2B1+415%22%7D' },
    ]);
  });

  it('says how long the vendor wants to be left alone', async () => {
    const answer = { status: 429, responseText: '', responseHeaders: 'Retry-After: 7' };
    expect(await over(() => Promise.reject(answer)).send(dial)).toMatchObject({ status: 429, retryAfter: 7_000 });
  });

  it.each([
    [
      { status: 400, responseText: '{"message":"No"}' },
      { status: 400, text: '{"message":"No"}' },
    ],
    [
      { status: '500', responseText: '<html>' },
      { status: 500, text: '<html>' },
    ],
    [
      { status: 200, statusText: 'parsererror', responseText: 'OK' },
      { status: 200, text: 'OK' },
    ],
  ])('tells of the answer that came as a rejection: %j', async (raw, answer) => {
    expect(await over(() => Promise.reject(raw)).send(dial)).toEqual(answer);
  });

  it('takes a bare body for a good answer', async () => {
    expect(await over(async () => ({ id: 1 })).send(dial)).toEqual({ status: 200, text: '{"id":1}' });
  });

  it.each([{ status: 0, statusText: 'error' }, { statusText: 'timeout' }, undefined, 'odd'])(
    'rejects where no answer came: %j',
    async (raw) => {
      await expect(over(() => Promise.reject(raw)).send(dial)).rejects.toMatchObject({ code: 'no-answer' });
    },
  );

  it('is offline without a network', async () => {
    const cut = over(
      () => Promise.reject({ status: 0 }),
      () => false,
    );
    await expect(cut.send(dial)).rejects.toMatchObject({ code: 'offline' });
  });

  it('gives up after the time that was asked for', async () => {
    vi.useFakeTimers();
    const outcome = Promise.allSettled([over(() => new Promise(() => {})).send(dial)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await outcome).toMatchObject([{ reason: { code: 'no-answer' } }]);
  });
});
