import { Failure } from '../core/failure.ts';
import type { FailureCode, FailureFacts } from '../core/failure.ts';
import { jsonOf } from './http-answer.ts';

/** What is known of an answer that is not good. */
export interface BadAnswer {
  /** `undefined` or 0 where no answer came. */
  readonly status: number | undefined;
  readonly statusText: string;
  readonly text: string;
  /** `Retry-After` in ms. */
  readonly retryAfter: number | undefined;
  /** True only where the browser had no network before the request and after it: then nothing can have left. */
  readonly wasOffline: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const words = (value: unknown): readonly string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

/** The sentences of one complaint: a text, or an object that holds one under any of the names Zendesk uses. */
const sentences = (complaint: unknown): readonly string[] => {
  if (!isFields(complaint)) return words(complaint);
  const names = ['description', 'message', 'detail', 'title', 'error', 'code'];
  return names.flatMap((name) => words(complaint[name])).slice(0, 1);
};

/** `details` maps a field, or `base`, to one complaint or a list of them. */
const complaintsOf = (details: unknown): readonly string[] =>
  isFields(details) ? Object.values(details).flatMap(listOf).flatMap(sentences) : [];

/** Zendesk's words in a JSON body: the details where there are any, else `errors`, else the description. */
const jsonWords = (body: Fields): readonly string[] => {
  const details = complaintsOf(body['details']);
  if (details.length > 0) return details;
  if (body['errors'] !== undefined) return listOf(body['errors']).flatMap(sentences);
  return isFields(body['error']) ? sentences(body['error']) : sentences(body);
};

const pageWords = (text: string): readonly string[] => {
  const isPage = /^\s*<|<html|<body/i.test(text);
  return words(isPage ? /<title[^>]*>([^<]*)/i.exec(text)?.[1] : text);
};

const codeOf = (status: number, error: unknown, said: string): FailureCode => {
  if (status >= 500) return 'server';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate-limited';
  if (status === 408) return 'no-answer';
  if (status === 400 && error === 'IdempotentRequestError') return 'key-reused';
  if (status === 422 && /\bclosed prevents\b/i.test(said)) return 'ticket-closed';
  return status >= 400 ? 'refused' : 'no-answer';
};

/** The failure an answer means. Understands Zendesk's envelopes (`error` as text or object, `errors`, `details`), text and HTML. */
export const failureOf = (answer: BadAnswer): Failure => {
  if (!answer.status) {
    const isCutOff = answer.statusText === 'timeout' || answer.statusText === 'abort';
    return new Failure(answer.wasOffline && !isCutOff ? 'offline' : 'no-answer');
  }
  const json = jsonOf(answer.text);
  const body: Fields = isFields(json) ? json : {};
  const said = (isFields(json) ? jsonWords(json) : pageWords(answer.text)).join('; ');
  const fields = isFields(body['details']) ? Object.keys(body['details']) : undefined;
  const facts: FailureFacts = {
    ...(said && { detail: said.slice(0, 300) }),
    ...(answer.retryAfter !== undefined && { retryAfter: answer.retryAfter }),
    ...(fields && { fields }),
  };
  return new Failure(codeOf(answer.status, body['error'], said), facts);
};
