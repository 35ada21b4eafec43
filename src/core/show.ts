import { callerOf, numberOf, type Caller } from './caller.ts';
import { readNumber } from './matching/number.ts';
import type { Attempt, Session } from './session.ts';
import type { Situation } from './situation.ts';
import { ticketOf, type TicketState } from './ticket.ts';
import type { NoteState, SessionView, UnfinishedReason } from './view.ts';
import type { Channel, StepName } from './facts.ts';
import { hasNewText, noteDueAt } from './wrap-up.ts';

/** A session as the screens show it. */
export function show(session: Session, channel: Channel, situation: Situation): SessionView {
  const caller = callerOf(session, situation);
  const ticket = ticketOf(session, caller);
  const number = numberOf(session, situation);
  const unfinished = unfinishedReason(session, caller, ticket, situation);
  const note = noteState(session, situation);
  return {
    id: session.id,
    channel,
    direction: session.direction,
    phase: session.phase === 'ended' ? (isFinished(session, situation) ? 'finished' : 'ended') : 'running',
    ...(number && { number: { e164: number.e164, shown: number.shown } }),
    isAnonymous:
      !number &&
      session.signals.some(
        (signal) => signal.kind === 'phone' && readNumber(signal.value, situation.country) === 'anonymous',
      ),
    ...shownCaller(session, caller, ticket),
    candidates: caller.kind === 'several' ? caller.users : [],
    isAsking: isAsking(session, caller, ticket),
    isSearching: caller.kind === 'searching',
    ...(ticket.kind === 'known' && {
      ticket: { id: ticket.ticket.id, ...(ticket.ticket.subject !== undefined && { subject: ticket.ticket.subject }) },
    }),
    ...(session.waiting && { waiting: session.waiting }),
    details: session.details,
    ...(session.beganAt !== undefined && { beganAt: session.beganAt }),
    ...(session.endedAt !== undefined && { endedAt: session.endedAt }),
    isEndUnsure: session.isFrameLost && session.phase === 'running',
    links: session.links,
    notes: session.notes,
    disposition: session.disposition,
    note,
    ...(unfinished && { unfinished }),
  };
}

function shownCaller(session: Session, caller: Caller, ticket: TicketState): Pick<SessionView, 'caller' | 'reason'> {
  if (caller.kind === 'known' && caller.user) return { caller: caller.user, reason: caller.reason };
  const seen = ticket.kind === 'known' ? session.seenRequesters.get(ticket.ticket.id) : undefined;
  return seen ? { caller: seen, reason: { kind: 'ticket' } } : {};
}

function isAsking(session: Session, caller: Caller, ticket: TicketState): boolean {
  if (ticket.kind === 'known' || session.direction === 'internal' || session.isDismissed) return false;
  return (
    caller.kind === 'several' ||
    caller.kind === 'anonymous' ||
    caller.kind === 'nobody' ||
    caller.kind === 'suspended' ||
    caller.kind === 'not-found'
  );
}

function noteState(session: Session, situation: Situation): NoteState {
  if (session.direction === 'internal') return 'none';
  const step: StepName = session.written ? 'write-addition' : 'write-note';
  const attempt = session.attempts.get(step);
  if (attempt) return attempt.state === 'in-flight' ? 'saving' : 'failing';
  if (session.phase !== 'ended') return 'none';
  if (session.written && session.typedAdditions > 0 && session.parts === session.written.parts) return 'closed';
  if (session.written && !hasNewText(session) && session.parts === session.written.parts) return 'saved';
  const due = noteDueAt(session, situation);
  return due !== undefined && due > situation.now ? 'typing' : 'saving';
}

/** Whether nothing is left to do for a session: it is written down, or there was nothing to write. */
export function isFinished(session: Session, situation: Situation): boolean {
  if (session.isDismissed) return true;
  if (session.phase !== 'ended') return false;
  if (session.direction === 'internal') return true;
  return session.written !== undefined && noteDueAt(session, situation) === undefined;
}

function unfinishedReason(
  session: Session,
  caller: Caller,
  ticket: TicketState,
  situation: Situation,
): UnfinishedReason | undefined {
  if (session.phase !== 'ended' || isFinished(session, situation)) return undefined;
  if (!situation.mayWrite) return { kind: 'rules-wrong' };
  const failing = failingAttempt(session);
  if (failing)
    return { kind: 'failing', code: failing.code ?? 'no-answer', since: failing.since, retryAt: failing.retryAt };
  if (ticket.kind !== 'undecided') return undefined;
  switch (caller.kind) {
    case 'several':
      return { kind: caller.isShared ? 'shared' : 'several' };
    case 'anonymous':
    case 'suspended':
    case 'nobody':
    case 'not-found':
      return { kind: caller.kind };
    case 'known':
    case 'searching':
    case 'new':
      return undefined;
  }
}

const failingAttempt = (session: Session): Attempt | undefined =>
  [...session.attempts].find(
    ([step, { state, code }]) => step !== 'open' && (state !== 'in-flight' || code !== undefined),
  )?.[1];
