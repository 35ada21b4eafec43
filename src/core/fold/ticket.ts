import type { Session } from '../session.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

/** Which ticket it is: read, found, made, chosen. */
export function applyTicket(
  session: Session,
  fact: FactOf<'ticket-read' | 'ticket-found' | 'own-ticket-found' | 'ticket-made' | 'ticket-chosen'>,
): Session {
  switch (fact.kind) {
    case 'ticket-read':
      return settled(
        { ...session, ticketsRead: new Map(session.ticketsRead).set(fact.id, fact.ticket) },
        'read-ticket',
      );
    case 'ticket-found':
      return settled(
        { ...session, ticketsFound: new Map(session.ticketsFound).set(fact.requester, fact.ticket) },
        'find-ticket',
      );
    case 'own-ticket-found':
      return settled({ ...session, ownTicket: fact.ticket ?? null }, 'find-own-ticket');
    case 'ticket-made':
      return settled({ ...session, madeTicket: session.madeTicket ?? fact.ticket }, 'make-ticket');
    case 'ticket-chosen':
      return { ...session, chosenTicket: fact.ticket, isDismissed: false };
  }
}
