import type { Failure } from '../failure.ts';
import type { NewFact } from '../hearing/intake.ts';
import { refusedFields } from './refusals.ts';
import { retryAt } from './retry.ts';
import type { Verdict } from './verify.ts';
import type { Session } from '../session.ts';
import { stepNameOf, type Step } from '../step.ts';

const longestBetweenLooks = 5 * 60_000;

/** The facts of a step that failed, and when it is tried again. `random` is in [0, 1). */
export function failureFacts(
  session: Session,
  step: Step,
  failure: Failure,
  now: number,
  random: number,
): readonly NewFact[] {
  const name = stepNameOf(step);
  const tries = Math.max(1, session.attempts.get(name)?.tries ?? 0);
  // Verifying that fails leaves the outcome as unknown as it was; a reused key says that some request arrived.
  const isOutcomeKnown =
    'request' in step ? step.do !== 'verify' && failure.isOutcomeKnown && failure.code !== 'key-reused' : true;
  const fields = refusedFields(step, session, failure);
  const isLook = step.do === 'verify';
  const wait = retryAt(failure, tries, now, random);
  // What was sent is looked for until it is known, however hopeless a single look may be.
  const at = fields.length > 0 ? now : isLook ? Math.min(wait, now + longestBetweenLooks) : wait;
  return [
    ...(fields.length > 0 ? [{ session: session.id, kind: 'fields-dropped', step: name, fields } as const] : []),
    {
      session: session.id,
      kind: 'step-failed',
      step: name,
      code: failure.code,
      retryAt: at,
      isOutcomeKnown,
      ...(isLook && { look: 'vain' }),
    },
  ];
}

/** The fact of a write that was looked for and not found: it may go out again, or Zendesk's search is given more time. */
export function unverified(session: Session, step: Step, verdict: Verdict, now: number): NewFact {
  const isDone = verdict !== 'too-early';
  const at = isDone ? now : now + 30_000;
  return {
    session: session.id,
    kind: 'step-failed',
    step: stepNameOf(step),
    code: 'no-answer',
    isOutcomeKnown: isDone,
    retryAt: at,
    look: verdict === 'given-up' ? 'over' : 'vain',
  };
}
