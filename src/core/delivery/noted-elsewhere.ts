import { commentsOn } from './comments-on.ts';
import { decide } from '../deciding/decide.ts';
import { callOf, type FactBody, type FrozenRequest } from '../facts.ts';
import { covering } from '../note/compose.ts';
import { othersNote } from './others-note.ts';
import type { Helpdesk } from '../ports.ts';
import type { Attempt, Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { ZendeskWrite } from '../step.ts';
import { wantedNote } from './verify.ts';
import { termsOf } from '../wishes/terms-of.ts';

const leading: ReadonlySet<ZendeskWrite> = new Set(['make-ticket', 'make-call', 'write-note']);

/** A note that is written this long after the call was heard of, ms, is worth a look however it came to that. */
const longAfter = 3_600_000;

/**
 * What comes of a note, or of the ticket for it, that would be sent once more, where this agent's other browser has
 * written the call down meanwhile: on the ticket that it made for the call, or on the one that is the customer's newest
 * by now. Nothing else tells of it: the stamp guards one ticket. The first try of a call that went as calls go costs no such
 * reads. Rejects with a `Failure`.
 */
export async function notedElsewhere(
  step: ZendeskWrite,
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly FactBody[] | undefined> {
  const attempt = session.attempts.get(step);
  const isInTime = (attempt?.tries ?? 0) < 2 && situation.now - session.firstSeenAt < longAfter;
  const isUnwritten = session.phase === 'ended' && !session.written;
  // Where the agent said whose call it was, each browser knows its own part only.
  if (isInTime || !isUnwritten || !leading.has(step) || session.choices.length > 0) return undefined;
  const wanted = wantedNote('make-call', request, session, situation);
  for (const ticket of await placesOf(request, session, situation, helpdesk)) {
    const sent = { covers: covering(session), ...request, ticket };
    const note = othersNote(sent, await commentsOn(ticket, helpdesk), wanted);
    if (note) return [note, ...givenUp(step, attempt)];
  }
  return undefined;
}

/** A ticket that is not needed any more. What was sent before may yet arrive: it is looked for like whatever nobody wants any more. */
function givenUp(step: ZendeskWrite, attempt: Attempt | undefined): readonly FactBody[] {
  if (step !== 'make-ticket') return [];
  const look = attempt?.doubtedAt === undefined ? 'over' : 'vain';
  return [{ kind: 'step-failed', step, code: 'no-answer', retryAt: 0, isOutcomeKnown: true, look }];
}

/** The tickets on which the other browser may have written, but the one that is written to. */
async function placesOf(
  request: FrozenRequest,
  session: Session,
  situation: Situation,
  helpdesk: Helpdesk,
): Promise<readonly number[]> {
  const decision = decide(session, situation);
  const { caller } = decision;
  const newest =
    caller.kind === 'known'
      ? await helpdesk.latestOpenTicket(caller.id, termsOf(session, decision, situation))
      : undefined;
  const own = await helpdesk.ticketsOf(callOf(session.id));
  const ids = [...own, ...(newest ? [newest] : [])].map(({ id }) => id);
  return [...new Set(ids)].filter((id) => id !== request.ticket);
}
