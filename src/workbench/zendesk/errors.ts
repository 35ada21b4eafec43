import type { Answer } from './answer.ts';

/** One complaint about a field; `error` is a word for programs that is not always there. */
export interface Complaint {
  readonly description: string;
  readonly error?: string | null;
  readonly ticket_field_id?: number;
  readonly ticket_field_type?: string;
}

/** Complaints by field; `base` is the record itself. Zendesk mostly sends lists, sometimes a single object. */
export type Complaints = Readonly<Record<string, readonly Complaint[] | Complaint>>;

const failed = (status: number, error: unknown, description?: string): Answer => ({
  status,
  json: description === undefined ? { error } : { error, description },
});

export const signedOut: Answer = failed(401, "Couldn't authenticate you");

export const forbidden: Answer = failed(403, {
  title: 'Forbidden',
  message: 'You do not have access to this page. Please contact the account owner of this help desk for further help.',
});

export const recordNotFound: Answer = failed(404, 'RecordNotFound', 'Not found');

/** The path is unknown, or not part of the account's plan. */
export const invalidEndpoint: Answer = failed(404, 'InvalidEndpoint', 'Not found');

/** 400: a value that is not of the kind the parameter needs. */
export const invalidAttribute = (name: string, problem: string): Answer =>
  failed(400, {
    title: 'Invalid attribute',
    message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} ${problem}`,
  });

/** 400 in the form with a list of codes, which pagination and autocomplete use. */
export const badRequest = (code: string, title: string): Answer => ({
  status: 400,
  json: { errors: [{ code, title }] },
});

export const tooManyValues: Answer = {
  status: 400,
  json: {
    error: 'TooManyValues',
    description: 'Parameter  cannot specify more than 100 values',
    max_count: 100,
  },
};

export const recordInvalid = (details: Complaints): Answer => ({
  status: 422,
  json: { error: 'RecordInvalid', description: 'Record validation errors', details },
});

export const closedTicket: Answer = recordInvalid({
  status: [{ description: 'Status: closed prevents ticket update' }],
});

export const invalidSearch = (problem: string): Answer => failed(422, 'invalid', `Invalid search: ${problem}`);

export const searchUnavailable: Answer = failed(
  503,
  'unavailable',
  'Sorry, we could not complete your search query. Please try again in a moment.',
);

export const updateConflict: Answer = failed(
  409,
  'UpdateConflict',
  'The record was changed meanwhile. Safe Update prevented the update due to outdated ticket data.',
);

export const otherBodyForKey: Answer = failed(
  400,
  'IdempotentRequestError',
  "Request parameters don't match the given idempotency key",
);

/** 429 of the account's limit. `retryAfter` in s. */
export const tooManyRequests = (retryAfter: number): Answer => ({
  ...failed(429, 'APIRateLimitExceeded', 'Number of allowed API requests per minute exceeded'),
  headers: { 'retry-after': String(retryAfter) },
});

/** 429 of an endpoint's own limit: plain text, not JSON. `retryAfter` in s. */
export const limitText = (text: string, retryAfter: number): Answer => ({
  status: 429,
  text,
  type: 'text/plain; charset=UTF-8',
  headers: { 'retry-after': String(retryAfter) },
});

/** What stands before Zendesk answers in HTML when Zendesk itself does not. */
export const htmlError = (status: number, title: string): Answer => ({
  status,
  text: `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body><center><h1>${status} ${title}</h1></center></body>\r\n</html>\r\n`,
  type: 'text/html',
});
