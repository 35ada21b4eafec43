import type { Answer } from './answer.ts';
import { searched } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { badRequest, invalidAttribute, invalidSearch } from './errors.ts';
import { own } from './own.ts';
import { isByCursor, offsetPage } from './pages.ts';
import type { Depth } from './pages.ts';
import { showOrganization, showTicket, showUser } from './present.ts';
import type { Organization, Ticket, User } from './records.ts';
import { ticketPriorities, ticketStatuses, ticketTypes } from './records.ts';
import type { Term } from './search-query.ts';
import { hasWord, parseSearch, valueOf } from './search-query.ts';
import { sortedBy } from './sorting.ts';
import { ticketsMeant } from './ticket-search.ts';
import { usersMeant } from './user-search.ts';

/** A search gives no more than 1000 results, on all pages together. */
const searchDepth: Depth = {
  records: 1000,
  refusal: invalidSearch('Requested response size was greater than Search Response Limits'),
};

type Hit = ({ result_type: 'ticket' } & Ticket) | ({ result_type: 'user' } & User) | OrganizationHit;
type OrganizationHit = { result_type: 'organization' } & Organization;

const rankOf = (words: readonly string[], word: unknown): number => words.findIndex((one) => one === word);

const orders: Readonly<Record<string, (hit: Hit) => string | number>> = {
  updated_at: (hit) => hit.updated_at,
  created_at: (hit) => hit.created_at,
  status: (hit) => ('status' in hit ? rankOf(ticketStatuses, hit.status) : -1),
  priority: (hit) => ('priority' in hit ? rankOf(ticketPriorities, hit.priority) : -1),
  ticket_type: (hit) => ('type' in hit ? rankOf(ticketTypes, hit.type) : -1),
};

const hitsOf = ({ db, agent }: Call, terms: readonly Term[]): Hit[] => {
  const type = valueOf(terms, 'type');
  const people = { users: db.index.users, me: agent.id };
  const wants = (kind: string): boolean => type === undefined || type.toLowerCase() === kind;
  const words = terms.filter((term) => term.key === undefined || term.key === 'name');
  const isNamed = ({ name }: Organization): boolean =>
    words.length > 0 && words.every(({ value }) => hasWord(name, value));
  const tickets = wants('ticket') ? ticketsMeant(db.index.tickets, terms, people) : [];
  const users = wants('user') ? usersMeant(db.index.users, terms) : [];
  const organizations = wants('organization') ? db.organizations.where(isNamed) : [];
  return [
    ...tickets.map((ticket) => ({ result_type: 'ticket' as const, ...ticket })),
    ...users.map((user) => ({ result_type: 'user' as const, ...user })),
    ...organizations.map((organization) => ({ result_type: 'organization' as const, ...organization })),
  ];
};

const show = (base: string, hit: Hit): unknown => {
  const { result_type, ...row } = hit;
  if ('subject' in row) return { ...showTicket(base, row), result_type };
  if ('role' in row) return { ...showUser(base, row), result_type };
  return { ...showOrganization(base, row), result_type };
};

const ordered = (hits: Hit[], query: URLSearchParams, terms: readonly Term[]): Hit[] => {
  const by = query.get('sort_by') ?? valueOf(terms, 'order_by');
  const read = own(orders, by === 'updated' || by === 'created' ? `${by}_at` : (by ?? ''));
  const direction = query.get('sort_order') ?? valueOf(terms, 'sort') ?? 'desc';
  return read === undefined ? hits : sortedBy(hits, read, direction !== 'asc');
};

const search = (call: Call): Answer => {
  const { query, base } = call;
  const text = query.get('query') ?? '';
  if (isByCursor(query)) return invalidAttribute('page', 'must be an integer');
  if (text.trim() === '') return invalidSearch('a query is required');
  const terms = parseSearch(text);
  const page = offsetPage(call, ordered(hitsOf(call, terms), query, terms), searchDepth);
  if ('status' in page) return page;
  return searched({ results: page.rows.map((hit) => show(base, hit)), facets: null, ...page.around });
};

const searchUsers = (call: Call): Answer => {
  const { query, db, base } = call;
  const externalId = query.get('external_id');
  if (isByCursor(query)) return invalidAttribute('page', 'must be an integer');
  const found =
    externalId === null
      ? usersMeant(db.index.users, parseSearch(query.get('query') ?? ''))
      : db.index.users.filter((user) => user.external_id?.toLowerCase() === externalId.toLowerCase());
  const page = offsetPage(call, found);
  return 'status' in page ? page : searched({ users: page.rows.map((user) => showUser(base, user)), ...page.around });
};

/** By the beginning of a name, or by a number; how Zendesk compares numbers here is not documented, so only equal ones. */
const autocompleteUsers = (call: Call): Answer => {
  const { query, db, base } = call;
  const name = query.get('name') ?? '';
  const phone = query.get('phone')?.replaceAll(/\D/g, '') ?? '';
  if (name.length < 2 && phone === '') return badRequest('BadRequest', 'You must specify either name or phone');
  const isMeant = (user: User): boolean =>
    user.active && (phone === '' ? hasWord(user.name, name) : user.phone?.replaceAll(/\D/g, '') === phone);
  const page = offsetPage(call, db.index.users.filter(isMeant));
  return 'status' in page ? page : searched({ users: page.rows.map((user) => showUser(base, user)), ...page.around });
};

export const searchEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/search', answer: search },
  { method: 'GET', path: '/users/search', answer: searchUsers },
  { method: 'GET', path: '/users/autocomplete', answer: autocompleteUsers },
];
