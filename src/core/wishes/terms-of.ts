import type { CallDecision } from '../deciding/decide.ts';
import type { TicketTerms } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { queueTag } from './queue-tag.ts';

/** Which tickets of the caller the rules let a call use. */
export function termsOf(session: Session, { rule }: CallDecision, situation: Situation): TicketTerms {
  const [tag] = rule.sameQueue ? queueTag(session.details.queue) : [];
  return {
    ...(tag !== undefined && { tag }),
    ...(rule.reopenDays > 0 && { solvedSince: situation.now - rule.reopenDays * 86_400_000 }),
  };
}
