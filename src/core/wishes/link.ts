import type { CallDecision } from '../deciding/decide.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';

/** The call's ticket, told to a vendor that keeps it with the call; again where the call was moved. */
export function wishesToLink(session: Session, { ticket }: CallDecision, situation: Situation): readonly Wish[] {
  const isOfPhone = session.channel === 'call' || session.channel === 'chat';
  if (situation.links !== true || !isOfPhone || session.phase === 'unseen' || ticket.kind !== 'known') return [];
  const { id } = ticket.ticket;
  if (session.linkedTicket === id) return [];
  return [now({ do: 'link-record', request: { body: { ticket: id }, ticket: id } })];
}
