import type { Caller } from './caller.ts';
import type { KnownTicket } from './facts.ts';
import type { Session } from './session.ts';

/** Which ticket the session belongs to, or the next thing to do to find out. */
export type TicketState =
  | { readonly kind: 'known'; readonly ticket: KnownTicket }
  | { readonly kind: 'to-read'; readonly id: number }
  | { readonly kind: 'to-find' | 'to-make'; readonly requester: number }
  | { readonly kind: 'to-find-own'; readonly requester: number }
  /** The caller has to be known first. */
  | { readonly kind: 'undecided' };

/** The agent's choice, the record that was popped, the ticket dialled from, the one typed into the IVR, the caller's own. */
export function ticketOf(session: Session, caller: Caller): TicketState {
  const { chosenTicket, chosenUser, popped, madeTicket } = session;
  if (chosenTicket) return { kind: 'known', ticket: chosenTicket };
  if (!chosenUser) {
    if (popped?.kind === 'ticket') return { kind: 'known', ticket: withSubject(session, popped.id) };
    const named = namedTicket(session, caller);
    if (named) return named;
  }
  if (madeTicket) return { kind: 'known', ticket: madeTicket };
  return caller.kind === 'known' ? ticketOfCaller(session, caller.id) : { kind: 'undecided' };
}

function namedTicket(session: Session, caller: Caller): TicketState | undefined {
  for (const signal of session.signals) {
    if (signal.kind !== 'ticket') continue;
    if (signal.from === 'dial') return { kind: 'known', ticket: withSubject(session, signal.value) };
    if (!session.ticketsRead.has(signal.value)) return { kind: 'to-read', id: signal.value };
    const ticket = session.ticketsRead.get(signal.value);
    // Who typed another customer's ticket number into the IVR shall not see it opened.
    if (ticket && caller.kind === 'searching') return { kind: 'undecided' };
    if (ticket && (caller.kind !== 'known' || ticket.requesterId === caller.id)) return { kind: 'known', ticket };
  }
  return undefined;
}

function ticketOfCaller(session: Session, requester: number): TicketState {
  if (!session.ticketsFound.has(requester)) return { kind: 'to-find', requester };
  const ticket = session.ticketsFound.get(requester);
  if (ticket) return { kind: 'known', ticket };
  if (session.ownTicket === undefined) return { kind: 'to-find-own', requester };
  return session.ownTicket ? { kind: 'known', ticket: session.ownTicket } : { kind: 'to-make', requester };
}

function withSubject(session: Session, id: number): KnownTicket {
  return (
    session.ticketsRead.get(id) ?? [...session.ticketsFound.values()].find((ticket) => ticket?.id === id) ?? { id }
  );
}
