import type { Helpdesk, RequestBody, TicketTerms, UserQuery } from '../../src/core/ports.ts';
import type { Comment, Requester, Ticket, TicketStatus } from '../../src/core/records.ts';
import { Failure } from '../../src/core/failure.ts';

export interface FakeUser extends Omit<Requester, 'phones'> {
  /** Further numbers: found by the whole number only, as identities are. */
  readonly identities?: readonly string[];
  /** Found by the field's key only. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly externalId?: string;
  /** When the search knows the user, in ms. */
  readonly foundFrom: number;
  /** What was written to the user after it was made. */
  readonly written?: RequestBody;
}

export interface FakeTicket extends Ticket {
  readonly externalId?: string;
  readonly comments: readonly Comment[];
  /** The fields as they were sent, of all writes. */
  readonly fields: RequestBody;
}

/** A record of Talk Partner Edition: shows nowhere until it has a comment. */
export interface FakeCall {
  readonly id: number;
  readonly ticket: number;
  readonly fields: RequestBody;
}

export interface FakeHelpdeskOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Writes the comments; 7 where nothing is said. */
  readonly agent?: number;
  /** Milliseconds until the search knows a user that was made. */
  readonly searchDelay?: number;
}

export type HelpdeskStep = keyof Helpdesk;

/** Zendesk's records in memory. `fail` lets the next call of a step go wrong, before or after it did its work. */
export interface FakeHelpdesk extends Helpdesk {
  readonly users: ReadonlyMap<number, FakeUser>;
  readonly organizations: ReadonlyMap<number, RequestBody>;
  /** Whether agents may make organizations; at first they may. */
  mayMakeOrganizations: boolean;
  readonly tickets: ReadonlyMap<number, FakeTicket>;
  readonly calls: ReadonlyMap<number, FakeCall>;
  /** The steps asked for so far, in order: what a call cost. */
  readonly asked: readonly HelpdeskStep[];
  addUser(user: Partial<FakeUser> & { readonly name: string }): FakeUser;
  addTicket(ticket: Partial<FakeTicket> & { readonly requesterId: number }): FakeTicket;
  changeTicket(id: number, change: Partial<FakeTicket>): void;
  removeTicket(id: number): void;
  /** The same records as another agent changes them. */
  as(agent: number): Helpdesk;
  changeUser(id: number, change: Partial<FakeUser>): void;
  fail(step: HelpdeskStep, failure: Failure, how?: { readonly afterDoing?: boolean }): void;
}

interface Mishap {
  readonly failure: Failure;
  readonly isAfterDoing: boolean;
}

