import { requestEnd, unanswered } from './jq-xhr.ts';
import type { HttpAnswer, RequestEnd } from './jq-xhr.ts';
import { plainRequest } from './request-options.ts';
import type { PlainRequest, RequestOptions } from './request-options.ts';

/** How a request leaves the page. */
export type Route = 'zendesk' | 'proxy' | 'browser';

/** Sends a request. Rejects only where no answer came. */
export type Transport = (
  request: PlainRequest,
  options: RequestOptions,
  route: Route,
  signal: AbortSignal,
) => Promise<HttpAnswer>;

export interface RequestWorld {
  readonly transport: Transport;
  /** Origins that are this Zendesk account: the page itself, and the account's public address. */
  readonly ownOrigins: readonly string[];
  readonly now: () => number;
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Addresses of this account go straight to it, others through the proxy unless the app asks for `cors`. */
const routeOf = (options: RequestOptions, ownOrigins: readonly string[]): Route => {
  if (!/^https?:\/\//i.test(options.url)) return 'zendesk';
  if (URL.canParse(options.url) && ownOrigins.includes(new URL(options.url).origin)) return 'zendesk';
  return options.cors && !options.secure ? 'browser' : 'proxy';
};

const localised = (request: PlainRequest): PlainRequest => {
  if (!URL.canParse(request.url))
    return { ...request, url: request.url.startsWith('/') ? request.url : `/${request.url}` };
  const url = new URL(request.url);
  return { ...request, url: `${url.pathname}${url.search}` };
};

const secondsToWait = (answer: HttpAnswer): number => {
  const seconds = Number(answer.headers['retry-after'] ?? '1');
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 1;
};

/** Performs `client.request`: one automatic repeat after 429 unless `autoRetry` is false, and the app's time limit. */
export const performRequest = async (world: RequestWorld, options: RequestOptions): Promise<RequestEnd> => {
  const route = routeOf(options, world.ownOrigins);
  const given = plainRequest(options, world.now());
  const request = route === 'zendesk' ? localised(given) : given;
  const signal = options.timeout > 0 ? AbortSignal.timeout(options.timeout) : new AbortController().signal;
  const send = async (): Promise<HttpAnswer> => world.transport(request, options, route, signal);
  try {
    let answer = await send();
    if (answer.status === 429 && options.autoRetry) {
      await world.sleep(secondsToWait(answer) * 1000);
      answer = await send();
    }
    return requestEnd(answer, options.dataType, options.httpCompleteResponse);
  } catch {
    return unanswered(signal.aborted ? 'timeout' : 'error');
  }
};
