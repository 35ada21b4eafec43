import type { Attempt, Session } from '../session.ts';
import { attempted, settled } from './attempts.ts';
import type { FactOf } from './fact-of.ts';
import { changed, corrected } from './ticket.ts';

/** What somebody closed, merged or deleted in Zendesk while the call needed it. */
export function applyLoss(session: Session, fact: FactOf<'ticket-lost' | 'user-gone'>): Session {
  return settled(
    fact.kind === 'ticket-lost' ? withoutTicket(session, fact) : withoutUser(session, fact.user),
    fact.step,
  );
}

function withoutTicket(session: Session, { ticket, how, step, requester, into }: FactOf<'ticket-lost'>): Session {
  const lost = {
    ...session,
    lostTickets: new Map(session.lostTickets).set(ticket, { how, requester, into }),
    // Made for this call elsewhere, with the first key: what is made instead has the next one, like everybody's.
    timesMade: session.timesMade + (isElsewheres(session, ticket) ? 1 : 0),
  };
  // A note that went with its ticket counts no more; one on a closed ticket does, but for the line that cannot be added.
  const isNoteVoid = how === 'gone' || step === 'write-correction' || step === 'undo-ticket';
  const kept = isNoteVoid ? corrected(lost, ticket) : lost;
  return step === 'undo-ticket' || how === 'gone'
    ? changed(kept, ticket, (made) => ({ ...made, isUndone: true }))
    : kept;
}

const isElsewheres = ({ ownTicket, lostTickets }: Session, ticket: number): boolean =>
  ownTicket?.id === ticket && !lostTickets.has(ticket);

const attemptedAnew = (session: Session, doubted: Attempt): Pick<Session, 'attempts' | 'doubtedUser'> => ({
  attempts: attempted(session, 'make-user', { ...doubted, retryAt: 0 }).attempts,
  doubtedUser: undefined,
});

function withoutUser(session: Session, user: number): Session {
  const { doubtedUser } = session;
  return {
    ...session,
    goneUsers: new Set([...session.goneUsers, user]),
    usersRead: new Map(session.usersRead).set(user, undefined),
    madeUser: session.madeUser?.id === user ? undefined : session.madeUser,
    // Whom the account was merged into has the number now: everybody is searched anew.
    answers: [],
    // Before the next one is made, it is looked for whom the first request made.
    ...(doubtedUser && session.madeUser?.id === user && attemptedAnew(session, doubtedUser)),
  };
}
