import type { Answer } from './answer.ts';
import { ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { recordNotFound, tooManyValues } from './errors.ts';
import { readIds } from './input.ts';
import { listed } from './pages.ts';
import { showIdentity, showTicket, showUser } from './present.ts';
import type { Ticket, User } from './records.ts';
import { ticketStatuses } from './records.ts';
import { sorted } from './sorting.ts';

const show = (call: Call): Answer => {
  const user = call.db.users.get(call.id);
  return user === undefined ? recordNotFound : ok({ user: showUser(call.base, user) });
};

/** The list has the living only, by id; it knows a new user at once, unlike the search. */
const list = (call: Call): Answer => {
  const { db, base, query } = call;
  const roles = [...query.getAll('role'), ...query.getAll('role[]')];
  const externalId = query.get('external_id')?.toLowerCase();
  const isMeant = (user: User): boolean =>
    user.active &&
    (roles.length === 0 || roles.includes(user.role)) &&
    (externalId === undefined || user.external_id?.toLowerCase() === externalId);
  return listed(call, 'users', sorted(db.users.where(isMeant), query, {}), (user) => showUser(base, user));
};

const deleted = (call: Call): Answer =>
  listed(
    call,
    'deleted_users',
    call.db.users.where((user) => !user.active),
    (user) => showUser(call.base, user),
  );

const showMany = ({ db, base, query }: Call): Answer => {
  const ids = readIds(query);
  if (ids === undefined) return tooManyValues;
  const isIncluded = query.get('include_deleted') === 'true';
  const users = ids.flatMap((id) => db.users.get(id) ?? []).filter((user) => user.active || isIncluded);
  const identities = users.flatMap((user) => db.identitiesOf(user.id)).map((identity) => showIdentity(base, identity));
  const beside = (query.get('include') ?? '').split(',').includes('identities') ? { identities } : {};
  const page = { next_page: null, previous_page: null, count: users.length };
  return ok({ users: users.map((user) => showUser(base, user)), ...beside, ...page });
};

const me = ({ agent, base }: Call): Answer =>
  ok({ user: { ...showUser(base, agent), authenticity_token: 'workbench' } });

const orders: Readonly<Record<string, (ticket: Ticket) => string | number>> = {
  id: (ticket) => ticket.id,
  created_at: (ticket) => ticket.created_at,
  updated_at: (ticket) => ticket.updated_at,
  subject: (ticket) => ticket.subject,
  status: (ticket) => ticketStatuses.indexOf(ticket.status),
};

/** Straight from the records, never from the search index. */
const requested = (call: Call): Answer => {
  const { db, base, query } = call;
  if (db.users.get(call.id) === undefined) return recordNotFound;
  const tickets = sorted(db.ticketsRequestedBy(call.id), query, orders);
  return listed(call, 'tickets', tickets, (ticket) => showTicket(base, ticket));
};

export const userEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/users/me', allowed: 'anybody', answer: me },
  { method: 'GET', path: '/users/show_many', answer: showMany },
  { method: 'GET', path: '/users', answer: list },
  { method: 'GET', path: '/deleted_users', answer: deleted },
  { method: 'GET', path: '/users/:id', answer: show },
  { method: 'GET', path: '/users/:id/tickets/requested', answer: requested },
];
