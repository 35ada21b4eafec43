import { callOf, type FactBody, type FrozenRequest, type Signal } from './facts.ts';
import { done } from './done.ts';
import { followedUp } from './followed-up.ts';
import { knownTicket } from './known-ticket.ts';
import { idLine } from './note/compose.ts';
import { correctionStart } from './note/correction.ts';
import { findNote, type WantedNote } from './note/find.ts';
import type { Helpdesk } from './ports.ts';
import { findUsers } from './matching/find-users.ts';
import type { Requester, Ticket } from './records.ts';
import type { Session } from './session.ts';
import type { Situation } from './situation.ts';
import type { WriteName } from './step.ts';

/** A ticket made for the call by another browser or agent counts if it is at most this old when the session begins, ms. */
const ownTicketAge = 24 * 3_600_000;
/** A user whose creation was not answered is looked for this long before it is made again, ms. */
const userPatience = 5 * 60_000;

/** What verifying came to when nothing was found: the write may go out again, or Zendesk's search is given more time. */
export type Verdict = 'not-done' | 'too-early';

/** Finds out whether a write whose answer was lost has been done. Rejects with a `Failure`. */
export async function verify(
  step: WriteName,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly FactBody[] | Verdict> {
  switch (step) {
    case 'make-user': {
      const user = await madeUser(request, situation, helpdesk);
      if (user) return [{ kind: 'user-made', user }];
      const since = session.attempts.get(step)?.unknownSince ?? situation.now;
      return situation.now - since < userPatience ? 'too-early' : 'not-done';
    }
    case 'make-ticket': {
      const ticket = await ownTicket(session, helpdesk);
      if (!ticket) return 'not-done';
      return [{ kind: 'ticket-made', ticket: knownTicket(ticket, situation.rules), ...followedUp(request) }];
    }
    // A second record is none of the second notes: without a comment it shows on no ticket. It cannot be looked for.
    case 'make-call':
    case 'reopen-ticket':
    case 'fill-user-fields':
    case 'fill-organization-fields':
    case 'fill-ticket':
    case 'change-requester':
    case 'restore-ticket':
    case 'tag-user':
    case 'dispose':
    case 'link-record':
      // Doing it twice is the same as doing it once.
      return 'not-done';
    case 'write-note':
    case 'write-addition':
    case 'write-correction':
    case 'undo-ticket': {
      const comments = await helpdesk.comments(request.ticket ?? 0);
      return findNote(comments, wantedNote(step, request, session, situation))
        ? [done(step, request, undefined)]
        : 'not-done';
    }
  }
}

/** The ticket that was made for this call already, by whoever; one made for it before and given up does not count. */
export async function ownTicket(session: Session, helpdesk: Helpdesk): Promise<Ticket | undefined> {
  const tickets = await helpdesk.ticketsOf(callOf(session.id));
  const isOther = ({ id }: Ticket): boolean => session.made.every((made) => made.ticket.id !== id);
  return tickets.find(
    (ticket) => ticket.createdAt >= session.firstSeenAt - ownTicketAge && ticket.status !== 'closed' && isOther(ticket),
  );
}

interface SentUser {
  readonly user?: { readonly phone?: string; readonly email?: string };
}
interface SentNote {
  /** Of a call record's comment. */
  readonly title?: string;
  readonly ticket?: { readonly comment?: { readonly body?: string } };
}

/** The note that a request writes, as it is looked for on its ticket. */
export function wantedNote(
  step: WriteName,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
): WantedNote {
  const correction = correctionStart(session, situation.vendor);
  const id = idLine(session, situation.vendor);
  const isCorrection = step === 'write-correction' || step === 'undo-ticket';
  // Our own frozen request, read back from the journal: written by us in exactly this shape.
  const { ticket, title = '' } = request.body as SentNote;
  // Before the record of a call is made: whichever note of the call stands there already.
  const body = step === 'make-call' ? id : (ticket?.comment?.body ?? title);
  const isEnd = (text: string): boolean => (isCorrection ? text.trimEnd().endsWith(id) : text.startsWith(correction));
  return { body, authorId: situation.agent.id, since: session.firstSeenAt, isEnd };
}

async function madeUser(
  request: FrozenRequest,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<Requester | undefined> {
  const { phone, email } = (request.body as SentUser).user ?? {};
  const signal = sentSignal(phone, email);
  if (!signal) return undefined;
  const users = await findUsers(helpdesk, signal, 'usual', situation, true);
  return users.find((user) => user.isActive && (phone === undefined ? user.email === email : user.phone === phone));
}

function sentSignal(phone: string | undefined, email: string | undefined): Signal | undefined {
  if (phone !== undefined) return { from: 'agent', kind: 'phone', value: phone };
  return email === undefined ? undefined : { from: 'agent', kind: 'email', value: email };
}
