import { commentsOn } from './comments-on.ts';
import { decide } from '../deciding/decide.ts';
import { callOf, type FactBody, type FrozenRequest } from '../facts.ts';
import { othersNote } from './others-note.ts';
import type { Helpdesk } from '../ports.ts';
import type { Session } from '../session.ts';
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
  const isFirst = (session.attempts.get(step)?.tries ?? 0) < 2;
  const isInTime = isFirst && situation.now - session.firstSeenAt < longAfter;
  // Where the agent said whose call it was, each browser knows its own part only.
  if (isInTime || !leading.has(step) || session.written || session.choices.length > 0) return undefined;
  const wanted = wantedNote('make-call', request, session, situation);
  for (const ticket of await placesOf(request, session, situation, helpdesk)) {
    const note = othersNote({ ...request, ticket }, await commentsOn(ticket, helpdesk), wanted);
    if (note) return step === 'make-ticket' ? [note, givenUp] : [note];
  }
  return undefined;
}

/** A ticket for the call is not needed any more. */
const givenUp: FactBody = {
  kind: 'step-failed',
  step: 'make-ticket',
  code: 'no-answer',
  retryAt: 0,
  isOutcomeKnown: true,
  look: 'over',
};

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
