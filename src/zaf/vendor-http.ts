import type { VendorAnswer, VendorHttp, VendorRequest } from '../core/ports.ts';
import type { ZafClient } from './client.ts';
import { failureOf } from './failures.ts';
import { readHttpAnswer } from './http-answer.ts';
import { within } from './within.ts';

/** Zendesk's proxy puts the secret into the headers; it never reaches this page. */
const optionsOf = ({ method, url, headers, json }: VendorRequest): Readonly<Record<string, unknown>> => ({
  url,
  type: method,
  headers,
  secure: true,
  autoRetry: false,
  httpCompleteResponse: true,
  ...(json !== undefined && { contentType: 'application/json', data: JSON.stringify(json) }),
});

/**
 * HTTP to the vendor: one request through Zendesk's proxy, never repeated. A host that tells the body only has told of
 * a good answer, so its status counts as 200.
 */
export const createVendorHttp = (client: Pick<ZafClient, 'request'>, isOnline: () => boolean): VendorHttp => ({
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
    if (status !== 0) return { status, text };
    throw failureOf({ status, statusText, text, retryAfter: undefined, wasOffline: !wasOnline && !isOnline() });
  },
});
