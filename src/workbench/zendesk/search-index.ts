import * as v from 'valibot';
import { ticketSchema, userSchema } from './records.ts';
import type { Ticket, User } from './records.ts';

const entrySchema = v.variant('kind', [
  v.object({ kind: v.literal('user'), at: v.number(), id: v.number(), user: v.nullable(userSchema) }),
  v.object({
    kind: v.literal('ticket'),
    at: v.number(),
    id: v.number(),
    ticket: v.nullable(ticketSchema),
    text: v.string(),
  }),
]);
/** A record on its way into the index, as it was at `at` (ms); null once it is gone for good. */
export type IndexEntry = v.InferOutput<typeof entrySchema>;

export const searchIndexSchema = v.object({ entries: v.array(entrySchema), waiting: v.array(entrySchema) });

export interface IndexedTicket {
  readonly ticket: Ticket;
  /** Subject, description and comments, for free text. */
  readonly text: string;
}

/**
 * What Zendesk's search knows: copies of the records as they were when the index last heard of them. Zendesk says that
 * this can take some minutes, so a hit may be out of date and a new record may be missing.
 */
export interface SearchIndex {
  readonly users: readonly User[];
  readonly tickets: readonly IndexedTicket[];
  /** Takes in what was written at least `delay` ms ago. Everything that searches does this first. */
  catchUp(now: number, delay: number): void;
  write(entry: IndexEntry): void;
  snapshot(): v.InferOutput<typeof searchIndexSchema>;
  restore(data: v.InferOutput<typeof searchIndexSchema>): void;
}

export const createSearchIndex = (): SearchIndex => {
  const users = new Map<number, User>();
  const tickets = new Map<number, IndexedTicket>();
  let waiting: IndexEntry[] = [];

  const take = (entry: IndexEntry): void => {
    if (entry.kind === 'user') {
      if (entry.user === null) users.delete(entry.id);
      else users.set(entry.id, entry.user);
    } else if (entry.ticket === null) tickets.delete(entry.id);
    else tickets.set(entry.id, { ticket: entry.ticket, text: entry.text });
  };

  return {
    get users() {
      return [...users.values()];
    },
    get tickets() {
      return [...tickets.values()];
    },
    catchUp(now, delay) {
      const isDue = (entry: IndexEntry): boolean => entry.at + delay <= now;
      for (const entry of waiting) if (isDue(entry)) take(entry);
      waiting = waiting.filter((entry) => !isDue(entry));
    },
    write(entry) {
      const isOvertaken = (other: IndexEntry): boolean =>
        other.kind === entry.kind && other.id === entry.id && other.at >= entry.at;
      waiting = [...waiting.filter((other) => !isOvertaken(other)), entry];
    },
    snapshot: () => ({
      entries: [
        ...[...users.values()].map((user) => ({ kind: 'user' as const, at: 0, id: user.id, user })),
        ...[...tickets.values()].map((one) => ({ kind: 'ticket' as const, at: 0, id: one.ticket.id, ...one })),
      ],
      waiting,
    }),
    restore(data) {
      users.clear();
      tickets.clear();
      for (const entry of data.entries) take(entry);
      waiting = data.waiting;
    },
  };
};
