import type { RuledCaller } from './ruled-caller.ts';
import type { KnownTicket } from './facts.ts';
import type { MadeTicket, Session } from './session.ts';

/** Which ticket the session belongs to, or the next thing to do to find out. */
export type TicketState =
  | { readonly kind: 'known'; readonly ticket: KnownTicket }
  | { readonly kind: 'to-read'; readonly id: number }
  | { readonly kind: 'to-find' | 'to-make'; readonly requester: number }
  | { readonly kind: 'to-find-own'; readonly requester: number }
  /** A ticket that the app made has to be looked at: only if nobody else worked on it may it change hands or go away. */
  | { readonly kind: 'to-check'; readonly made: MadeTicket }
  | { readonly kind: 'to-hand-over'; readonly made: MadeTicket; readonly requester: number }
  | { readonly kind: 'to-restore'; readonly made: MadeTicket }
  /** The rules want no ticket for such a call. */
  | { readonly kind: 'none' }
  /** The caller has to be known first. */
  | { readonly kind: 'undecided' };

/** How tickets are found: the rules' `ticket` for such a call. */
export type TicketPolicy = 'reuse' | 'new' | 'none';

/** The agent's choice, the record that was popped, the ticket dialled from, the one typed into the IVR, the caller's own. */
export function ticketOf(session: Session, caller: RuledCaller, policy: TicketPolicy = 'reuse'): TicketState {
  const { chosenTicket, chosenUser, popped } = session;
  if (chosenTicket) return { kind: 'known', ticket: chosenTicket };
  const wish = session.choices.at(-1);
  if (wish?.kind === 'new-ticket') return newTicket(session, caller, wish.at);
  if (!chosenUser && !session.wantedUser) {
    if (popped?.kind === 'ticket') return { kind: 'known', ticket: withSubject(session, popped.id) };
    const named = namedTicket(session, caller);
    if (named) return named;
  }
  return caller.kind === 'known' ? ticketOfCaller(session, caller.id, policy) : { kind: 'undecided' };
}

function newTicket(session: Session, caller: RuledCaller, wishedAt: number): TicketState {
  const made = session.made.find(({ madeAt, isUndone }) => madeAt >= wishedAt && !isUndone);
  if (made) return { kind: 'known', ticket: made.ticket };
  return caller.kind === 'known' ? { kind: 'to-make', requester: caller.id } : { kind: 'undecided' };
}

function namedTicket(session: Session, caller: RuledCaller): TicketState | undefined {
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

function ticketOfCaller(session: Session, requester: number, policy: TicketPolicy): TicketState {
  const own = session.made.findLast((made) => made.ticket.requesterId === requester && !made.isUndone);
  if (own) return { kind: 'known', ticket: own.ticket };
  if (policy === 'reuse') {
    if (!session.ticketsFound.has(requester)) return { kind: 'to-find', requester };
    const ticket = session.ticketsFound.get(requester);
    if (ticket) return { kind: 'known', ticket };
  }
  return policy === 'none' ? { kind: 'none' } : withoutOpenTicket(session, requester);
}

/** The requester has no ticket that could be used: one made for this call is taken, handed over or, at last, made. */
function withoutOpenTicket(session: Session, requester: number): TicketState {
  const undone = session.made.findLast((made) => made.ticket.requesterId === requester);
  if (undone) return { kind: 'to-restore', made: undone };
  const others = session.made.findLast(({ isUndone }) => !isUndone);
  if (others) {
    if (others.checkedAt < session.choiceAt) return { kind: 'to-check', made: others };
    if (!others.isTouched) return { kind: 'to-hand-over', made: others, requester };
    return { kind: 'to-make', requester };
  }
  if (session.made.length > 0) return { kind: 'to-make', requester };
  if (session.ownTicket === undefined) return { kind: 'to-find-own', requester };
  // Another agent's app made it for this very call.
  const isTheirs = session.choices.length === 0 || session.ownTicket?.requesterId === requester;
  return session.ownTicket && isTheirs ? { kind: 'known', ticket: session.ownTicket } : { kind: 'to-make', requester };
}

function withSubject(session: Session, id: number): KnownTicket {
  return (
    session.ticketsRead.get(id) ?? [...session.ticketsFound.values()].find((ticket) => ticket?.id === id) ?? { id }
  );
}
