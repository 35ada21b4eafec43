/** An answer off the wire, before jQuery's manners. */
export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The plain object that `client.request` hands to apps, for good and bad answers alike. */
export interface JqXhr {
  readonly readyState: number;
  readonly status: number;
  readonly statusText: string;
  readonly responseText: string;
  readonly responseJSON?: unknown;
  readonly responseHeaders: string;
}

/** Arguments of the event that ends a request: `done` resolves with the first, `fail` rejects with it. */
export interface RequestEnd {
  readonly name: 'done' | 'fail';
  readonly responseArgs: readonly unknown[];
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

const json = (text: string): { readonly isJson: boolean; readonly value?: unknown } => {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false };
  }
};

/** No answer came: jQuery reports status 0 and the words `timeout` or `error`. */
export const unanswered = (statusText: 'timeout' | 'error'): RequestEnd => {
  const xhr: JqXhr = { readyState: 0, status: 0, statusText, responseText: '', responseHeaders: '' };
  return { name: 'fail', responseArgs: [xhr, statusText, ''] };
};

/** Turns an answer into what the app hears. `isComplete`: the app asked for the whole response, not its body. */
export const requestEnd = (answer: HttpAnswer, dataType: string | undefined, isComplete: boolean): RequestEnd => {
  const statusText = answer.statusText || REASONS[answer.status] || 'error';
  const wantsJson =
    dataType === 'json' || (dataType !== 'text' && (answer.headers['content-type'] ?? '').includes('json'));
  const read = json(answer.text);
  const xhr: JqXhr = {
    readyState: 4,
    status: answer.status,
    statusText,
    responseText: answer.text,
    ...(wantsJson && read.isJson ? { responseJSON: read.value } : {}),
    responseHeaders: headerLines(answer.headers),
  };
  const isGood = answer.status >= 200 && answer.status < 300;
  if (!isGood) return { name: 'fail', responseArgs: [xhr, 'error', statusText] };
  if (isComplete) return { name: 'done', responseArgs: [xhr] };
  if (answer.status === 204) return { name: 'done', responseArgs: [null, 'nocontent', xhr] };
  if (wantsJson && !read.isJson)
    return { name: 'fail', responseArgs: [xhr, 'parsererror', 'Unexpected end of JSON input'] };
  return { name: 'done', responseArgs: [wantsJson ? read.value : answer.text, 'success', xhr] };
};
