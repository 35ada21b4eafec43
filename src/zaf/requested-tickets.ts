import * as v from 'valibot';
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

/**
 * The requester's open ticket that was updated last. Lists the requester's own tickets, newest update first: unlike the
 * search, this list knows tickets made a moment ago. It takes no filter by status, hence up to three pages.
 */
export const latestOpenTicket = async (rest: Rest, requester: number): Promise<Ticket | undefined> => {
  for (let number = 1; number <= pages; number += 1) {
    const path = `/api/v2/users/${requester}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=${perPage}&page=${number}`;
    const page = await rest({ method: 'GET', path }, pageSchema);
    const open = page.tickets.filter(isOpen).toSorted((a, b) => b.updatedAt - a.updatedAt || b.id - a.id);
    if (open[0] || page.isLast) return open[0];
  }
  return undefined;
};
