import { setupServer } from 'msw/node';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createZendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import type { Zendesk } from '../../../src/workbench/zendesk/zendesk.ts';

const origin = 'https://acme.zendesk.com';

const personSchema = v.looseObject({ id: v.number(), name: v.string() });
const ticketSchema = v.looseObject({ id: v.number(), subject: v.string(), status: v.string(), updated_at: v.string() });
const bodySchema = v.looseObject({
  user: v.optional(personSchema),
  users: v.optional(v.array(personSchema)),
  ticket: v.optional(ticketSchema),
  tickets: v.optional(v.array(ticketSchema)),
  results: v.optional(v.array(v.looseObject({ id: v.number(), result_type: v.string() }))),
  comments: v.optional(v.array(v.looseObject({ id: v.number(), body: v.string(), public: v.boolean() }))),
  meta: v.optional(v.looseObject({ has_more: v.boolean(), after_cursor: v.nullable(v.string()) })),
  links: v.optional(v.looseObject({ next: v.nullable(v.string()), prev: v.nullable(v.string()) })),
  next_page: v.optional(v.nullable(v.string())),
});

/** An answer, with its JSON read where it is JSON. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: v.InferOutput<typeof bodySchema>;
}

export interface Account {
  readonly zendesk: Zendesk;
  /** Lets so many ms pass. */
  pass(ms: number): void;
  /** Every wait that was asked for, in ms. */
  readonly waits: number[];
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  get(path: string): Promise<Answered>;
  /** The id of the seeded user of that name. */
  idOf(name: string): number;
  /** The id of the seeded ticket with that subject. */
  ticketOf(subject: string): number;
  /** Names the sender. */
  as(name: string): Record<string, string>;
}

const read = async (response: Response): Promise<Answered> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  const json = v.parse(bodySchema, isJson ? JSON.parse(text) : {});
  return { status: response.status, headers: response.headers, text, json };
};

const found = (row: { readonly id: number } | undefined): number => {
  if (row === undefined) throw new Error('not in the seed');
  return row.id;
};

/** A workbench's Zendesk for the specs of one file, fresh for each, with a clock that stands still. */
export const useAccount = (): Account => {
  const start = Date.UTC(2026, 10, 20, 15, 0, 0);
  let time = start;
  const waits: number[] = [];
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  const zendesk = createZendesk({ now: () => time, subdomain: 'acme', wait });
  const server = setupServer(...zendesk.handlers);

  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  beforeEach(() => {
    time = start;
    waits.length = 0;
    zendesk.reset();
  });
  afterAll(() => {
    server.close();
  });

  const send: Account['send'] = async (method, path, body, headers = {}) => {
    const url = path.startsWith('http') ? path : `${origin}/api/v2${path}`;
    const isSent = body !== undefined;
    const type = isSent ? { 'content-type': 'application/json' } : {};
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return read(await fetch(url, { method, headers: { ...type, ...headers }, ...(isSent ? { body: sent } : {}) }));
  };
  const idOf = (name: string): number => found(zendesk.db.users.find((user) => user.name === name));

  return {
    zendesk,
    pass: (ms) => {
      time += ms;
    },
    waits,
    send,
    get: (path) => send('GET', path),
    idOf,
    ticketOf: (subject) => found(zendesk.db.tickets.find((ticket) => ticket.subject === subject)),
    as: (name) => ({ 'x-workbench-agent': String(idOf(name)) }),
  };
};
