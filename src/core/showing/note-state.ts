import type { CallDecision } from '../deciding/decide.ts';
import type { StepName } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { NoteState } from './view.ts';
import { hasNewText, noteDueAt } from '../deciding/wrap-up.ts';

/** How far the note of a session is. */
export function noteState(session: Session, { rule, ticket }: CallDecision, situation: Situation): NoteState {
  if (session.direction === 'internal' || rule.note === 'none' || situation.rules.owner === 'platform') return 'none';
  const step: StepName = session.written ? 'write-addition' : 'write-note';
  const attempt = session.attempts.get(step) ?? session.attempts.get('write-note') ?? session.attempts.get('make-call');
  if (attempt) return attempt.state === 'in-flight' ? 'saving' : 'failing';
  if (session.phase !== 'ended') return 'none';
  const { written } = session;
  const isTold = written !== undefined && session.parts === written.parts;
  if (isTold && !hasNewText(session)) return session.typedAdditions > 0 ? 'closed' : 'saved';
  const due = noteDueAt(session, situation);
  if (due !== undefined && due > situation.now) return 'typing';
  // Without a ticket there is nothing to save to: somebody has to say whose call it was. With wrong rules nothing is saved at all.
  const isStuck = ticket.kind === 'undecided' || ticket.kind === 'none' || !situation.mayWrite;
  return isStuck ? 'none' : 'saving';
}
