import type { CallDecision } from '../deciding/decide.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';
import { termsOf } from './terms-of.ts';

/** What has to be read to know the caller and the ticket. */
export function wishesToKnow(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  const { caller, ticket, fieldsToFill } = decision;
  const all: Wish[] = [];
  // A popped ticket is the answer: it costs no read.
  const isSettled = ticket.kind === 'known' && session.popped?.kind === 'ticket';
  const isSeen = session.phase !== 'unseen';
  if (caller.kind === 'searching' && !isSettled && (!caller.isFresh || isSeen)) {
    all.push(now({ do: 'find-users', signal: caller.signal, scope: caller.scope, isFresh: caller.isFresh }));
  }
  if (caller.kind === 'known' && !caller.user && isSeen) all.push(now({ do: 'read-user', id: caller.id }));
  if (ticket.kind === 'to-read') all.push(now({ do: 'read-ticket', id: ticket.id }));
  if (ticket.kind === 'to-find') {
    all.push(now({ do: 'find-ticket', requester: ticket.requester, terms: termsOf(session, decision, situation) }));
  }
  if (ticket.kind === 'to-find-own' && isSeen) all.push(now({ do: 'find-own-ticket' }));
  // Only empty fields are filled, so a ticket that was opened without a read is read before its note.
  const isUnread = ticket.kind === 'known' && !ticket.ticket.emptyFields && !session.ticketsRead.has(ticket.ticket.id);
  if ((fieldsToFill || isRequesterWanted(decision)) && isUnread && ticket.kind === 'known' && session.phase === 'ended')
    all.push(now({ do: 'read-ticket', id: ticket.ticket.id }));
  return all;
}

// The rules fill fields of the caller, who is known only as the requester of the ticket that the vendor named.
const isRequesterWanted = ({ caller, ticket, rule }: CallDecision): boolean =>
  caller.kind !== 'known' &&
  ticket.kind === 'known' &&
  ticket.ticket.requesterId === undefined &&
  (rule.set.user_fields ?? rule.set.organization_fields) !== undefined;
