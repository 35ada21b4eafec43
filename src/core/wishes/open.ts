import type { CallDecision } from '../deciding/decide.ts';
import type { RecordRef } from '../records.ts';
import type { Session } from '../session.ts';
import { isShown } from '../deciding/shown.ts';
import type { Situation } from '../situation.ts';
import type { Wish } from '../step.ts';
import { earliest } from './earliest.ts';

/** Nothing is brought to the front for a call that ended longer ago, ms. */
const openLimit = 60_000;

/** The record to bring to the front, once a session, never while the agent writes. */
export function wishesToOpen(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  const record = recordToOpen(session, decision);
  if (!record || isShown(session) || session.waiting) return [];
  if (session.phase === 'ended' && situation.now - (session.endedAt ?? 0) > openLimit) return [];
  return [{ step: { do: situation.isWriting ? 'hold' : 'open', record }, from: earliest(session, decision.caller) }];
}

function recordToOpen(session: Session, { caller, ticket, rule }: CallDecision): RecordRef | undefined {
  if (rule.pop === 'none') return undefined;
  if (session.popped && session.choices.length === 0) return session.popped;
  const user: RecordRef | undefined = caller.kind === 'known' ? { kind: 'user', id: caller.id } : undefined;
  if (rule.pop === 'user' && user) return user;
  if (ticket.kind === 'known') return { kind: 'ticket', id: ticket.ticket.id };
  // Where no ticket will come of it, the user is all there is to show.
  const isUserAll =
    ticket.kind === 'none' ||
    (session.phase === 'unseen' && (ticket.kind === 'to-find-own' || ticket.kind === 'to-make'));
  return isUserAll ? user : undefined;
}
