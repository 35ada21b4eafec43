import type { Session } from '../session.ts';
import type { FactOf } from './fact-of.ts';

/** What the agent typed, chose or pressed. */
export function applyAgent(
  session: Session,
  fact: FactOf<'done-pressed' | 'dismissed' | 'retry-asked' | 'notes-typed' | 'disposition-chosen'>,
): Session {
  switch (fact.kind) {
    case 'done-pressed':
      return { ...session, doneAt: fact.at };
    case 'dismissed':
      return { ...session, isDismissed: true };
    case 'retry-asked':
      return {
        ...session,
        attempts: new Map([...session.attempts].map(([step, attempt]) => [step, { ...attempt, retryAt: 0 }])),
      };
    case 'notes-typed':
      return fact.text === session.notes ? session : typed({ ...session, notes: fact.text }, fact.at);
    case 'disposition-chosen':
      return fact.disposition === session.disposition
        ? session
        : typed({ ...session, disposition: fact.disposition }, fact.at);
  }
}

const typed = (session: Session, at: number): Session => ({
  ...session,
  typedAt: at,
  firstTypedAt: session.firstTypedAt ?? at,
  doneAt: undefined,
});
