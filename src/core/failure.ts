/**
 * Why something outside did not work, as a closed set. Sentences for people live in `translations/`.
 *
 * - `offline`: the request never left; nothing was done.
 * - `no-answer`: sent, but no usable answer came (time-out, lost connection, 5xx behind a proxy): it may have been done.
 * - `rate-limited`: 429, nothing was done; see `retryAfter`.
 * - `server`: 5xx; Zendesk may have done it before failing.
 * - `signed-out`, `forbidden`, `not-found`, `conflict`: 401, 403, 404, 409.
 * - `key-reused`: 400 IdempotentRequestError, the key is known with another body.
 * - `ticket-closed`: 422, closed tickets take no update.
 * - `refused`: any other 4xx, with the other side's words in `detail`.
 * - `unreadable`: 2xx whose body has not the documented shape; what was asked has been done.
 */
export type FailureCode =
  | 'offline'
  | 'no-answer'
  | 'rate-limited'
  | 'server'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'key-reused'
  | 'ticket-closed'
  | 'refused'
  | 'unreadable';

export interface FailureFacts {
  /** The other side's own words, untranslated, at most 300 characters. May hold personal data: never journalled. */
  readonly detail?: string;
  /** How long the other side asks us to wait, in ms. */
  readonly retryAfter?: number;
  /** Names of the fields a 422 complains about (`base` for the record itself). */
  readonly fields?: readonly string[];
}

/** What every port rejects with. Anything else that is thrown is a mistake of ours. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, facts: FailureFacts = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.facts = facts;
  }

  /** False where the other side may have done what was asked although it did not say so. */
  get isOutcomeKnown(): boolean {
    return this.code !== 'no-answer' && this.code !== 'server' && this.code !== 'unreadable';
  }
}
