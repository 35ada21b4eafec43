import type { StepName } from '../facts.ts';
import type { Attempt, Session } from '../session.ts';

/** The session with how a step stands. */
export const attempted = (session: Session, step: StepName, attempt: Attempt): Session => ({
  ...session,
  attempts: new Map(session.attempts).set(step, attempt),
});

/** The session once a step has come to its end. */
export function settled(session: Session, step: StepName): Session {
  if (!session.attempts.has(step)) return session;
  const attempts = new Map(session.attempts);
  attempts.delete(step);
  return { ...session, attempts };
}
