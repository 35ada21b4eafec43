import { channelOf } from '../../core/facts.ts';
import type { RecordRef } from '../../core/records.ts';
import type { SessionView } from '../../core/showing/view.ts';

/** The record that a click would open: one that waits because the agent was writing, else the session's ticket. */
export const recordToOpen = (session: SessionView, hereTicket: number | undefined): RecordRef | undefined => {
  if (session.waiting !== undefined) return session.waiting;
  if (session.ticket === undefined || session.ticket.id === hereTicket) return undefined;
  return { kind: 'ticket', id: session.ticket.id };
};

/** The note is open and waits for "Done" or the wrap-up time. */
export const isDoneOffered = ({ phase, note }: SessionView): boolean => phase !== 'running' && note === 'typing';

/** Also after the note is written, for a while; internal calls and bare pops have nothing to move. */
export const canMoveHere = (session: SessionView, hereTicket: number): boolean =>
  session.isMovable && hasNotes(session) && session.ticket?.id !== hereTicket;

/** Where the call has a ticket already: without one it gets a new one by itself, or the caller is not known yet. */
export const isNewTicketOffered = (session: SessionView): boolean =>
  session.isMovable && hasNotes(session) && session.ticket !== undefined;

/** Internal calls and bare pops are never written down, nor what the phone system writes down itself. */
export const hasNotes = ({ id, direction, unwritten }: SessionView): boolean =>
  direction !== 'internal' && channelOf(id) !== 'pop' && unwritten === undefined;
