import { wasHandedOver } from '../hearing/conversation.ts';
import type { RuledCaller } from './ruled-caller.ts';
import type { KnownTicket } from '../facts.ts';
import type { MadeTicket } from './made-ticket.ts';
import { ticketsOfCall } from './note-place.ts';
import type { Session } from '../session.ts';

/** Which ticket the session belongs to, or the next thing to do to find out. */
export type TicketState =
  | { readonly kind: 'known'; readonly ticket: KnownTicket }
  | { readonly kind: 'to-read'; readonly id: number }
  | { readonly kind: 'to-find'; readonly requester: number }
  /** `followsUp`: the closed ticket whose story goes on in it. */
  | { readonly kind: 'to-make'; readonly requester: number; readonly followsUp?: number }
  /** Another agent's app may have made a ticket for this very call. */
  | { readonly kind: 'to-find-own' }
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

/** Which ticket the session belongs to; one that was closed goes on in its follow-up, one that was merged in the other. */
export function ticketOf(session: Session, caller: RuledCaller, policy: TicketPolicy = 'reuse'): TicketState {
  if (session.lostTickets.size === 0) return ticketNamed(session, caller, policy);
  return standing(session, ticketNamed(withoutGoneTickets(session), caller, policy), caller);
}

/** The agent's choice, the record that was popped, the ticket dialled from, the one typed into the IVR, the caller's own. */
function ticketNamed(session: Session, caller: RuledCaller, policy: TicketPolicy): TicketState {
  const { chosenTicket, chosenUser, popped, written } = session;
  // What comes in after the note was written opens a record at most: only the agent moves a call.
  if (written && session.choiceAt === 0) return { kind: 'known', ticket: withSubject(session, written.ticket) };
  if (chosenTicket) return { kind: 'known', ticket: chosenTicket };
  const wish = session.choices.at(-1);
  if (wish?.kind === 'new-ticket') return newTicket(session, caller, wish.at);
  if (!chosenUser && !session.wantedUser) {
    if (popped?.kind === 'ticket') return { kind: 'known', ticket: withSubject(session, popped.id) };
    const named = namedTicket(session, caller);
    if (named) return named;
  }
  if (session.choices.length === 0 && (wasHandedOver(session) || caller.kind === 'new' || isLate(session))) {
    // Who was handed the call goes on in the first agent's ticket, which Zendesk's search may not know for minutes. Who
    // hears of it late goes on where this agent's other browser has written it down.
    if (session.ownTicket === undefined || isLookOld(session)) return { kind: 'to-find-own' };
    if (session.ownTicket) return { kind: 'known', ticket: session.ownTicket };
  }
  if (caller.kind === 'known') return ticketOfCaller(session, caller.id, policy);
  // A choice that was taken back leaves nobody, but the note stands somewhere, and only there.
  return written ? { kind: 'known', ticket: withSubject(session, written.ticket) } : { kind: 'undecided' };
}

/** A ticket that is looked for this long after the call was heard of, ms, is looked for late: much may have happened since. */
const lateAfter = 15_000;

/** Whether the ticket could not be looked for when the call was heard of. */
function isLate({ firstSeenAt, lookedAt, ownTicket }: Session): boolean {
  if (ownTicket) return true;
  const at = Math.max(lookedAt.get('find-own-ticket') ?? 0, lookedAt.get('find-ticket') ?? 0);
  return at - firstSeenAt > lateAfter;
}

/** Whether the call had no ticket of its own when that was looked for, and the customer's was found only long after that. */
const isLookOld = ({ ownTicket, lookedAt }: Session): boolean =>
  ownTicket === null && (lookedAt.get('find-ticket') ?? 0) - (lookedAt.get('find-own-ticket') ?? 0) > lateAfter;

/** The session as if tickets that were deleted had never been heard of. */
function withoutGoneTickets(session: Session): Session {
  const isGone = (id: number | undefined): boolean => id !== undefined && session.lostTickets.get(id)?.how === 'gone';
  return {
    ...session,
    popped: session.popped?.kind === 'ticket' && isGone(session.popped.id) ? undefined : session.popped,
    signals: session.signals.filter((signal) => signal.kind !== 'ticket' || !isGone(signal.value)),
    ticketsFound: new Map([...session.ticketsFound].filter(([, ticket]) => !isGone(ticket?.id))),
    ownTicket: isGone(session.ownTicket?.id) ? null : session.ownTicket,
    made: session.made.filter(({ ticket, isUndone }) => !isUndone || !session.lostTickets.has(ticket.id)),
  };
}

/** A story that goes on elsewhere is followed this far: a merge is read off a comment, which may say anything. */
const mostHops = 5;

function standing(session: Session, state: TicketState, caller: RuledCaller, hops = 0): TicketState {
  if (state.kind !== 'known') return state;
  const { ticket } = state;
  const lost = session.lostTickets.get(ticket.id);
  if (!lost) return state;
  const next = lost.into ?? followUp(session, ticket.id);
  if (next && hops < mostHops) return standing(session, { kind: 'known', ticket: next }, caller, hops + 1);
  // Read when it was lost, and by now perhaps somebody else: the user may have been merged.
  const requester = [lost.requester, ticket.requesterId, caller.kind === 'known' ? caller.id : undefined].find(
    (id) => id !== undefined && !session.goneUsers.has(id),
  );
  if (lost.how === 'gone' || requester === undefined) return { kind: 'undecided' };
  return { kind: 'to-make', requester, followsUp: ticket.id };
}

/** The ticket that goes on with a closed one: made for that, or made for the call before a record was popped, here or elsewhere. */
function followUp(session: Session, closed: number): KnownTicket | undefined {
  const made = session.made.find(({ followsUp, isUndone }) => followsUp === closed && !isUndone)?.ticket;
  return made ?? ticketsOfCall(session)[0];
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
    // A closed ticket takes no note: its number helps no more than a wrong one.
    if (!ticket || ticket.isClosed) continue;
    // Who typed another customer's ticket number into the IVR shall not see it opened.
    if (caller.kind === 'searching') return { kind: 'undecided' };
    if (caller.kind !== 'known' || ticket.requesterId === caller.id) return { kind: 'known', ticket };
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
  const others = session.made.findLast(({ ticket, isUndone }) => !isUndone && !session.lostTickets.has(ticket.id));
  if (others) {
    if (others.checkedAt < session.choiceAt) return { kind: 'to-check', made: others };
    if (!others.isTouched) return { kind: 'to-hand-over', made: others, requester };
    return { kind: 'to-make', requester };
  }
  if (session.made.length > 0) return { kind: 'to-make', requester };
  if (session.ownTicket === undefined) return { kind: 'to-find-own' };
  // Another agent's app made it for this very call.
  const isTheirs = session.choices.length === 0 || session.ownTicket?.requesterId === requester;
  return session.ownTicket && isTheirs ? { kind: 'known', ticket: session.ownTicket } : { kind: 'to-make', requester };
}

function withSubject(session: Session, id: number): KnownTicket {
  return (
    session.made.find(({ ticket }) => ticket.id === id)?.ticket ??
    session.ticketsRead.get(id) ??
    [...session.ticketsFound.values()].find((ticket) => ticket?.id === id) ?? { id }
  );
}
