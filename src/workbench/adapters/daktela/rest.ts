import * as v from 'valibot';
import { errorForms } from './errors.ts';
import { pauses, queues, statuses, type Instance } from './instance.ts';
import { pickUp, nextCallId, ring } from './life.ts';
import { listed } from './listing.ts';
import { createPresenter } from './present.ts';
import type { DaktelaSettings } from './simulator-settings.ts';
import { wallTime } from './wall-time.ts';

type Row = Readonly<Record<string, unknown>>;

/** What the REST API works on. */
export interface RestWorld {
  state(): Instance;
  set(next: Instance): void;
  settings(): DaktelaSettings;
  now(): number;
}

interface Told {
  readonly status?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

const missing: Told = { status: 404, error: ['Object not exist'] };

/** `/api/v6/<model>.json` and `/api/v6/<model>/<name>.json`. */
export function answerRest(world: RestWorld, request: Request, body: unknown): Response {
  const { settings } = world;
  const { answer, token, retryAfter, timezone, tellsZone } = settings();
  const url = new URL(request.url);
  const tell = ({ status = 200, result = null, error = [] }: Told): Response => {
    const time = wallTime(world.now(), timezone);
    const zone = tellsZone ? { _timezone: timezone, _serverTime: Math.floor(world.now() / 1000) } : {};
    return Response.json({ error, result, _time: time, ...zone }, { status });
  };
  if (answer === 'unauthorized' || request.headers.get('x-auth-token') !== token)
    return tell({ status: 401, error: ['Unauthorized'] });
  if (answer === 'too-many') return new Response('', { status: 429, headers: { 'retry-after': String(retryAfter) } });
  if (answer === 'html')
    return new Response('<html>Please log in</html>', { headers: { 'content-type': 'text/html' } });
  if (answer === 'server-error') return new Response('', { status: 503 });
  if (answer === 'lost') return Response.error();
  if (answer !== 'normal') return tell({ error: errorForms[answer] });
  const [, model = '', name] = /^\/api\/v6\/(\w+)(?:\/([^/]+))?\.json$/.exec(url.pathname) ?? [];
  const key = name === undefined ? undefined : decodeURIComponent(name);
  if (request.method === 'GET') return tell(read(world, model, key, url.searchParams));
  return written(world, tell, { method: request.method, model, key, body });
}

function read(world: RestWorld, model: string, key: string | undefined, query: URLSearchParams): Told {
  const state = world.state();
  const show = createPresenter(state, world.settings(), world.now());
  const models: Readonly<Record<string, readonly Row[]>> = {
    users: state.users.map(show.user),
    queues,
    statuses,
    pauses,
    activities: state.activities.map(show.activity),
    activitiesCall: state.calls.map(show.call),
    realtimeSessions: state.users.filter(({ isSignedIn }) => isSignedIn).map(show.session),
    usersSession: state.users.flatMap(({ name, queues: own }) =>
      queues.map((queue) => ({ user: name, queue: queue.name, login: own.includes(queue.name) })),
    ),
    contacts: state.contacts.map(({ name, title, fields }) => ({ ...fields, name, title })),
  };
  const rows = models[model];
  if (!rows) return missing;
  if (key === undefined) return { result: listed(rows, query) };
  const found = rows.find((row) => row['name'] === key || row['id_call'] === key);
  return found ? { result: found } : missing;
}

const text = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const dialSchema = v.object({ type: v.literal('CALL'), number: text, queue: v.optional(text), user: text });
const loginsSchema = v.object({
  user: text,
  queues: v.array(v.object({ name: text, login: v.boolean() })),
});
const statusSchema = v.object({ statuses: v.array(v.string()) });
const contactSchema = v.looseObject({
  name: v.optional(v.string()),
  title: v.string(),
  lastname: v.pipe(v.string(), v.minLength(1)),
});

interface Write {
  readonly method: string;
  readonly model: string;
  readonly key: string | undefined;
  readonly body: unknown;
}

function written(world: RestWorld, tell: (told: Told) => Response, { method, model, key, body }: Write): Response {
  const state = world.state();
  if (method === 'POST' && model === 'activities') return dialled(world, tell, body);
  if (method === 'POST' && model === 'usersSession') {
    const { user, queues: asked } = v.parse(loginsSchema, body);
    const on = new Set(state.users.find(({ name }) => name === user)?.queues);
    for (const { name, login } of asked) {
      if (login) on.add(name);
      else on.delete(name);
    }
    const users = state.users.map((one) => (one.name === user ? { ...one, queues: [...on] } : one));
    world.set({ ...state, users });
    return tell({ result: { queues: asked } });
  }
  if (method === 'PUT' && model === 'activities') {
    if (!state.activities.some(({ name }) => name === key)) return tell(missing);
    const { statuses: chosen } = v.parse(statusSchema, body);
    const activities = state.activities.map((one) => (one.name === key ? { ...one, statuses: chosen } : one));
    world.set({ ...state, activities });
    return tell({ result: { name: key } });
  }
  if (model === 'contacts') return contactWritten(world, tell, key, body);
  return tell(missing);
}

function contactWritten(
  world: RestWorld,
  tell: (told: Told) => Response,
  key: string | undefined,
  body: unknown,
): Response {
  const state = world.state();
  const given = v.safeParse(contactSchema, body);
  if (!given.success) return tell({ status: 422, error: { form: { lastname: 'Item is mandatory' } } });
  const { title, ...fields } = given.output;
  const name = key ?? fields.name ?? `contacts_${state.lastId + 1}`;
  const others = state.contacts.filter((one) => one.name !== name);
  world.set({ ...state, lastId: state.lastId + 1, contacts: [...others, { name, title, fields }] });
  return tell({ status: key === undefined ? 201 : 200, result: { name, title } });
}

function dialled(world: RestWorld, tell: (told: Told) => Response, body: unknown): Response {
  const state = world.state();
  const { dial } = world.settings();
  const read = v.safeParse(dialSchema, body);
  if (dial === 'number' || !read.success)
    return tell({ status: 422, error: { form: { number: 'Item is mandatory' } } });
  if (dial === 'no-devices') return tell({ error: errorForms['error-tree'] });
  const { number, queue = '2000', user } = read.output;
  const id = nextCallId(state);
  const ringing = ring({ agent: user, number, direction: 'out', queue })(state, world.now());
  world.set(pickUp(id)(ringing, world.now()));
  if (dial === 'lost') return Response.error();
  if (dial === 'text') return new Response('OK', { status: 201 });
  const activity = world.state().activities.at(-1);
  const show = createPresenter(world.state(), world.settings(), world.now());
  const result = activity ? show.activity(activity) : null;
  return tell({ status: 201, result, ...(dial === 'beside' && { error: errorForms['error-form'] }) });
}
