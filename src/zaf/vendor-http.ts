import type { VendorAnswer, VendorHttp, VendorRequest } from '../core/ports.ts';
import type { ZafClient } from './client.ts';
import { failureOf } from './failures.ts';
import { headerOf, retryAfterOf } from './headers.ts';
import { readHttpAnswer } from './http-answer.ts';
import type { RestSurroundings } from './request.ts';
import { within } from './within.ts';

/** Zendesk's proxy puts the secret into the headers; it never reaches this page. */
const optionsOf = ({ method, url, headers, json, form }: VendorRequest): Readonly<Record<string, unknown>> => ({
  url,
  type: method,
  headers,
  secure: true,
  autoRetry: false,
  httpCompleteResponse: true,
  ...(json !== undefined && { contentType: 'application/json', data: JSON.stringify(json) }),
  ...(form !== undefined && {
    contentType: 'application/x-www-form-urlencoded',
    data: new URLSearchParams(form).toString(),
  }),
});

/**
 * HTTP to the vendor: one request through Zendesk's proxy, never repeated. A host that tells the body only has told of
 * a good answer, so its status counts as 200.
 */
export const createVendorHttp = (
  client: Pick<ZafClient, 'request'>,
  { isOnline, now }: RestSurroundings,
): VendorHttp => ({
  send: async (request): Promise<VendorAnswer> => {
    const wasOnline = isOnline();
    const ask = async (): Promise<unknown> => client.request(optionsOf(request));
    const outcome = await within(
      request.timeout,
      ask().then(
        (raw) => ({ raw, status: 200 }),
        (raw: unknown) => ({ raw, status: 0 }),
      ),
    );
    const { status = outcome.status, statusText, text } = readHttpAnswer(outcome.raw);
    const retryAfter = retryAfterOf(headerOf(outcome.raw, 'retry-after'), now());
    if (status !== 0) return { status, text, ...(retryAfter !== undefined && { retryAfter }) };
    throw failureOf({ status, statusText, text, retryAfter, wasOffline: !wasOnline && !isOnline() });
  },
});
