import type { Session } from '../session.ts';
import { withPresent } from '../stretch.ts';
import type { FactOf } from './fact-of.ts';

/** A New_Call this long after the end is the call coming back; a shorter gap is a late or repeated event. */
const returnGap = 2_000;

/** A call begins, again, or is said to have begun. */
export function began(session: Session, fact: FactOf<'began'>): Session {
  const at = occurredAt(fact);
  const told = {
    ...session,
    direction: fact.direction,
    details: { ...session.details, ...fact.details },
    frame: fact.frame,
    lastEventAt: Math.max(session.lastEventAt, fact.at),
  };
  if (session.phase === 'running') return { ...told, isFrameLost: false };
  if (session.phase === 'unseen') return { ...told, phase: 'running', beganAt: at };
  const isReturn = session.endedAt !== undefined && at - session.endedAt >= returnGap;
  if (!isReturn) return told;
  return {
    ...told,
    phase: 'running',
    earlier: withPresent(session),
    beganAt: at,
    endedAt: undefined,
    endedBy: undefined,
    isFrameLost: false,
    // A chat that was put away and came back is a chat like any other.
    isPutAway: false,
    doneAt: undefined,
    typedAdditions: 0,
    isDismissed: false,
    // What came of this part is another question.
    vendorDisposition: undefined,
  };
}

/** Told late, it was earlier; no vendor's clock brings the future. */
const occurredAt = (fact: FactOf<'began' | 'ended'>): number => Math.min(fact.occurredAt ?? fact.at, fact.at);

/** A call ends; the first end counts. */
export function ended(session: Session, fact: FactOf<'ended'>): Session {
  const details = { ...fact.details, ...session.details };
  const direction = session.phase === 'unseen' ? (fact.direction ?? session.direction) : session.direction;
  const told = {
    ...session,
    details,
    direction,
    frame: session.frame ?? fact.frame,
    lastEventAt: Math.max(session.lastEventAt, fact.at),
  };
  if (session.phase === 'ended') return told;
  const isPutAway = fact.isDismissed === true;
  const endedAt = Math.max(occurredAt(fact), session.beganAt ?? 0);
  return { ...told, phase: 'ended', endedAt, endedBy: fact.by, parts: session.parts + 1, isPutAway };
}

/** A dial waits for its session. */
export function applyDial(session: Session, fact: FactOf<'dial-begun' | 'dial-answered'>): Session {
  if (fact.kind === 'dial-begun')
    return { ...session, dial: { number: fact.number, isCopied: fact.isCopied, at: fact.at } };
  if (!session.dial) return session;
  return {
    ...session,
    dial: {
      ...session.dial,
      at: fact.at,
      outcome: fact.outcome,
      ...(fact.callId !== undefined && { callId: fact.callId }),
    },
  };
}
