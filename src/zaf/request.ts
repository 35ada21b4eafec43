import * as v from 'valibot';
import { Failure } from '../core/failure.ts';
import type { Schema, ZafClient } from './client.ts';
import { failureOf } from './failures.ts';
import { headerOf, retryAfterOf } from './headers.ts';
import { readHttpAnswer } from './http-answer.ts';
import { within } from './within.ts';

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query, encoded, from `/api/` on. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Passes by the browser's cache; Zendesk lets searches be cached for 10 s. */
  readonly isFresh?: boolean;
}

/** Zendesk's REST API with the agent's session. Resolves with what the schema read, rejects with a `Failure`. */
export type Rest = <T>(request: RestRequest, schema: Schema<T>) => Promise<T>;

export interface RestSurroundings {
  /** False where the browser knows that it has no network. */
  readonly isOnline: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const readTime = 15_000;
const writeTime = 30_000;

/** Nothing is repeated by Zendesk's framework: when to try again is decided in one place, and not by it. */
const optionsOf = ({ method, path, body, headers, isFresh }: RestRequest): Readonly<Record<string, unknown>> => ({
  url: path,
  type: method,
  headers: { Accept: 'application/json', ...headers },
  contentType: 'application/json',
  httpCompleteResponse: true,
  autoRetry: false,
  ...(isFresh && { cache: false }),
  ...(body !== undefined && { data: JSON.stringify(body) }),
});

/** Sends what is asked once, and waits 15 s for a read, 30 s for a write. */
export const createRest =
  (client: Pick<ZafClient, 'request'>, { isOnline, now }: RestSurroundings): Rest =>
  async (request, schema) => {
    const wasOnline = isOnline();
    const ask = async (): Promise<unknown> => client.request(optionsOf(request));
    const outcome = await within(
      request.method === 'GET' ? readTime : writeTime,
      ask().then(
        (raw) => ({ raw, isGood: true }),
        (raw: unknown) => ({ raw, isGood: false }),
      ),
    );
    const { status, ...answer } = readHttpAnswer(outcome.raw);
    const isGood = status === undefined ? outcome.isGood : status >= 200 && status < 300;
    if (!isGood) {
      const retryAfter = retryAfterOf(headerOf(outcome.raw, 'retry-after'), now());
      throw failureOf({ status, ...answer, retryAfter, wasOffline: !wasOnline && !isOnline() });
    }
    const read = v.safeParse(schema, answer.body);
    if (!read.success) throw new Failure('unreadable');
    return read.output;
  };
