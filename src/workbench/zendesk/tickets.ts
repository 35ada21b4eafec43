import type { Answer } from './answer.ts';
import { ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { recordNotFound, tooManyValues } from './errors.ts';
import { readIds } from './input.ts';
import { isByCursor, listed } from './pages.ts';
import { showAudit, showComment, showTicket, showUser } from './present.ts';
import type { Ticket } from './records.ts';
import { sorted, sortedBy } from './sorting.ts';

const show = ({ db, base, id }: Call): Answer => {
  const ticket = db.tickets.get(id);
  return ticket === undefined ? recordNotFound : ok({ ticket: showTicket(base, ticket) });
};

const orders: Readonly<Record<string, (ticket: Ticket) => string | number>> = {
  created_at: (ticket) => ticket.created_at,
  updated_at: (ticket) => ticket.updated_at,
};

/** All tickets or those with an external id, which several may share; from the records, not from the search index. */
const list = (call: Call): Answer => {
  const { db, base, query } = call;
  const externalId = query.get('external_id');
  const tickets = db.tickets.where((ticket) => externalId === null || ticket.external_id === externalId);
  return listed(call, 'tickets', sorted(tickets, query, orders), (ticket) => showTicket(base, ticket));
};

const showMany = ({ db, base, query }: Call): Answer => {
  const ids = readIds(query);
  if (ids === undefined) return tooManyValues;
  const tickets = ids.flatMap((id) => db.tickets.get(id) ?? []).map((ticket) => showTicket(base, ticket));
  return ok({ tickets, next_page: null, previous_page: null, count: tickets.length });
};

/** Oldest first; newest first with `sort=-created_at` (pages by cursor) or `sort_order=desc` (pages by number). */
const comments = (call: Call): Answer => {
  const { db, base, query, id } = call;
  if (db.tickets.get(id) === undefined) return recordNotFound;
  const isNewestFirst = isByCursor(query) ? query.get('sort') === '-created_at' : query.get('sort_order') === 'desc';
  const rows = sortedBy(db.commentsOf(id), (comment) => comment.created_at, isNewestFirst);
  const wantsUsers = (query.get('include') ?? '').split(',').includes('users');
  return listed(call, 'comments', rows, showComment, (shown) => {
    const authors = [...new Set(shown.map((comment) => comment.author_id))].flatMap(
      (author) => db.users.get(author) ?? [],
    );
    return wantsUsers ? { users: authors.map((user) => showUser(base, user)) } : {};
  });
};

const audits = (call: Call): Answer => {
  const { db, id } = call;
  if (db.tickets.get(id) === undefined) return recordNotFound;
  const rows = db.audits.where((audit) => audit.ticket_id === id);
  return listed(call, 'audits', sorted(rows, call.query, {}), showAudit);
};

const tags = ({ db, id }: Call): Answer => {
  const ticket = db.tickets.get(id);
  return ticket === undefined ? recordNotFound : ok({ tags: ticket.tags });
};

export const ticketEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/tickets', answer: list },
  { method: 'GET', path: '/tickets/show_many', answer: showMany },
  { method: 'GET', path: '/tickets/:id', answer: show },
  { method: 'GET', path: '/tickets/:id/comments', answer: comments },
  { method: 'GET', path: '/tickets/:id/audits', answer: audits },
  { method: 'GET', path: '/tickets/:id/tags', answer: tags },
];
