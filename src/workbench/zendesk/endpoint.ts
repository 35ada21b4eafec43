import type { Answer } from './answer.ts';
import type { User } from './records.ts';
import type { World } from './world.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request, read. */
export interface Call extends World {
  /** Without `.json`, from `/api/v2` on. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** JSON as it was read; `undefined` where there was none or it was not sent as JSON. */
  readonly body: unknown;
  /** Who is signed in. */
  readonly agent: User;
  /** The number in the path. */
  readonly id: number;
  /** The second number in the path, or 0. */
  readonly subId: number;
}

/**
 * A path below `/api/v2` and what answers there. `:id` and `:subId` stand for numbers.
 */
export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  /** Who may call it; agents, unless said otherwise. Administrators are agents. */
  readonly allowed?: 'admin' | 'anybody';
  answer(call: Call): Answer;
}
