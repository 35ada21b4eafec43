import type { Session, WrittenNote } from '../session.ts';

/** The valid note of the session on a ticket, or on the one whose story went on in it: closed and followed up, or merged. */
export function noteOn(session: Session, ticket: number): WrittenNote | undefined {
  return [...session.notesOn.values()].findLast((note) => note.isValid && goesOnIn(session, note.ticket, ticket));
}

/** Whether what stands on one ticket belongs to the story of the other. */
export const goesOnIn = (session: Session, from: number, to: number): boolean =>
  from === to ||
  session.lostTickets.get(from)?.into?.id === to ||
  (session.lostTickets.has(from) && session.ownTicket?.id === to) ||
  session.made.some(
    ({ ticket, followsUp }) => ticket.id === to && followsUp !== undefined && goesOnIn(session, from, followsUp),
  );
