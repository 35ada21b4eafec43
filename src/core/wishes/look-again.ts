import type { CallDecision } from '../deciding/decide.ts';
import type { StepName } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Step } from '../step.ts';
import type { TicketState } from '../deciding/ticket.ts';
import { termsOf } from './terms-of.ts';

/** Others make users and tickets too: a search that found nothing says little once it is older than this, ms. */
const searchLife = 15_000;

/** Before a user is made after a wait, whatever it was for: the search whose answer has grown old. */
export function searchAgain(session: Session, { now }: Situation): Step | undefined {
  const sent = session.attempts.get('make-user');
  // What has to be sent again is searched when it is verified, and right before it goes.
  if (session.wantedUser || sent?.state === 'in-flight' || sent?.doubtedAt !== undefined) return undefined;
  const old = session.answers.find(({ isFresh, scope, at }) => isFresh && scope === 'usual' && now - at > searchLife);
  return old && { do: 'find-users', signal: old.by, scope: 'usual', isFresh: true };
}

/** The same before a ticket is made: for this call by the agent's other browser, or for another call of the customer. */
export function lookAgain(
  session: Session,
  decision: CallDecision,
  { requester, followsUp }: Extract<TicketState, { kind: 'to-make' }>,
  situation: Situation,
): Step | undefined {
  const { choices, ticketsFound, lookedAt } = session;
  const sent = session.attempts.get('make-ticket');
  // What has to be sent again as it was is verified, which is a look of its own. What is on its way is not looked for:
  // found before its own answer is there, it would be taken for somebody else's.
  if (choices.length > 0 || sent?.state === 'in-flight' || sent?.doubtedAt !== undefined) return undefined;
  const isOld = (step: StepName): boolean => situation.now - (lookedAt.get(step) ?? situation.now) > searchLife;
  const isUnlooked = followsUp !== undefined && !lookedAt.has('find-own-ticket');
  if (isUnlooked || isOld('find-own-ticket')) return { do: 'find-own-ticket' };
  if (followsUp !== undefined || !ticketsFound.has(requester) || !isOld('find-ticket')) return undefined;
  return { do: 'find-ticket', requester, terms: termsOf(session, decision, situation) };
}
