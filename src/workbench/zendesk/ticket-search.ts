import { ticketPriorities, ticketStatuses } from './records.ts';
import type { Ticket, User } from './records.ts';
import type { IndexedTicket } from './search-index.ts';
import { own } from './own.ts';
import type { Term } from './search-query.ts';
import { compares, hasWord, holds, isDated, isValue } from './search-query.ts';

/** `status<solved`: words that have an order. */
const isRanked = (order: readonly string[], field: string | null, { operator, value }: Term): boolean => {
  const wanted = order.indexOf(value.toLowerCase());
  if (field === null) return value === 'none';
  return wanted >= 0 && compares(order.indexOf(field) - wanted, operator);
};

/** People are named by id, address, name or `me`. */
const isPerson = (id: number | null, value: string, people: People): boolean => {
  if (value === 'me') return id === people.me;
  if (isValue(id, value)) return true;
  const user = people.users.find((one) => one.id === id);
  return user !== undefined && (isValue(user.email, value) || isValue(user.name, value));
};

export interface People {
  readonly users: readonly User[];
  /** Who searches. */
  readonly me: number;
}

const isCustomField = (ticket: Ticket, key: string, value: string): boolean => {
  const id = Number(/^custom_field_(\d+)$/.exec(key)?.[1]);
  const field = ticket.custom_fields.find((one) => one.id === id)?.value;
  return typeof field === 'string' && isValue(field, value);
};

type Matcher = (indexed: IndexedTicket, term: Term, people: People) => boolean;

const anyTicket: Matcher = () => true;
const inText: Matcher = ({ text }, { value }) => hasWord(text, value);
const isRequester: Matcher = ({ ticket }, { value }, people) => isPerson(ticket.requester_id, value, people);

const matchers: Readonly<Record<string, Matcher>> = {
  type: anyTicket,
  order_by: anyTicket,
  sort: anyTicket,
  ticket_type: ({ ticket }, { value }) => isValue(ticket.type, value),
  status: ({ ticket }, term) => isRanked(ticketStatuses, ticket.status, term),
  priority: ({ ticket }, term) => isRanked(ticketPriorities, ticket.priority, term),
  requester: isRequester,
  requester_id: isRequester,
  assignee: ({ ticket }, { value }, people) => isPerson(ticket.assignee_id, value, people),
  submitter: ({ ticket }, { value }, people) => isPerson(ticket.submitter_id, value, people),
  external_id: ({ ticket }, { value }) => isValue(ticket.external_id, value),
  organization: ({ ticket }, { value }) => isValue(ticket.organization_id, value),
  group: ({ ticket }, { value }) => isValue(ticket.group_id, value),
  tags: ({ ticket }, { value }) => (value === 'none' ? ticket.tags.length === 0 : ticket.tags.includes(value)),
  subject: ({ ticket }, { value }) => hasWord(ticket.subject, value),
  description: inText,
  comment: inText,
  created: ({ ticket }, term) => isDated(ticket.created_at, term),
  updated: ({ ticket }, term) => isDated(ticket.updated_at, term),
};

const isMet: Matcher = (indexed, term, people) => {
  const { key, value } = term;
  if (key === undefined) return hasWord(indexed.text, value) || isValue(indexed.ticket.id, value.replace(/^#/, ''));
  const matches = own(matchers, key);
  return matches === undefined ? isCustomField(indexed.ticket, key, value) : matches(indexed, term, people);
};

/** The tickets of the index that a query means. */
export const ticketsMeant = (tickets: readonly IndexedTicket[], terms: readonly Term[], people: People): Ticket[] =>
  tickets.filter((indexed) => holds(terms, (term) => isMet(indexed, term, people))).map(({ ticket }) => ticket);
