import { commentsOn } from './comments-on.ts';
import { done } from './done.ts';
import type { FactBody, FrozenRequest, KnownTicket, StepName } from '../facts.ts';
import { knownTicket } from './known-ticket.ts';
import { isDeleted } from './is-deleted.ts';
import { findNote, findOthersAddition } from '../note/find.ts';
import { notedElsewhere } from './noted-elsewhere.ts';
import { othersNote } from './others-note.ts';
import type { Helpdesk } from '../ports.ts';
import type { Comment, Ticket } from '../records.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { ZendeskWrite } from '../step.ts';
import { wantedNote } from './verify.ts';
import { undoneTag } from '../wishes/move.ts';

/** How a ticket stands right before it is changed: what settles the step already, or the stamp that guards the write. */
export type Standing =
  | { readonly facts: readonly FactBody[] }
  /** `changedAt` is the second of the ticket's last change, ms since the epoch. */
  | { readonly stamp: string; readonly changedAt: number }
  | { readonly stamp: undefined };

type TicketWrite = Exclude<ZendeskWrite, 'make-user' | 'make-ticket'>;

const isComment = (step: StepName): boolean =>
  step === 'make-call' ||
  step === 'write-note' ||
  step === 'write-addition' ||
  step === 'write-correction' ||
  step === 'undo-ticket';

/**
 * Looks at a ticket right before it is written to. A second browser of this agent sees the same call: whoever comes
 * second finds the first one's note, and if both look at once, the stamp lets only one of them write. Reads may be spent
 * here, a doubled note cannot be taken back. Rejects with a `Failure`.
 */
export async function lookBefore(
  step: TicketWrite,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<Standing> {
  const id = request.ticket ?? 0;
  const ticket = await helpdesk.ticket(id);
  // Deleted, or not to be seen by this agent: the answer to the write will tell which.
  if (!ticket) return { stamp: undefined };
  const elsewhere = await notedElsewhere(step, request, session, situation, helpdesk);
  if (elsewhere) return { facts: elsewhere };
  // The line would send its readers to a ticket that somebody has deleted, with the only note that counts.
  if (request.to !== undefined && (await isDeleted(request.to, helpdesk)))
    return { facts: [{ kind: 'ticket-lost', step, ticket: request.to, how: 'gone' }] };
  const isClosed = ticket.status === 'closed';
  const isNoteLookedFor = isComment(step) || (step === 'reopen-ticket' && isClosed);
  const comments = isNoteLookedFor ? await commentsOn(id, helpdesk) : [];
  const standing = isNoteLookedFor ? standingNote(step, request, session, situation, comments, ticket.tags) : undefined;
  // Our other browser's note stands there already: nothing needs to follow this ticket up.
  if (standing) return { facts: step === 'reopen-ticket' ? [standing, done(step, request, undefined)] : [standing] };
  if (!isClosed) return { stamp: ticket.stamp, changedAt: ticket.updatedAt };
  return { facts: [await closed(step, ticket, comments, situation, helpdesk)] };
}

function standingNote(
  before: TicketWrite,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  comments: readonly Comment[],
  tags: readonly string[],
): FactBody | undefined {
  // What the agent moved away from and back to before has such a line from then.
  if (before === 'undo-ticket' && !tags.includes(undoneTag)) return undefined;
  const wanted = wantedNote(before, request, session, situation);
  const step = before === 'make-call' || before === 'reopen-ticket' ? 'write-note' : before;
  const same =
    findNote(comments, wanted) ?? (step === 'write-addition' ? findOthersAddition(comments, wanted) : undefined);
  if (same) return done(step, request, same.at);
  return step === 'write-note' ? othersNote(request, comments, wanted) : undefined;
}

async function closed(
  step: StepName,
  ticket: Ticket,
  comments: readonly Comment[],
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<FactBody> {
  const into = ticket.tags.includes(mergedTag) ? await mergedInto(ticket, comments, situation, helpdesk) : undefined;
  const requester = ticket.requesterId === undefined ? {} : { requester: ticket.requesterId };
  return { kind: 'ticket-lost', step, ticket: ticket.id, how: 'closed', ...requester, ...(into && { into }) };
}

/** What Zendesk tags tickets with that were merged into another one. */
const mergedTag = 'closed_by_merge';

/** The ticket named by the newest comment, where it is the same customer's: Zendesk says nowhere else into which it was merged. */
async function mergedInto(
  ticket: Ticket,
  comments: readonly Comment[],
  { rules }: Situation,
  helpdesk: Helpdesk,
): Promise<KnownTicket | undefined> {
  const id = Number(/#(\d{1,15})/.exec(comments[0]?.body ?? '')?.[1] ?? 0);
  const into = id > 0 && id !== ticket.id ? await helpdesk.ticket(id) : undefined;
  return into && into.status !== 'closed' && into.requesterId === ticket.requesterId
    ? knownTicket(into, rules)
    : undefined;
}
