import type { KnownTicket } from '../facts.ts';
import type { Session, WrittenNote } from '../session.ts';

/** The valid note of the session on a ticket, or on the one whose story went on in it: closed and followed up, or merged. */
export function noteOn(session: Session, ticket: number): WrittenNote | undefined {
  return [...session.notesOn.values()].findLast((note) => note.isValid && goesOnIn(session, note.ticket, ticket));
}

/** Whether what stands on one ticket belongs to the story of the other. */
export const goesOnIn = (session: Session, from: number, to: number): boolean =>
  from === to ||
  session.lostTickets.get(from)?.into?.id === to ||
  (session.lostTickets.has(from) && ticketsOfCall(session).some(({ id }) => id === to)) ||
  session.made.some(
    ({ ticket, followsUp }) => ticket.id === to && followsUp !== undefined && goesOnIn(session, from, followsUp),
  );

/**
 * The tickets of the call itself, made here, or by this agent's other browser or another agent: where a ticket that was
 * named for it takes nothing any more, the call goes on there. Once the agent said where it belongs, only that counts.
 */
export function ticketsOfCall({ made, ownTicket, choices, lostTickets }: Session): readonly KnownTicket[] {
  if (choices.length > 0) return [];
  const ours = made.filter(({ isUndone }) => !isUndone).map(({ ticket }) => ticket);
  return [...ours, ...(ownTicket ? [ownTicket] : [])].filter(({ id }) => !lostTickets.has(id));
}
