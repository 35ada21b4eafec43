import type { KnownTicket } from '../facts.ts';
import type { Ticket } from '../records.ts';
import type { Rules } from '../rules/rules.ts';

/** A ticket as facts carry it. Of its empty fields only those that the rules want to fill. */
export function knownTicket(ticket: Ticket, rules: Rules): KnownTicket {
  const wanted = new Set(rules.rules.flatMap(({ then }) => Object.keys(then.set?.custom_fields ?? {}).map(Number)));
  return {
    id: ticket.id,
    subject: ticket.subject,
    updatedAt: ticket.updatedAt,
    tags: ticket.tags.slice(0, 100),
    ...(ticket.status === 'solved' && { isSolved: true }),
    ...(ticket.status === 'closed' && { isClosed: true }),
    ...(ticket.organizationId !== undefined && { organizationId: ticket.organizationId }),
    ...(ticket.requesterId !== undefined && { requesterId: ticket.requesterId }),
    ...(wanted.size > 0 && { emptyFields: ticket.emptyFields.filter((id) => wanted.has(id)) }),
  };
}

/** The same as a part of a fact: nothing where there is no ticket. */
export const withTicket = (ticket: Ticket | undefined, rules: Rules): { readonly ticket?: KnownTicket } =>
  ticket ? { ticket: knownTicket(ticket, rules) } : {};
