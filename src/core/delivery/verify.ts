import type { Signal } from '../signal.ts';
import { callOf, type FactBody, type FrozenRequest } from '../facts.ts';
import { commentsOn } from './comments-on.ts';
import { done } from './done.ts';
import { followedUp } from './followed-up.ts';
import { knownTicket } from './known-ticket.ts';
import { idLine } from '../note/compose.ts';
import { correctionStart } from '../note/correction.ts';
import { findNote, type WantedNote } from '../note/find.ts';
import type { Helpdesk } from '../ports.ts';
import { findUsers } from '../matching/find-users.ts';
import type { Requester, Ticket } from '../records.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Step, WriteName } from '../step.ts';
import { undoneTag } from '../wishes/move.ts';
import { madeOrganization } from './tie.ts';

/** A ticket made for the call by another browser or agent counts if it is at most this old when the session begins, ms. */
const ownTicketAge = 24 * 3_600_000;
/** A user whose creation was not answered is looked for this long before it is made again, ms. */
export const userPatience = 5 * 60_000;

/** A request that nobody wants any more may arrive this long after its answer was given up, ms. */
const strayPatience = 90_000;

/** What verifying came to when nothing was found: the write may go out again, it is given more time to show, or nobody waits for it any more. */
export type Verdict = 'not-done' | 'too-early' | 'given-up';

type Verifying = Extract<Step, { readonly do: 'verify' }>;

/** Finds out whether a write whose answer was lost has been done. Rejects with a `Failure`. */
export async function verify(
  { step, request, isStray }: Verifying,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly FactBody[] | Verdict> {
  const found = await lookFor(step, request, session, situation, helpdesk);
  // Sent again it would meet its own key or stamp, but for the comment of a call's record. What is given up meets nothing.
  if (found !== 'not-done' || (!isStray && request.callRecord === undefined)) return found;
  const attempt = session.attempts.get(step);
  // A look of the page before may have left it unknown although no try of this page is doubted.
  const since = attempt?.doubtedAt ?? attempt?.unknownSince ?? situation.now;
  if (situation.now - since < strayPatience) return 'too-early';
  if (!isStray) return 'not-done';
  // It may have been done before somebody deleted the ticket: what stood there counts no more, either way.
  if (step === 'undo-ticket' && !(await helpdesk.ticket(request.ticket ?? 0)))
    return [{ kind: 'ticket-lost', step, ticket: request.ticket ?? 0, how: 'gone' }];
  // It cannot be looked for: taken for done, it is taken back.
  return step === 'tag-user' ? [done(step, request, undefined)] : 'given-up';
}

async function lookFor(
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
    case 'make-organization': {
      const made = await madeOrganization(request, helpdesk);
      return made ? [made] : 'not-done';
    }
    // A second record is none of the second notes: without a comment it shows on no ticket. It cannot be looked for.
    case 'make-call':
    case 'reopen-ticket':
    case 'fill-user-fields':
    case 'fill-organization-fields':
    case 'fill-ticket':
    case 'tag-user':
    case 'dispose':
    case 'link-record':
    case 'join-organization':
      // Doing it twice is the same as doing it once.
      return 'not-done';
    case 'change-requester':
    case 'restore-ticket':
    case 'undo-ticket': {
      const ticket = await helpdesk.ticket(request.ticket ?? 0);
      if (!ticket || !isAsWanted(step, request, ticket)) return 'not-done';
      // Another agent may have put it out of the way: that says nothing of our note there.
      if (
        step === 'undo-ticket' &&
        !findNote(await commentsOn(ticket.id, helpdesk), wantedNote(step, request, session, situation))
      )
        return 'not-done';
      return [done(step, request, ticket.updatedAt)];
    }
    case 'write-note':
    case 'write-addition':
    case 'write-correction': {
      const comments = await commentsOn(request.ticket ?? 0, helpdesk);
      const note = findNote(comments, wantedNote(step, request, session, situation));
      return note ? [done(step, request, note.at)] : 'not-done';
    }
  }
}

/** Whether a ticket is as the step wants it to be. */
function isAsWanted(step: WriteName, { record }: FrozenRequest, { requesterId, tags }: Ticket): boolean {
  if (step === 'change-requester') return requesterId === record;
  return tags.includes(undoneTag) === (step === 'undo-ticket');
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
  // A call that is told late was noted, by another browser, maybe long before it is heard of here.
  const since = Math.min(session.firstSeenAt, session.beganAt ?? session.firstSeenAt);
  const isCorrection = step === 'write-correction' || step === 'undo-ticket';
  // Our own frozen request, read back from the journal: written by us in exactly this shape.
  const { ticket, title = '' } = request.body as SentNote;
  // Before the record of a call is made, or a ticket reopened: whichever note of the call stands there already.
  const body = step === 'make-call' || step === 'reopen-ticket' ? id : (ticket?.comment?.body ?? title);
  const isEnd = (text: string): boolean => (isCorrection ? text.trimEnd().endsWith(id) : text.startsWith(correction));
  return { body, authorId: situation.agent.id, since, isEnd };
}

/** The user whom a request wants made, if anybody has made them. Rejects with a `Failure`. */
export async function madeUser(
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
