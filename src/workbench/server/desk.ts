import type { Database } from '../zendesk/database.ts';
import type { Ticket, User } from '../zendesk/records.ts';
import type { DeskList, DeskOrganization, DeskTicket, DeskUser } from './desk-schemas.ts';
import { jsonResponse } from './json-response.ts';

const newestFirst = (a: Ticket, b: Ticket): number => b.updated_at.localeCompare(a.updated_at) || b.id - a.id;

const peopleOf = (db: Database, tickets: readonly Ticket[]): User[] => {
  const ids = new Set(
    tickets.flatMap(({ requester_id, assignee_id, submitter_id }) => [requester_id, assignee_id, submitter_id]),
  );
  return db.users.where(({ id }) => ids.has(id));
};

const ticketList = (db: Database, isWanted: (ticket: Ticket) => boolean): DeskList => {
  const tickets = db.tickets.where(isWanted).toSorted(newestFirst).slice(0, 100);
  return { tickets, people: peopleOf(db, tickets) };
};

const customers = (db: Database): DeskList => ({
  tickets: [],
  people: db.users
    .where(({ role, active }) => role === 'end-user' && active)
    .toSorted((a, b) => a.name.localeCompare(b.name)),
});

const agents = (db: Database): DeskList => ({
  tickets: [],
  people: db.users.where(({ role, active }) => role !== 'end-user' && active),
});

const digits = (text: string): string => text.replace(/\D/g, '');

const userMatches = (text: string, { name, email, phone }: User): boolean => {
  const number = digits(text);
  if ([name, email ?? ''].some((field) => field.toLowerCase().includes(text))) return true;
  return number.length > 2 && digits(phone ?? '').includes(number);
};

const searched = (db: Database, text: string): DeskList => {
  const wanted = text.trim().toLowerCase().replace(/^#/, '');
  const found = ticketList(db, ({ id, subject }) => String(id) === wanted || subject.toLowerCase().includes(wanted));
  return { tickets: found.tickets, people: db.users.where((user) => user.active && userMatches(wanted, user)) };
};

const organizationOf = (db: Database, id: number | null) => (id === null ? null : (db.organizations.get(id) ?? null));

const ticketPage = (db: Database, id: number): DeskTicket | undefined => {
  const ticket = db.tickets.get(id);
  if (!ticket) return undefined;
  const comments = db.commentsOf(id);
  const authors = new Set(comments.map(({ author_id }) => author_id));
  const named = peopleOf(db, [ticket]);
  const people = [...named, ...db.users.where((user) => authors.has(user.id) && !named.includes(user))];
  const identities = db.identitiesOf(ticket.requester_id);
  return { ticket, comments, people, identities, organization: organizationOf(db, ticket.organization_id) };
};

const userPage = (db: Database, id: number): DeskUser | undefined => {
  const user = db.users.get(id);
  if (!user) return undefined;
  const tickets = db.ticketsRequestedBy(id).toSorted(newestFirst);
  return { user, identities: db.identitiesOf(id), organization: organizationOf(db, user.organization_id), tickets };
};

const organizationPage = (db: Database, id: number): DeskOrganization | undefined => {
  const organization = db.organizations.get(id);
  return organization && { organization, users: db.users.where((user) => user.organization_id === id && user.active) };
};

const page = (db: Database, kind: string, id: number, text: string): unknown => {
  if (kind === 'tickets')
    return id ? ticketPage(db, id) : ticketList(db, ({ status }) => status !== 'solved' && status !== 'closed');
  if (kind === 'users') return id ? userPage(db, id) : customers(db);
  if (kind === 'organizations') return organizationPage(db, id);
  if (kind === 'agents') return agents(db);
  return kind === 'search' ? searched(db, text) : undefined;
};

/**
 * What Zendesk's own page shows, read past the REST API: the page's reads must neither be counted among the app's
 * requests nor be hit by faults.
 */
export const answerDesk = (db: Database, url: URL): Response => {
  const [, kind = '', id = ''] = /^\/workbench\/desk\/([a-z]+)(?:\/(\d+))?$/.exec(url.pathname) ?? [];
  const body = page(db, kind, Number(id), url.searchParams.get('q') ?? '');
  return body === undefined ? jsonResponse({ error: 'RecordNotFound' }, 404) : jsonResponse(body);
};
