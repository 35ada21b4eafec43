import type { CallDecision } from '../deciding/decide.ts';
import { isFinished } from '../deciding/finished.ts';
import type { StepName } from '../facts.ts';
import type { Attempt, Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { wishes } from '../plan.ts';
import { stepNameOf } from '../step.ts';
import type { UnfinishedReason } from './view.ts';

/** Why a session that has ended is not written down yet; `undefined` where it is, or simply takes its course. */
export function unfinishedReason(
  session: Session,
  { caller, ticket }: CallDecision,
  situation: Situation,
): UnfinishedReason | undefined {
  if (session.phase !== 'ended' || isFinished(session, situation)) return undefined;
  if (!situation.mayWrite) return { kind: 'rules-wrong' };
  // Before somebody or something is made it is looked for again, which is wished for instead then.
  const wished = new Set(wishes(session, situation).map(({ step }) => stepNameOf(step)));
  if (caller.kind === 'new') wished.add('make-user');
  if (ticket.kind === 'to-make') wished.add('make-ticket');
  const failing = failingAttempt(session, wished);
  if (failing)
    return { kind: 'failing', code: failing.code ?? 'no-answer', since: failing.since, retryAt: failing.retryAt };
  if (ticket.kind === 'none') return { kind: 'no-ticket' };
  if (ticket.kind !== 'undecided') return undefined;
  switch (caller.kind) {
    case 'several':
      return { kind: caller.isShared ? 'shared' : 'several' };
    case 'anonymous':
    case 'suspended':
    case 'nobody':
    case 'not-found':
    case 'unknown':
      return { kind: caller.kind };
    case 'ignored':
      return { kind: 'unknown' };
    case 'known':
      // The ticket that was chosen or named is gone.
      return { kind: 'not-found' };
    case 'searching':
    case 'new':
      return undefined;
  }
}

/** A step that is still wanted, or of which nobody knows whether it was done, and that did not work at its first try. */
function failingAttempt(session: Session, wished: ReadonlySet<StepName>): Attempt | undefined {
  return [...session.attempts].find(
    ([step, { state, code }]) =>
      step !== 'open' && (state === 'unknown' || wished.has(step)) && (state !== 'in-flight' || code !== undefined),
  )?.[1];
}
