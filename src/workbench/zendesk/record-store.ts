import * as v from 'valibot';
import {
  auditSchema,
  callSchema,
  commentSchema,
  identitySchema,
  organizationSchema,
  ticketSchema,
  userSchema,
} from './records.ts';
import type { Audit, CallRecord, Comment, Identity, Organization, Ticket, User } from './records.ts';
import { createSearchIndex, searchIndexSchema } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';

export const recordsSchema = v.object({
  users: v.array(userSchema),
  identities: v.array(identitySchema),
  organizations: v.array(organizationSchema),
  tickets: v.array(ticketSchema),
  comments: v.array(commentSchema),
  audits: v.array(auditSchema),
  calls: v.array(callSchema),
  lastId: v.number(),
  lastTicketId: v.number(),
  index: searchIndexSchema,
});
type RecordsData = v.InferOutput<typeof recordsSchema>;

/** Rows by id, in the order they were first put. Rows are never changed in place. */
export class Table<T extends { readonly id: number }> {
  readonly #rows = new Map<number, T>();

  get(id: number): T | undefined {
    return this.#rows.get(id);
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  where(isWanted: (row: T) => boolean): T[] {
    return this.all().filter(isWanted);
  }

  find(isWanted: (row: T) => boolean): T | undefined {
    return this.all().find(isWanted);
  }

  put(row: T): T {
    this.#rows.set(row.id, row);
    return row;
  }

  remove(id: number): void {
    this.#rows.delete(id);
  }

  load(rows: readonly T[]): void {
    this.#rows.clear();
    for (const row of rows) this.put(row);
  }
}

/** Above 2^31, as Zendesk's ids are, and far within 2^53. */
const firstId = 7_210_000_000_000;

/** The account's records, and the search index beside them. */
export class RecordStore {
  readonly users = new Table<User>();
  readonly identities = new Table<Identity>();
  readonly organizations = new Table<Organization>();
  readonly tickets = new Table<Ticket>();
  readonly comments = new Table<Comment>();
  readonly audits = new Table<Audit>();
  readonly calls = new Table<CallRecord>();
  readonly index: SearchIndex = createSearchIndex();
  #lastId = firstId;
  #lastTicketId = 0;

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Tickets are numbered from 1, as an account's are. */
  nextTicketId(): number {
    do this.#lastTicketId += 1;
    while (this.tickets.get(this.#lastTicketId) !== undefined);
    return this.#lastTicketId;
  }

  /** Stores a user; search knows it once `at` (ms) is as long ago as the index takes. */
  saveUser(user: User, at: number): User {
    this.users.put(user);
    this.index.write({ kind: 'user', at, id: user.id, user });
    return user;
  }

  /** Stores a ticket after its comments, so that search finds their words too. */
  saveTicket(ticket: Ticket, at: number): Ticket {
    this.tickets.put(ticket);
    const comments = this.commentsOf(ticket.id).map(({ body }) => body);
    this.index.write({ kind: 'ticket', at, id: ticket.id, ticket, text: [ticket.subject, ...comments].join('\n') });
    return ticket;
  }

  /** Deletes a ticket; search may still find it for a while. */
  removeTicket(id: number, at: number): void {
    this.tickets.remove(id);
    this.index.write({ kind: 'ticket', at, id, ticket: null, text: '' });
  }

  identitiesOf(user: number): Identity[] {
    return this.identities.where((identity) => identity.user_id === user);
  }

  /** Oldest first. */
  commentsOf(ticket: number): Comment[] {
    return this.comments.where((comment) => comment.ticket_id === ticket);
  }

  ticketsRequestedBy(user: number): Ticket[] {
    return this.tickets.where((ticket) => ticket.requester_id === user);
  }

  snapshot(): RecordsData {
    return {
      users: this.users.all(),
      identities: this.identities.all(),
      organizations: this.organizations.all(),
      tickets: this.tickets.all(),
      comments: this.comments.all(),
      audits: this.audits.all(),
      calls: this.calls.all(),
      lastId: this.#lastId,
      lastTicketId: this.#lastTicketId,
      index: this.index.snapshot(),
    };
  }

  restore(data: RecordsData): void {
    this.users.load(data.users);
    this.identities.load(data.identities);
    this.organizations.load(data.organizations);
    this.tickets.load(data.tickets);
    this.comments.load(data.comments);
    this.audits.load(data.audits);
    this.calls.load(data.calls);
    this.#lastId = data.lastId;
    this.#lastTicketId = data.lastTicketId;
    this.index.restore(data.index);
  }

  clear(): void {
    const none: [] = [];
    const index = { entries: none, waiting: none };
    const tables = { users: none, identities: none, organizations: none, tickets: none, comments: none, audits: none };
    this.restore({ ...tables, calls: none, lastId: firstId, lastTicketId: 0, index });
  }
}
