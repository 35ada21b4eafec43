import * as v from 'valibot';

const schema = v.object({
  url: v.string(),
  type: v.optional(v.string()),
  method: v.optional(v.string()),
  data: v.optional(v.unknown()),
  dataType: v.optional(v.string()),
  contentType: v.optional(v.union([v.string(), v.literal(false)])),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  secure: v.optional(v.boolean(), false),
  cors: v.optional(v.boolean(), false),
  autoRetry: v.optional(v.boolean(), true),
  cache: v.optional(v.boolean(), true),
  httpCompleteResponse: v.optional(v.boolean(), false),
  timeout: v.optional(v.number(), 0),
});

/** What an app may pass to `client.request`. `timeout` in milliseconds, 0 means none. */
export type RequestOptions = v.InferOutput<typeof schema>;

export const readRequestOptions = (message: unknown): RequestOptions | undefined => {
  const read = v.safeParse(schema, message);
  return read.success ? read.output : undefined;
};

/** A request with jQuery's rules applied: `type` or `method`, objects form-encoded, a GET's data in its address. */
export interface PlainRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const formEncoded = (data: object): string =>
  new URLSearchParams(Object.entries(data).map(([key, value]): [string, string] => [key, String(value)])).toString();

const withQuery = (url: string, query: string): string =>
  query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;

/** `now` (ms) makes the address unique where the app asked for `cache: false`, as jQuery does. */
export const plainRequest = (options: RequestOptions, now: number): PlainRequest => {
  const method = (options.method ?? options.type ?? 'GET').toUpperCase();
  const data = options.data;
  const text =
    typeof data === 'object' && data !== null ? formEncoded(data) : typeof data === 'string' ? data : undefined;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const url = hasBody ? options.url : withQuery(options.url, text ?? '');
  if (!hasBody) return { url: options.cache ? url : withQuery(url, `_=${now}`), method, headers: options.headers };
  const contentType = options.contentType ?? 'application/x-www-form-urlencoded; charset=UTF-8';
  const typed = text === undefined || contentType === false ? {} : { 'content-type': contentType };
  return { url, method, headers: { ...typed, ...options.headers }, ...(text === undefined ? {} : { body: text }) };
};
