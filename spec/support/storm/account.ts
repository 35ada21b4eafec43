import { Failure } from '../../../src/core/failure.ts';
import type { Helpdesk, RequestBody } from '../../../src/core/ports.ts';
import { sentComment } from './request-name.ts';
import { createFakeHelpdesk, type FakeHelpdesk } from '../fake-helpdesk.ts';

/** A ticket or user that the app made. Times in ms since the epoch. */
export interface MadeRecord {
  readonly id: number;
  /** The call's id of a ticket, the number of a user. */
  readonly name: string;
  readonly browser: number;
  readonly at: number;
  /** When it was asked for, and when its browser had last had the answer of a fresh search. */
  readonly asked: Asking;
}

/** Times in ms since the epoch. */
export interface Asking {
  readonly at: number;
  readonly lookedAt: number;
}

/** The comment of a call's record. */
export interface RecordComment {
  readonly body: string;
  readonly ticket: number;
  readonly browser: number;
  readonly at: number;
  /** When it was asked for, and when its browser had last read the ticket's comments before. */
  readonly asked: Asking;
}

/** A comment that was written with a ticket's update, guarded by its stamp. */
export type TicketComment = Omit<RecordComment, 'asked'>;

/** One browser's way into the account. */
export interface Visitor {
  readonly agent: number;
  readonly browser: number;
}

/** The Zendesk account of a storm: what everybody sees of it, and what the judge needs to know. */
export interface StormAccount {
  readonly fake: FakeHelpdesk;
  readonly madeTickets: readonly MadeRecord[];
  readonly madeUsers: readonly MadeRecord[];
  readonly recordComments: readonly RecordComment[];
  readonly ticketComments: readonly TicketComment[];
  readonly goneTickets: ReadonlySet<number>;
  readonly goneUsers: ReadonlySet<number>;
  /** Tickets that somebody without this app has worked on. */
  readonly touchedTickets: ReadonlySet<number>;
  /** Ms until the search knows a user that was made. */
  readonly searchDelay: number;
  /** A request leaves its page; it may be done much later. */
  noteSending(body: RequestBody, asking: Asking): void;
  /** Zendesk for one agent, without any weather. */
  enter(visitor: Visitor): Helpdesk;
  closeTicket(id: number): void;
  solveTicket(id: number): void;
  touchTicket(id: number): void;
  deleteTicket(id: number): void;
  deleteUser(id: number, winner?: number): void;
}

/** Owns what was deleted. */
const nobody = 999_999;
/** Zendesk forgets idempotency keys after 2 h. */
const keyLife = 2 * 3_600_000;

const isRecord = (value: unknown): value is RequestBody => typeof value === 'object' && value !== null;
const field = (body: RequestBody, record: string, name: string): unknown => {
  const fields = body[record];
  return isRecord(fields) ? fields[name] : undefined;
};

class AccountInAStorm implements StormAccount {
  readonly fake: FakeHelpdesk;
  readonly madeTickets: MadeRecord[] = [];
  readonly madeUsers: MadeRecord[] = [];
  readonly recordComments: RecordComment[] = [];
  readonly ticketComments: TicketComment[] = [];
  readonly goneTickets = new Set<number>();
  readonly goneUsers = new Set<number>();
  readonly touchedTickets = new Set<number>();
  readonly searchDelay: number;
  readonly #keys = new Map<string, number>();
  readonly #now: () => number;
  readonly #asked = new WeakMap<RequestBody, Asking>();

  constructor(now: () => number, searchDelay: number) {
    this.fake = createFakeHelpdesk({ now, searchDelay });
    this.#now = now;
    this.searchDelay = searchDelay;
  }

