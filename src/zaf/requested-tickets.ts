import * as v from 'valibot';
import type { TicketTerms } from '../core/ports.ts';
import type { Ticket } from '../core/records.ts';
import type { Schema } from './client.ts';
import type { Rest } from './request.ts';
import { listOf, ticketSchema } from './schemas.ts';

const pages = 3;
const perPage = 100;

interface Page {
  readonly tickets: readonly Ticket[];
  readonly isLast: boolean;
}

const pageSchema: Schema<Page> = v.pipe(
  v.object({ tickets: v.array(v.unknown()), next_page: v.optional(v.nullable(v.string())) }),
  v.transform(({ tickets, next_page: next }) => ({
    tickets: v.parse(listOf(ticketSchema), tickets),
    isLast: next === undefined ? tickets.length < perPage : next === null,
  })),
);

const isOpen = (ticket: Ticket): boolean => ticket.status !== 'solved' && ticket.status !== 'closed';
const newest = (tickets: readonly Ticket[]): Ticket | undefined =>
  tickets.toSorted((a, b) => b.updatedAt - a.updatedAt || b.id - a.id)[0];

/** One page of a requester's tickets, newest update first. Unlike the search, this list knows tickets made a moment ago. */
export const requestedTickets = (rest: Rest, requester: number, page: number): Promise<Page> => {
  const path = `/api/v2/users/${requester}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=${perPage}&page=${page}`;
  return rest({ method: 'GET', path }, pageSchema);
};

/**
 * The requester's open ticket that was updated last; where the terms allow it and none is open, the one solved last. The
 * list takes no filter by status, hence up to three pages.
 */
export const latestOpenTicket = async (
  rest: Rest,
  requester: number,
  terms: TicketTerms,
): Promise<Ticket | undefined> => {
  const isUsable = ({ tags }: Ticket): boolean => terms.tag === undefined || tags.includes(terms.tag);
  const since = terms.solvedSince ?? Number.POSITIVE_INFINITY;
  let solved: Ticket | undefined;
  for (let number = 1; number <= pages; number += 1) {
    const { tickets, isLast } = await requestedTickets(rest, requester, number);
    const usable = tickets.filter(isUsable);
    const open = newest(usable.filter(isOpen));
    solved ??= newest(
      usable.filter(
        ({ status, updatedAt, tags }) => status === 'solved' && updatedAt >= since && !tags.includes('ringside_undone'),
      ),
    );
    if (open || isLast) return open ?? solved;
  }
  return solved;
};
