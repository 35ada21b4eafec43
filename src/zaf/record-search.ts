import * as v from 'valibot';
import { isOver } from '../core/showing/customer.ts';
import type { Ticket } from '../core/records.ts';
import type { FoundOrganization, FoundRecords } from '../core/showing/view.ts';
import type { Rest } from './request.ts';
import { idSchema, listOf, ticketSchema } from './schemas.ts';
import { wellFormed } from '../core/hearing/well-formed.ts';

export type FoundTicket = FoundRecords['tickets'][number];

/** What a search is asked for. A search without a type finds both, and users besides. */
export interface RecordQuestion {
  readonly type?: 'ticket' | 'organization';
  /** In Zendesk's search syntax. */
  readonly words: string;
  /** Only what was updated after this, ms since the epoch; 0: any time. */
  readonly after: number;
}

export const knownTicket = (ticket: Ticket): FoundTicket => ({
  id: ticket.id,
  subject: ticket.subject,
  ...(ticket.requesterId !== undefined && { requesterId: ticket.requesterId }),
});

const hits = v.object({ results: v.array(v.looseObject({ result_type: v.optional(v.string()) })) });
const tickets = listOf(ticketSchema);
const organizations = listOf(v.object({ id: idSchema, name: v.string() }));

/** To the second: Zendesk's search knows no fractions. */
const searchTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** One search in Zendesk's index of everything: tickets that are not over first, and organizations. */
export async function searchRecords(
  rest: Rest,
  { type, words, after }: RecordQuestion,
): Promise<{ readonly tickets: readonly FoundTicket[]; readonly organizations: readonly FoundOrganization[] }> {
  const text = [...(type ? [`type:${type}`] : []), words, ...(after > 0 ? [`updated>${searchTime(after)}`] : [])];
  const path = `/api/v2/search.json?query=${encodeURIComponent(wellFormed(text.join(' ')))}&per_page=${type ? 25 : 100}`;
  const { results } = await rest({ method: 'GET', path }, hits);
  const of = (kind: string): readonly unknown[] => results.filter(({ result_type }) => result_type === kind);
  return {
    tickets: v
      .parse(tickets, of('ticket'))
      .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
      .map(knownTicket),
    organizations: v.parse(organizations, of('organization')),
  };
}
