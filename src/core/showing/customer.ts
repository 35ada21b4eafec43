import type { Requester, Ticket } from '../records.ts';

/** A customer at a glance. */
export interface Customer {
  /** Open ones first, then as they were updated, newest first; at most 10. */
  readonly tickets: readonly Pick<Ticket, 'id' | 'subject' | 'status'>[];
  /** Absent where the user has none or the agent may not see it. */
  readonly organization?: { readonly id: number; readonly name: string };
}

/** Reads what an agent wants to know of a user at once. Two requests; rejects with a `Failure`. */
export type CustomerReader = (user: Pick<Requester, 'id' | 'organizationId'>) => Promise<Customer>;

/** No longer asked for: solved or closed. */
export const isOver = ({ status }: Pick<Ticket, 'status'>): boolean => status === 'solved' || status === 'closed';