const asRecord = (value: unknown): RequestBody => (typeof value === 'object' && value !== null ? { ...value } : {});
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const asTexts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined;
const asId = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const digitsOf = (text: string | undefined): string => (text ?? '').replaceAll(/\D/g, '');
const isOpen = (ticket: Ticket): boolean => ticket.status !== 'solved' && ticket.status !== 'closed';
const statuses: readonly TicketStatus[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const statusOf = (value: unknown): TicketStatus | undefined => statuses.find((status) => status === value);
const isSameText = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const endsWith = (text: string | undefined, endings: readonly string[]): boolean =>
  endings.some((ending) => ending !== '' && digitsOf(text).endsWith(ending));

// A word is found where a longer one begins with it, hence a number in front of its extension.
const startsWith = (text: string | undefined, digits: string): boolean =>
  digits !== '' && digitsOf(text).startsWith(digits);

const matches = (user: FakeUser, query: UserQuery): boolean => {
  switch (query.by) {
    case 'phone':
      return (
        (user.isEndUser || query.isAnybody === true) && endsWith(user.phone, [query.digits, ...(query.orDigits ?? [])])
      );
    case 'field':
      return endsWith(user.fields?.[query.key], [query.digits]);
    case 'number':
      return [user.phone, ...(user.identities ?? [])].some((number) => startsWith(number, query.digits));
    case 'email':
      return isSameText(user.email, query.value);
    case 'external-id':
      return isSameText(user.externalId, query.value);
    case 'text':
      return user.name.toLowerCase().includes(query.value.toLowerCase());
  }
};

/** What a search shows of a user besides what all searches do. */
const lookedUp = (user: FakeUser, query: UserQuery): readonly string[] => {
  if (query.by === 'number') return user.identities ?? [];
  return query.by === 'field' ? [user.fields?.[query.key] ?? ''] : [];
};

/** Zendesk tells times in whole seconds. */
const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;

/** Two changes within a second have one stamp: whoever read the ticket between them cannot tell. */
const changedAt = (at: number): Pick<Ticket, 'updatedAt' | 'stamp'> => {
  const updatedAt = wholeSecond(at);
  return { updatedAt, stamp: new Date(updatedAt).toISOString().replace('.000Z', 'Z') };
};

const commentOf = (fields: RequestBody, agent: number, at: number): readonly Comment[] => {
  const comment = asRecord(fields['comment']);
  const body = asText(comment['body']);
  return body === undefined
    ? []
    : [{ authorId: agent, isPublic: comment['public'] !== false, body, at: wholeSecond(at) }];
};

const knownUser = ({
  externalId: _external,
  foundFrom: _found,
  identities: _more,
  fields: _fields,
  written: _written,
  ...user
}: FakeUser): Requester => user;
const knownTicket = ({ externalId: _external, comments: _comments, fields: _fields, ...ticket }: FakeTicket): Ticket =>
  ticket;

class AccountInMemory implements FakeHelpdesk {
  readonly users = new Map<number, FakeUser>();
  readonly organizations = new Map<number, RequestBody>();
  mayMakeOrganizations = true;
  readonly tickets = new Map<number, FakeTicket>();
  readonly calls = new Map<number, FakeCall>();
  readonly asked: HelpdeskStep[] = [];
  readonly #made = new Map<string, { readonly body: string; readonly ticket: number }>();
  readonly #mishaps = new Map<HelpdeskStep, Mishap[]>();
  readonly #options: Required<FakeHelpdeskOptions>;

  constructor(options: FakeHelpdeskOptions) {
    this.#options = { agent: 7, searchDelay: 0, ...options };
  }

  addUser(given: Partial<FakeUser> & { readonly name: string }): FakeUser {
    const flags = { hasSharedPhone: false, isSuspended: false, isActive: true, isEndUser: true };
    const times = { updatedAt: this.#options.now(), foundFrom: Number.MIN_SAFE_INTEGER };
    const user: FakeUser = { id: this.users.size + 1, ...flags, ...times, ...given };
    this.users.set(user.id, user);
    return user;
  }

  addTicket(given: Partial<FakeTicket> & { readonly requesterId: number }): FakeTicket {
    const [id, now] = [this.tickets.size + 1, this.#options.now()];
    const empty = {
      subject: 'A question',
      status: 'open',
      comments: [],
      fields: {},
      tags: [],
      emptyFields: [],
    } as const;
    const ticket: FakeTicket = {
      id,
      ...empty,
      organizationId: undefined,
      createdAt: wholeSecond(now),
      // What a spec puts there has not been changed just now.
      ...changedAt(given.updatedAt ?? now - 60_000),
      ...given,
    };
    this.tickets.set(ticket.id, ticket);
    return ticket;
  }

  changeTicket(id: number, change: Partial<FakeTicket>): void {
    const ticket = this.tickets.get(id);
    if (!ticket) return;
    const changed = { ...ticket, ...this.#changedNow(), ...change };
    this.tickets.set(id, { ...changed, ...changedAt(changed.updatedAt) });
  }

  as(agent: number): Helpdesk {
    return {
      findUsers: this.findUsers.bind(this),
      user: this.user.bind(this),
      ticket: this.ticket.bind(this),
      latestOpenTicket: this.latestOpenTicket.bind(this),
      ticketsOf: this.ticketsOf.bind(this),
      findAgent: this.findAgent.bind(this),
      findOrganization: this.findOrganization.bind(this),
      createOrganization: this.createOrganization.bind(this),
      createUser: this.createUser.bind(this),
      createTicket: (body, key) => this.createTicket(body, key, agent),
      updateTicket: (id, body, stamp) => this.updateTicket(id, body, stamp, agent),
      updateUser: this.updateUser.bind(this),
      updateOrganization: this.updateOrganization.bind(this),
      createCall: this.createCall.bind(this),
      commentOnCall: (call, body) => this.commentOnCall(call, body, agent),
      comments: this.comments.bind(this),
    };
  }

  removeTicket(id: number): void {
    this.tickets.delete(id);
  }

  changeUser(id: number, change: Partial<FakeUser>): void {
    const user = this.users.get(id);
    if (user) this.users.set(id, { ...user, ...change });
  }

  fail(step: HelpdeskStep, failure: Failure, how?: { readonly afterDoing?: boolean }): void {
    const mishap = { failure, isAfterDoing: how?.afterDoing === true };
    this.#mishaps.set(step, [...(this.#mishaps.get(step) ?? []), mishap]);
  }

  findUsers(query: UserQuery): Promise<readonly Requester[]> {
    return this.#step('findUsers', () => {
      const found = [...this.users.values()].filter((user) => user.foundFrom <= this.#options.now());
      return found
        .filter((user) => matches(user, query))
        .map((user) => {
          const phones = lookedUp(user, query);
          return { ...knownUser(user), ...(phones.length > 0 && { phones }) };
        });
    });
  }

  user(id: number): Promise<Requester | undefined> {
    return this.#step('user', () => [this.users.get(id)].flatMap((user) => (user ? [knownUser(user)] : []))[0]);
  }

  ticket(id: number): Promise<Ticket | undefined> {
    return this.#step('ticket', () => this.#ticketsWhere((ticket) => ticket.id === id, 'updatedAt')[0]);
  }

  latestOpenTicket(requester: number, { tag, solvedSince }: TicketTerms = {}): Promise<Ticket | undefined> {
    const isTheirs = (ticket: FakeTicket): boolean =>
      ticket.requesterId === requester && (tag === undefined || ticket.tags.includes(tag));
    const isReopenable = (ticket: FakeTicket): boolean =>
      ticket.status === 'solved' &&
      ticket.updatedAt >= (solvedSince ?? Number.POSITIVE_INFINITY) &&
      !ticket.tags.includes('ringside_undone');
    return this.#step('latestOpenTicket', () => {
      const open = this.#ticketsWhere((ticket) => isTheirs(ticket) && isOpen(ticket), 'updatedAt')[0];
      return open ?? this.#ticketsWhere((ticket) => isTheirs(ticket) && isReopenable(ticket), 'updatedAt')[0];
    });
  }

  ticketsOf(call: string): Promise<readonly Ticket[]> {
    return this.#step('ticketsOf', () => this.#ticketsWhere((ticket) => ticket.externalId === call, 'createdAt'));
  }

  findAgent(name: string): Promise<number | undefined> {
    return this.#step('findAgent', () => {
      const found = [...this.users.values()].filter((user) => !user.isEndUser && isSameText(user.name, name));
      return found.length === 1 ? found[0]?.id : undefined;
    });
  }

  findOrganization(name: string): Promise<number | undefined> {
    return this.#step('findOrganization', () => this.#organizationNamed(name));
  }

  createOrganization(body: RequestBody): Promise<number> {
    return this.#step('createOrganization', () => {
      const fields = asRecord(body['organization']);
      const name = asText(fields['name']);
      if (!this.mayMakeOrganizations) throw new Failure('forbidden');
      if (name === undefined || this.#organizationNamed(name) !== undefined)
        throw new Failure('refused', { fields: ['name'] });
      const id = this.organizations.size + 1;
      this.organizations.set(id, fields);
      return id;
    });
  }

  createUser(body: RequestBody): Promise<Requester> {
    return this.#step('createUser', () => {
      const fields = asRecord(body['user']);
      const [name, phone, email] = [asText(fields['name']), asText(fields['phone']), asText(fields['email'])];
      if (name === undefined) throw new Failure('refused', { fields: ['name'] });
      const isTaken = email !== undefined && [...this.users.values()].some((user) => isSameText(user.email, email));
      if (isTaken) throw new Failure('refused', { fields: ['email'] });
      const foundFrom = this.#options.now() + this.#options.searchDelay;
      return knownUser(this.addUser({ name, foundFrom, ...(phone && { phone }), ...(email && { email }) }));
    });
  }

  createTicket(body: RequestBody, key: string, author = this.#options.agent): Promise<Ticket> {
    return this.#step('createTicket', () => {
      const [sent, earlier] = [JSON.stringify(body), this.#made.get(key)];
      if (earlier && earlier.body !== sent) throw new Failure('key-reused');
      const known = earlier && this.tickets.get(earlier.ticket);
      const ticket = known ?? this.#makeTicket(asRecord(body['ticket']), author);
      this.#made.set(key, { body: sent, ticket: ticket.id });
      return knownTicket(ticket);
    });
  }

  updateTicket(
    id: number,
    body: RequestBody,
    stamp?: string,
    author = this.#options.agent,
  ): Promise<Ticket | undefined> {
    return this.#step('updateTicket', () => {
      const ticket = this.#existing(id);
      if (stamp !== undefined && stamp !== ticket.stamp) throw new Failure('conflict');
      if (ticket.status === 'closed') throw new Failure('ticket-closed', { fields: ['status'] });
      const fields = asRecord(body['ticket']);
      const now = this.#options.now();
      this.changeTicket(id, {
        status: statusOf(fields['status']) ?? ticket.status,
        requesterId: asId(fields['requester_id']) ?? ticket.requesterId,
        tags: asTexts(fields['tags']) ?? ticket.tags,
        ...('external_id' in fields && { externalId: asText(fields['external_id']) ?? '' }),
        ...this.#changedNow(),
        comments: [...commentOf(fields, author, now), ...ticket.comments],
        fields: { ...ticket.fields, ...fields },
      });
      return knownTicket(this.#existing(id));
    });
  }

  updateUser(id: number, body: RequestBody): Promise<void> {
    return this.#step('updateUser', () => {
      const user = this.users.get(id);
      if (!user) throw new Failure('not-found');
      const fields = asRecord(body['user']);
      const organizationId = asId(fields['organization_id']) ?? user.organizationId;
      this.users.set(id, {
        ...user,
        ...(organizationId !== undefined && { organizationId }),
        written: { ...user.written, ...fields },
      });
    });
  }

  updateOrganization(id: number, body: RequestBody): Promise<void> {
    return this.#step('updateOrganization', () => {
      this.organizations.set(id, { ...this.organizations.get(id), ...asRecord(body['organization']) });
    });
  }

  createCall(body: RequestBody): Promise<number> {
    return this.#step('createCall', () => {
      const fields = asRecord(body['call']);
      const missing = ['app_id', 'from_line', 'to_line', 'call_started_at', 'direction'].filter((key) => !fields[key]);
      if (missing.length > 0) throw new Failure('refused', { fields: missing });
      const [id, ticket] = [this.calls.size + 1, this.#existing(asId(fields['ticket_id']) ?? 0)];
      this.calls.set(id, { id, ticket: ticket.id, fields });
      return id;
    });
  }

  commentOnCall(id: number, body: RequestBody, agent = this.#options.agent): Promise<number | undefined> {
    return this.#step('commentOnCall', () => {
      const call = this.calls.get(id);
      const title = asText(body['title']);
      if (!call) throw new Failure('not-found');
      if (title === undefined) throw new Failure('refused', { fields: ['title'] });
      const ticket = this.#existing(call.ticket);
      if (ticket.status === 'closed') throw new Failure('ticket-closed', { fields: ['status'] });
      const at = wholeSecond(this.#options.now());
      // Zendesk's own fallbacks: a comment that names no author is the customer's.
      const authorId = asId(body['author_id']) ?? asId(call.fields['end_user_id']) ?? agent;
      const comment = { authorId, isPublic: false, body: title, at };
      this.changeTicket(ticket.id, { ...this.#changedNow(), comments: [comment, ...ticket.comments] });
      return at;
    });
  }

  comments(ticket: number): Promise<readonly Comment[]> {
    return this.#step('comments', () => this.#existing(ticket).comments.slice(0, 100));
  }

  async #step<T>(name: HelpdeskStep, act: () => T): Promise<T> {
    this.asked.push(name);
    await Promise.resolve();
    const mishap = this.#mishaps.get(name)?.shift();
    if (mishap?.isAfterDoing === false) throw mishap.failure;
    const answer = act();
    if (mishap) throw mishap.failure;
    return answer;
  }

  #organizationNamed(name: string): number | undefined {
    return [...this.organizations].find(([, fields]) => isSameText(asText(fields['name']), name))?.[0];
  }

  #ticketsWhere(isWanted: (ticket: FakeTicket) => boolean, newest: 'createdAt' | 'updatedAt'): readonly Ticket[] {
    const wanted = [...this.tickets.values()].filter(isWanted);
    return wanted.toSorted((a, b) => b[newest] - a[newest] || b.id - a.id).map(knownTicket);
  }

  #changedNow(): Pick<Ticket, 'updatedAt' | 'stamp'> {
    return changedAt(this.#options.now());
  }

  #existing(id: number): FakeTicket {
    const ticket = this.tickets.get(id);
    if (!ticket) throw new Failure('not-found');
    return ticket;
  }

  #makeTicket(fields: RequestBody, author: number): FakeTicket {
    const externalId = asText(fields['external_id']);
    return this.addTicket({
      subject: asText(fields['subject']) ?? '',
      status: statusOf(fields['status']) ?? 'new',
      requesterId: asId(fields['requester_id']) ?? this.#options.agent,
      comments: commentOf(fields, author, this.#options.now()),
      fields,
      tags: asTexts(fields['tags']) ?? [],
      ...this.#changedNow(),
      ...(externalId && { externalId }),
    });
  }
}

/** An empty account whose first user is 1 and whose first ticket is 1. */
export const createFakeHelpdesk = (options: FakeHelpdeskOptions): FakeHelpdesk => new AccountInMemory(options);
