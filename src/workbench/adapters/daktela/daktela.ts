import * as v from 'valibot';
import type { Part } from '../../parts.ts';
import { createAnswersOnce, type AnswersOnce } from '../answers-once.ts';
import { commandSchema, perform, type Command } from './commands.ts';
import { freshInstance, type Instance } from './instance.ts';
import { answerRest } from './rest.ts';
import { defaultSettings, settingsSchema, type DaktelaSettings } from './simulator-settings.ts';

/** One request of the REST API, as it came. */
export interface Asked {
  readonly at: number;
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly body: unknown;
}

/** The simulated Daktela instance: `/api/v6`, and `/daktela/control` of our own. */
export interface Daktela extends Part {
  readonly settings: DaktelaSettings;
  readonly state: Instance;
  /** Oldest first, the last 1000. */
  readonly asked: readonly Asked[];
  configure(change: Partial<DaktelaSettings>): void;
  /** By method and model, e.g. `GET activities`. */
  readonly answersOnce: AnswersOnce;
  /** Somebody does something; the id of the call or talk it is about. */
  send(command: Command): string;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH',
  'access-control-allow-headers': 'content-type',
};
const mostAsked = 1000;

export interface DaktelaOptions {
  readonly now: () => number;
  /** Default: a real timer. */
  readonly wait?: (ms: number) => Promise<void>;
}

const realWait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

export function createDaktela({ now, wait = realWait }: DaktelaOptions): Daktela {
  let state = freshInstance();
  let settings = defaultSettings;
  let asked: readonly Asked[] = [];
  const answersOnce = createAnswersOnce();
  const world = {
    state: () => state,
    set: (next: Instance) => {
      state = next;
    },
    settings: () => settings,
    now,
  };
  const send = (command: Command): string => {
    const done = perform(command, state, now());
    state = done.state;
    return done.id;
  };
  const control = async (request: Request): Promise<Response> => {
    const json = (status: number, body: unknown): Response => Response.json(body, { status, headers: cors });
    if (request.method === 'OPTIONS') return new Response(undefined, { status: 204, headers: cors });
    if (request.method === 'GET') return json(200, { settings, state, asked: asked.length });
    const body: unknown = await request.json().catch(() => undefined);
    if (request.method === 'PATCH') {
      const change = v.safeParse(settingsSchema, typeof body === 'object' ? { ...settings, ...body } : body);
      if (!change.success) return json(400, { message: change.issues[0].message });
      settings = change.output;
      return json(200, settings);
    }
    const command = v.safeParse(commandSchema, body);
    return command.success
      ? json(200, { id: send(command.output) })
      : json(400, { message: `Not a command: ${command.issues[0].message}` });
  };
  return {
    get settings() {
      return settings;
    },
    get state() {
      return state;
    },
    answersOnce,
    get asked() {
      return asked;
    },
    configure: (change) => {
      settings = { ...settings, ...change };
    },
    send,
    handle: async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === '/daktela/control') return control(request);
      if (!pathname.startsWith('/api/v6/')) return undefined;
      const body: unknown = request.method === 'GET' ? undefined : await request.json().catch(() => undefined);
      asked = [
        ...asked,
        { at: now(), method: request.method, path: decodeURIComponent(pathname + search), body },
      ].slice(-mostAsked);
      if (settings.latency > 0) await wait(settings.latency);
      const model = /^\/api\/v6\/(\w+)/.exec(pathname)?.[1] ?? '';
      return answersOnce.take(`${request.method} ${model}`) ?? answerRest(world, request, body);
    },
    snapshot: () => state,
    // Kept over restarts of the server only; a state that has another form is begun anew.
    restore: (data) => {
      state = isInstance(data) ? data : freshInstance();
    },
    reset: () => {
      state = freshInstance();
      settings = defaultSettings;
      asked = [];
      answersOnce.clear();
    },
  };
}

const instanceSchema = v.looseObject({
  users: v.array(v.looseObject({ name: v.string() })),
  calls: v.array(v.looseObject({ id: v.string() })),
  activities: v.array(v.looseObject({ name: v.string() })),
  talks: v.array(v.unknown()),
  contacts: v.array(v.unknown()),
  lastId: v.number(),
});
const isInstance = (data: unknown): data is Instance => v.is(instanceSchema, data);
