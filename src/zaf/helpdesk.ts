import * as v from 'valibot';
import type { Helpdesk, RequestBody } from '../core/ports.ts';
import type { Ticket } from '../core/records.ts';
import { findAgent, findOrganization } from './named-records.ts';
import type { Rest } from './request.ts';
import { latestOpenTicket } from './requested-tickets.ts';
import { commentSchema, idSchema, listOf, ticketSchema, under, userSchema, writtenAtSchema } from './schemas.ts';
import { unlessFailed } from './unless-failed.ts';
import { searchUsers } from './user-search.ts';

const oneUser = under('user', userSchema);
const oneTicket = under('ticket', ticketSchema);
const oneCall = under('call', v.object({ id: idSchema }));
const oneOrganization = under('organization', v.object({ id: idSchema }));
const manyTickets = under('tickets', listOf(ticketSchema));
const manyComments = under('comments', listOf(commentSchema));

/** Zendesk's own guard against writing over what somebody else wrote; even `safe_update: false` would switch it on. */
const guarded = (body: RequestBody, stamp: string | undefined): RequestBody =>
  stamp === undefined || stamp === ''
    ? body
    : { ...body, ticket: { ...Object(body['ticket']), safe_update: true, updated_stamp: stamp } };

/** The write is done whatever its answer looks like. */
const maybeTicket = v.fallback(v.union([oneTicket, v.undefined()]), undefined);

const newestFirst = (tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);

/** Zendesk's records over its REST API. Each question is one request, but for the pages of a requester's tickets. */
export const createHelpdesk = (rest: Rest): Helpdesk => ({
  findUsers: (query, isFresh) => searchUsers(rest, query, isFresh),
  user: (id) => unlessFailed(['not-found'], rest({ method: 'GET', path: `/api/v2/users/${id}.json` }, oneUser)),
  // Zendesk answers 403 for tickets outside the agent's groups.
  ticket: (id) =>
    unlessFailed(['not-found', 'forbidden'], rest({ method: 'GET', path: `/api/v2/tickets/${id}.json` }, oneTicket)),
  latestOpenTicket: (requester, terms = {}) => latestOpenTicket(rest, requester, terms),
  ticketsOf: async (call) => {
    const path = `/api/v2/tickets.json?external_id=${encodeURIComponent(call)}`;
    return newestFirst(await rest({ method: 'GET', path }, manyTickets));
  },
  findAgent: (name) => findAgent(rest, name),
  findOrganization: (name) => findOrganization(rest, name),
  createOrganization: async (body) =>
    (await rest({ method: 'POST', path: '/api/v2/organizations.json', body }, oneOrganization)).id,
  createUser: (body) => rest({ method: 'POST', path: '/api/v2/users.json', body }, oneUser),
  createTicket: (body, key) =>
    rest({ method: 'POST', path: '/api/v2/tickets.json', body, headers: { 'Idempotency-Key': key } }, oneTicket),
  updateTicket: (ticket, body, stamp) =>
    rest({ method: 'PUT', path: `/api/v2/tickets/${ticket}.json`, body: guarded(body, stamp) }, maybeTicket),
  updateUser: async (user, body) => {
    await rest({ method: 'PUT', path: `/api/v2/users/${user}.json`, body }, v.unknown());
  },
  updateOrganization: async (organization, body) => {
    await rest({ method: 'PUT', path: `/api/v2/organizations/${organization}.json`, body }, v.unknown());
  },
  createCall: async (body) => (await rest({ method: 'POST', path: '/api/v2/calls', body }, oneCall)).id,
  commentOnCall: (call, body) =>
    rest({ method: 'POST', path: `/api/v2/calls/${call}/comments`, body }, writtenAtSchema),
  comments: async (ticket) => {
    const path = `/api/v2/tickets/${ticket}/comments.json?sort_order=desc&per_page=100`;
    const comments = await rest({ method: 'GET', path }, manyComments);
    return comments.toSorted((a, b) => b.at - a.at);
  },
});
