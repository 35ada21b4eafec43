import type { Answer } from './answer.ts';
import {
  forbidden,
  htmlError,
  limitText,
  otherBodyForKey,
  recordInvalid,
  searchUnavailable,
  signedOut,
  tooManyRequests,
  updateConflict,
} from './errors.ts';
import type { FaultKind, FaultRule } from './faults.ts';

const defaultRetryAfter = 10;

const serverError: Answer = {
  status: 500,
  json: { error: 'InternalServerError', description: 'Something went wrong on our side.' },
};

const answers: Readonly<
  Record<Exclude<FaultKind, 'slow' | 'time-out' | 'lost-answer'>, (retryAfter: number) => Answer>
> = {
  '429': tooManyRequests,
  '429-text': (retryAfter) =>
    limitText('Rate limit for ticket updates exceeded, please wait before updating this ticket again', retryAfter),
  '500': () => serverError,
  '502-html': () => htmlError(502, 'Bad Gateway'),
  '503': (retryAfter) => ({ ...searchUnavailable, headers: { 'retry-after': String(retryAfter) } }),
  '401': () => signedOut,
  '403': () => forbidden,
  '409': () => updateConflict,
  '422': () => recordInvalid({ base: [{ description: 'The workbench refuses this.' }] }),
  'key-reused': () => otherBodyForKey,
};

/** What a fault answers instead; `undefined` where it lets the true answer through or breaks the connection. */
export const faultAnswer = ({ kind, retryAfter = defaultRetryAfter }: FaultRule): Answer | undefined =>
  kind === 'slow' || kind === 'time-out' || kind === 'lost-answer' ? undefined : answers[kind](retryAfter);

/** Whether the work is done although the caller will not hear so. */
export const isWorkDone = ({ kind, isDone = false }: FaultRule): boolean =>
  kind === 'lost-answer' || kind === 'slow' || (isDone && (kind.startsWith('5') || kind === 'key-reused'));
