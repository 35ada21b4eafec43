import type { StepName } from '../facts.ts';
import type { MadeTicket } from '../deciding/made-ticket.ts';
import type { Session } from '../session.ts';
import { settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';

type TicketFact = FactOf<'ticket-read' | 'ticket-found' | 'own-ticket-found' | 'ticket-made' | 'ticket-reopened'>;

/** Which ticket it is: read, found, made. */
export function applyTicket(session: Session, fact: TicketFact): Session {
  switch (fact.kind) {
    case 'ticket-read':
      return settled(
        { ...session, ticketsRead: new Map(session.ticketsRead).set(fact.asked, fact.ticket) },
        'read-ticket',
      );
    case 'ticket-found':
      return settled(
        {
          ...looked(session, 'find-ticket', fact.at),
          ticketsFound: new Map(session.ticketsFound).set(fact.requester, fact.ticket),
        },
        'find-ticket',
      );
    case 'own-ticket-found':
      return settled(
        { ...looked(session, 'find-own-ticket', fact.at), ownTicket: fact.ticket ?? null },
        'find-own-ticket',
      );
    case 'ticket-made':
      return settled(withMade(session, fact), 'make-ticket');
    case 'ticket-reopened':
      return settled({ ...session, reopened: new Set([...session.reopened, fact.ticket]) }, 'reopen-ticket');
  }
}

const looked = (session: Session, step: StepName, at: number): Session => ({
  ...session,
  lookedAt: new Map(session.lookedAt).set(step, at),
});

function withMade(before: Session, { ticket, followsUp, at }: FactOf<'ticket-made'>): Session {
  const session = { ...before, timesMade: before.timesMade + 1 };
  if (session.made.some((made) => made.ticket.id === ticket.id)) return session;
  const made = { ticket, followsUp, madeAt: at, isUndone: false, checkedAt: 0, isTouched: false };
  return { ...session, made: [...session.made, made] };
}

type MoveFact = FactOf<
  'ticket-checked' | 'requester-changed' | 'note-corrected' | 'ticket-undone' | 'ticket-restored' | 'user-tagged'
>;

/** What was done because a call was moved. */
export function applyMove(session: Session, fact: MoveFact): Session {
  switch (fact.kind) {
    case 'ticket-checked':
      return settled(
        changed(session, fact.ticket.id, (made) => checked(made, fact)),
        'check-ticket',
      );
    case 'requester-changed':
      return settled(
        changed(session, fact.ticket, (made) => ({
          ...touchedByUs(made, fact.updatedAt),
          ticket: { ...touchedByUs(made, fact.updatedAt).ticket, requesterId: fact.requester },
        })),
        'change-requester',
      );
    case 'note-corrected':
      return settled(
        changed(corrected(session, fact.ticket), fact.ticket, (made) => touchedByUs(made, fact.updatedAt)),
        'write-correction',
      );
    case 'ticket-undone':
      return settled(
        changed(corrected(session, fact.ticket), fact.ticket, (made) => ({
          ...touchedByUs(made, fact.updatedAt),
          isUndone: true,
        })),
        'undo-ticket',
      );
    case 'ticket-restored':
      return settled(
        changed(session, fact.ticket, (made) => ({ ...touchedByUs(made, fact.updatedAt), isUndone: false })),
        'restore-ticket',
      );
    case 'user-tagged': {
      const tagged = new Set(session.taggedUsers);
      if (fact.isUnneeded) tagged.add(fact.user);
      else tagged.delete(fact.user);
      return settled({ ...session, taggedUsers: tagged }, 'tag-user');
    }
  }
}

/** The session after one of its made tickets changed. */
export const changed = (session: Session, ticket: number, change: (made: MadeTicket) => MadeTicket): Session => ({
  ...session,
  made: session.made.map((made) => (made.ticket.id === ticket ? change(made) : made)),
});

/** What we write ourselves is no sign of somebody else's work. */
export const touchedByUs = (made: MadeTicket, updatedAt: number | undefined): MadeTicket =>
  updatedAt === undefined
    ? made
    : // What is found later may have been written earlier.
      { ...made, ticket: { ...made.ticket, updatedAt: Math.max(updatedAt, made.ticket.updatedAt ?? 0) } };

function checked(made: MadeTicket, { at, ticket, isGone }: FactOf<'ticket-checked'>): MadeTicket {
  const isTouched = isGone || (ticket.updatedAt ?? 0) > (made.ticket.updatedAt ?? 0);
  return { ...made, checkedAt: at, isTouched, ticket: { ...made.ticket, ...(ticket.tags && { tags: ticket.tags }) } };
}

/** The session after the note on a ticket has ceased to count. */
export function corrected(session: Session, ticket: number): Session {
  const note = session.notesOn.get(ticket);
  if (!note) return session;
  const notesOn = new Map(session.notesOn).set(ticket, { ...note, isValid: false });
  return { ...session, notesOn, written: session.written?.ticket === ticket ? lastValid(notesOn) : session.written };
}

const lastValid = (notes: Session['notesOn']): Session['written'] =>
  [...notes.values()].findLast(({ isValid }) => isValid);