  enter({ agent, browser }: Visitor): Helpdesk {
    const fake = this.fake.as(agent);
    return {
      ...fake,
      ticket: (id) => (this.goneTickets.has(id) ? Promise.resolve(undefined) : fake.ticket(id)),
      createUser: async (body) => {
        const user = await fake.createUser(body);
        this.madeUsers.push({
          id: user.id,
          name: user.phone ?? user.email ?? `#${user.id}`,
          browser,
          ...this.#times(body),
        });
        return user;
      },
      createTicket: async (body, key) => {
        if (this.goneUsers.has(Number(field(body, 'ticket', 'requester_id'))))
          throw new Failure('refused', { fields: ['requester'] });
        const ticket = await fake.createTicket(body, this.#alive(key));
        if (this.madeTickets.every(({ id }) => id !== ticket.id)) {
          const name = String(field(body, 'ticket', 'external_id'));
          this.madeTickets.push({ id: ticket.id, name, browser, ...this.#times(body) });
        }
        return ticket;
      },
      updateTicket: async (id, body, ...rest) => {
        if (this.goneTickets.has(id)) throw new Failure('not-found');
        if (this.goneUsers.has(Number(field(body, 'ticket', 'requester_id'))))
          throw new Failure('refused', { fields: ['requester'] });
        const ticket = await fake.updateTicket(id, body, ...rest);
        this.ticketComments.push({ body: sentComment(body) ?? '', ticket: id, browser, at: this.#now() });
        return ticket;
      },
      updateUser: async (id, ...args) => {
        if (this.goneUsers.has(id)) throw new Failure('not-found');
        return fake.updateUser(id, ...args);
      },
      createCall: async (body) => {
        if (this.goneTickets.has(Number(field(body, 'call', 'ticket_id')))) throw new Failure('not-found');
        return fake.createCall(body);
      },
      commentOnCall: async (call, body) => {
        const ticket = this.fake.calls.get(call)?.ticket ?? 0;
        if (this.goneTickets.has(ticket)) throw new Failure('not-found');
        const at = await fake.commentOnCall(call, body);
        this.recordComments.push({ body: String(body['title']), ticket, browser, ...this.#times(body) });
        return at;
      },
      comments: async (id) => {
        if (this.goneTickets.has(id)) throw new Failure('not-found');
        return fake.comments(id);
      },
    };
  }

  noteSending(body: RequestBody, asking: Asking): void {
    this.#asked.set(body, asking);
  }

  #times(body: RequestBody): Pick<MadeRecord, 'at' | 'asked'> {
    const at = this.#now();
    return { at, asked: this.#asked.get(body) ?? { at, lookedAt: at } };
  }

  closeTicket(id: number): void {
    this.fake.changeTicket(id, { status: 'closed', updatedAt: this.#now() });
  }

  solveTicket(id: number): void {
    this.fake.changeTicket(id, { status: 'solved', updatedAt: this.#now() });
    this.touchedTickets.add(id);
  }

  touchTicket(id: number): void {
    const ticket = this.fake.tickets.get(id);
    if (!ticket) return;
    const comment = { authorId: 99, isPublic: true, body: 'Thank you for calling.', at: this.#now() };
    this.fake.changeTicket(id, { comments: [comment, ...ticket.comments], updatedAt: this.#now() });
    this.touchedTickets.add(id);
  }

  deleteTicket(id: number): void {
    this.goneTickets.add(id);
    // Nobody's and closed: no list shows it any more.
    this.fake.changeTicket(id, { status: 'closed', requesterId: nobody, externalId: '' });
  }

  /** With a winner the user is merged into that one, tickets and number included. */
  deleteUser(id: number, winner?: number): void {
    const [user, other] = [this.fake.users.get(id), this.fake.users.get(winner ?? 0)];
    if (!user || winner === id) return;
    this.goneUsers.add(id);
    this.fake.addUser({ ...user, isActive: false });
    if (!other) return;
    const numbers = [...(other.identities ?? []), ...(user.phone === undefined ? [] : [user.phone])];
    this.fake.addUser({ ...other, identities: numbers });
    for (const ticket of this.fake.tickets.values()) {
      if (ticket.requesterId !== id) continue;
      this.fake.changeTicket(ticket.id, { requesterId: other.id });
      this.touchedTickets.add(ticket.id);
    }
  }

  /** The key as Zendesk knows it now: once forgotten it is a new one. */
  #alive(key: string): string {
    const first = this.#keys.get(key);
    if (first === undefined || this.#now() - first > keyLife) this.#keys.set(key, this.#now());
    return `${key} since ${this.#keys.get(key)}`;
  }
}

/** `now` in ms since the epoch, `searchDelay` in ms. */
export const createStormAccount = (now: () => number, searchDelay: number): StormAccount =>
  new AccountInAStorm(now, searchDelay);
