import { HttpResponse } from 'msw';
import type { Answer } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { forbidden, invalidAttribute, signedOut, tooManyRequests } from './errors.ts';
import { faultAnswer, isWorkDone } from './fault-answer.ts';
import type { FaultRule } from './faults.ts';
import type { Allowance } from './rate-limits.ts';
import type { User } from './records.ts';
import type { RequestLog } from './request-log.ts';
import type { World } from './world.ts';

/** Names the agent whose session a request has, by user id. Anything else there is nobody's session. */
const agentHeader = 'x-workbench-agent';
const minute = 60_000;

/** What every exchange needs. */
export interface Exchange {
  readonly world: World;
  readonly log: RequestLog;
  readonly wait: (ms: number) => Promise<void>;
}

type Numbers = Pick<Call, 'id' | 'subId'>;

const signedIn = ({ db }: World, headers: Headers): User | undefined => {
  const named = headers.get(agentHeader);
  const user = named === null ? db.firstAgent() : db.users.get(Number(named));
  return user?.active === true && !user.suspended ? user : undefined;
};

interface Sent {
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly json: unknown;
  readonly isJson: boolean;
}

const readBody = async (request: Request): Promise<Sent> => {
  const text = await request.text();
  try {
    return { text, json: JSON.parse(text), isJson: true };
  } catch {
    return { text, json: undefined, isJson: false };
  }
};

const mayCall = ({ allowed }: Endpoint, agent: User): boolean => {
  if (allowed === 'anybody') return true;
  if (allowed === 'admin') return agent.role === 'admin' || (agent.role === 'agent' && agent.custom_role_id !== null);
  return agent.role !== 'end-user';
};

const anonymous: Answer = {
  status: 200,
  json: { user: { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user', active: null } },
};

/** Does the work. Without a session everything is refused but the question who one is. */
const work = (
  world: World,
  endpoint: Endpoint,
  request: Request,
  numbers: Numbers,
  sent: Sent,
  agent?: User,
): Answer => {
  const url = new URL(request.url);
  if (agent === undefined) return endpoint.path === '/users/me' ? anonymous : signedOut;
  if (!mayCall(endpoint, agent)) return forbidden;
  const isSentAsJson = /\bjson\b/i.test(request.headers.get('content-type') ?? '');
  if (isSentAsJson && sent.text !== '' && !sent.isJson) return invalidAttribute('body', 'must be JSON');
  world.db.index.catchUp(world.now(), world.faults.indexDelay);
  return endpoint.answer({
    ...world,
    ...numbers,
    path: url.pathname.replace(/^.*?(?=\/api\/v2\/)/, '').replace(/\.json$/, ''),
    query: url.searchParams,
    headers: request.headers,
    body: isSentAsJson ? sent.json : undefined,
    agent,
  });
};

const limitHeaders = ({ total, remaining, resets }: Allowance): Readonly<Record<string, string>> => ({
  'x-rate-limit': String(total),
  'x-rate-limit-remaining': String(remaining),
  'ratelimit-limit': String(total),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resets),
});

const toResponse = (answer: Answer, id: number, allowance: Allowance): Response => {
  const headers = new Headers({
    'cache-control': 'max-age=0, private, must-revalidate',
    'x-zendesk-api-version': 'v2',
    'x-request-id': `workbench-${id}`,
    ...limitHeaders(allowance),
    ...answer.headers,
  });
  if (answer.status === 204) return new HttpResponse(null, { status: 204, headers });
  headers.set('content-type', answer.type ?? 'application/json; charset=utf-8');
  return new HttpResponse(answer.text ?? JSON.stringify(answer.json ?? {}), { status: answer.status, headers });
};

const unlimited: Allowance = { isAllowed: true, total: 1_000_000, remaining: 999_999, resets: 60 };

/** `undefined`: the connection breaks. */
const answerTo = (endpoint: Endpoint, fault: FaultRule | undefined, isAllowed: boolean, does: () => Answer) => {
  if (!isAllowed) return undefined;
  if (fault === undefined || fault.kind === 'slow') return does();
  // Without a session Zendesk still answers who one is.
  if (fault.kind === '401' && endpoint.path === '/users/me') return anonymous;
  if (isWorkDone(fault)) does();
  return faultAnswer(fault);
};

/** Answers one request as Zendesk would, with what is to go wrong. A broken connection is a network error. */
export const exchange = async (
  { world, log, wait }: Exchange,
  endpoint: Endpoint,
  request: Request,
  numbers: Numbers,
): Promise<Response> => {
  const { faults, limits, now } = world;
  const { pathname, search } = new URL(request.url);
  const sent = await readBody(request);
  const agent = signedIn(world, request.headers);
  const path = pathname + search;
  const fault = faults.offline ? undefined : faults.take(request.method, path);
  const recorded = log.begin({
    at: now(),
    method: request.method,
    path,
    ...(sent.text === '' ? {} : { body: sent.isJson ? sent.json : sent.text }),
    agent: agent?.id ?? null,
    ...(faults.offline ? { fault: 'offline' } : fault === undefined ? {} : { fault: fault.kind }),
  });
  const allowance =
    faults.rateLimits && !faults.offline ? limits.take('account', faults.accountLimit, minute) : unlimited;
  const does = (): Answer => work(world, endpoint, request, numbers, sent, agent);
  const refusal = allowance.isAllowed ? undefined : tooManyRequests(allowance.resets);
  // Written at once, answered late: whoever gives up waiting must not conclude that nothing was done.
  const answer = refusal ?? answerTo(endpoint, fault, !faults.offline, does);
  const delay = faults.latency + (fault?.delay ?? 0);
  if (delay > 0) await wait(delay);
  log.finish(recorded, answer?.status ?? 0);
  return answer === undefined ? HttpResponse.error() : toResponse(answer, recorded.id, allowance);
};
