import type { RequestHandler } from 'msw';
import { getResponse, http } from 'msw';
import type { Undo } from '../../core/ports.ts';
import type { Part } from '../parts.ts';
import { Database } from './database.ts';
import type { Endpoint, Method } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { invalidEndpoint } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { exchange } from './exchange.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { createIdempotency } from './idempotency.ts';
import { createRateLimits } from './rate-limits.ts';
import type { RecordedRequest } from './request-log.ts';
import { createRequestLog } from './request-log.ts';
import { resetWorld, restoreWorld, snapshotOf } from './state.ts';
import type { World } from './world.ts';

/**
 * Zendesk's REST API over an account in memory. The sender of a request is named by the header `x-workbench-agent` (a
 * user's id), else it is the account's first agent. A broken connection is answered with `Response.error()`, status 0.
 */
export interface Zendesk extends Part {
  /** For MSW's `setupServer`; every origin's `/api/v2/` is this account. */
  readonly handlers: readonly RequestHandler[];
  readonly db: Database;
  readonly faults: Faults;
  /** What crossed, newest last, at most 2000. */
  readonly requests: readonly RecordedRequest[];
  /** Hears of every request once it was answered or lost. */
  onRequest(listener: (request: RecordedRequest) => void): Undo;
}

export interface ZendeskOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly subdomain: string;
  /** How delays pass; real time unless said otherwise. */
  readonly wait?: (ms: number) => Promise<void>;
}

const anyPath = '*/api/v2/*';

/** Every path there is not. */
const noEndpoint: Endpoint = { method: 'GET', path: '/', allowed: 'anybody', answer: () => invalidEndpoint };

const methods: Readonly<Record<Method, typeof http.get>> = {
  GET: http.get,
  POST: http.post,
  PUT: http.put,
  PATCH: http.patch,
  DELETE: http.delete,
};

const handlersFor = (running: Exchange): RequestHandler[] => [
  ...endpoints.map((endpoint) => {
    const path = endpoint.path.replaceAll(/:(id|subId)/g, ':$1(\\d+)');
    return methods[endpoint.method](`*/api/v2${path}{.json}?`, ({ request, params }) =>
      exchange(running, endpoint, request, { id: Number(params['id'] ?? 0), subId: Number(params['subId'] ?? 0) }),
    );
  }),
  http.all(anyPath, ({ request }) => exchange(running, noEndpoint, request, { id: 0, subId: 0 })),
];

const reallyWait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

const worldOf = ({ now, subdomain }: ZendeskOptions): World => ({
  db: new Database(now),
  faults: createFaults(),
  limits: createRateLimits(now),
  keys: createIdempotency(now),
  now,
  base: `https://${subdomain}.zendesk.com/api/v2`,
});

/** A fresh account with its seed in it. */
export const createZendesk = (options: ZendeskOptions): Zendesk => {
  const world = worldOf(options);
  const log = createRequestLog();
  const handlers = handlersFor({ world, log, wait: options.wait ?? reallyWait });
  resetWorld(world, log);

  return {
    handlers,
    db: world.db,
    faults: world.faults,
    get requests() {
      return log.requests;
    },
    onRequest: (listener) => log.listen(listener),
    handle: async (request) =>
      new URL(request.url).pathname.startsWith('/api/v2/') ? getResponse(handlers, request) : undefined,
    snapshot: () => snapshotOf(world, log),
    restore: (data) => {
      restoreWorld(world, log, data);
    },
    reset: () => {
      resetWorld(world, log);
    },
  };
};
