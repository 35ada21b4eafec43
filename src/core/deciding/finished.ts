import { decide, type CallDecision } from './decide.ts';
import type { Attempt, Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { noteOn } from './note-place.ts';
import { isWrite } from '../step.ts';
import { wishesToDispose } from '../wishes/dispose.ts';
import { wishesToMove } from '../wishes/move.ts';
import { organizationWishes } from '../wishes/ties.ts';
import { wishesForRecords } from '../wishes/records.ts';
import { isVoid } from './void.ts';
import { noteDueAt } from './wrap-up.ts';

/** Whether nothing is left to do for a session: it is written down, or there was nothing to write. */
export function isFinished(session: Session, situation: Situation): boolean {
  if (session.isDismissed) return true;
  if (session.phase !== 'ended') return false;
  if (session.direction === 'internal' || situation.rules.owner === 'platform') return true;
  if ([...session.attempts].some(([step, attempt]) => isWrite(step) && isOpen(attempt))) return false;
  if (wishesToDispose(session, situation).length > 0) return false;
  const decision = decide(session, situation);
  if (organizationWishes(session, decision, situation).length > 0) return false;
  if (isNothingToWrite(session, decision))
    return situation.terms === undefined || wishesForRecords(session, decision, situation).length === 0;
  if (session.written === undefined || noteDueAt(session, situation) !== undefined) return false;
  if (isOnItsWay(session, decision)) return false;
  return (
    wishesToMove(session, decision, situation).length === 0 &&
    wishesForRecords(session, decision, situation).length === 0
  );
}

/** The agent moved the call, and where it belongs now it is not written down yet. */
function isOnItsWay(session: Session, { ticket, rule }: CallDecision): boolean {
  if (session.choiceAt === 0 || rule.note === 'none' || ticket.kind === 'none') return false;
  return ticket.kind !== 'known' || noteOn(session, ticket.ticket.id) === undefined;
}

/** It is under way, or may yet arrive. */
const isOpen = ({ state, doubtedAt }: Attempt): boolean => state !== 'failed' || doubtedAt !== undefined;

/** The rules want no ticket, no note, or nothing made of such a caller; what was typed is never thrown away for that. */
function isNothingToWrite(session: Session, { caller, ticket, rule }: CallDecision): boolean {
  if (session.written || session.notes.trim() !== '') return false;
  if (ticket.kind === 'known') return rule.note === 'none';
  return (
    isVoid(session) ||
    ticket.kind === 'none' ||
    caller.kind === 'ignored' ||
    (rule.ticket === 'none' && caller.kind !== 'several' && caller.kind !== 'searching')
  );
}
