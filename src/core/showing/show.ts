import { hasLeft } from '../hearing/conversation.ts';
import { numberOf } from '../deciding/caller.ts';
import { decide, type CallDecision } from '../deciding/decide.ts';
import type { Channel } from '../facts.ts';
import { isFinished } from '../deciding/finished.ts';
import { movableFor } from '../fold/choices.ts';
import { readNumber } from '../matching/number.ts';
import { noteState } from './note-state.ts';
import type { Session } from '../session.ts';
import { shownData } from './shown-data.ts';
import type { Situation } from '../situation.ts';
import { unfinishedReason } from './unfinished.ts';
import type { SessionView } from './view.ts';

/** A session as the screens show it. */
export function show(session: Session, channel: Channel, situation: Situation): SessionView {
  const decision = decide(session, situation);
  const number = numberOf(session, situation);
  const unfinished = unfinishedReason(session, decision, situation);
  const { caller, rule } = decision;
  const isMovable = isStillMovable(session, situation);
  const dropped = [...session.dropped.values()].flat();
  return {
    id: session.id,
    channel,
    direction: session.direction,
    phase: phaseOf(session, situation),
    ...(number && { number: { e164: number.e164, shown: number.shown } }),
    isAnonymous:
      !number &&
      session.signals.some(
        (signal) => signal.kind === 'phone' && readNumber(signal.value, situation.country) === 'anonymous',
      ),
    ...shownCaller(session, decision),
    candidates: caller.kind === 'several' ? caller.users : [],
    isAsking: isAsking(session, decision),
    isSearching: caller.kind === 'searching',
    ...shownTicket(decision),
    ...(session.waiting && { waiting: session.waiting }),
    details: session.details,
    ...(session.beganAt !== undefined && { beganAt: session.beganAt }),
    ...(session.endedAt !== undefined && { endedAt: session.endedAt }),
    isEndUnsure: (session.isFrameLost || hasLeft(session)) && session.phase === 'running',
    passes: session.passes,
    messages: session.messages,
    assistants: session.assistants,
    conversations: session.conversations,
    ...shownData(session.data, situation.rules),
    turnedAt: session.turnedAt,
    links: session.links,
    notes: session.notes,
    disposition: session.disposition || setThere(session),
    ...shownDisposition(session),
    note: noteState(session, decision, situation),
    ...unwritten(session, decision, situation),
    isMovable,
    canUndo: isMovable && session.choices.length > 0,
    ...(rule.index !== undefined && {
      rule: { index: rule.index, ...(rule.name !== undefined && { name: rule.name }) },
    }),
    droppedFields: dropped.filter((field) => field !== 'status'),
    ...(unfinished && { unfinished }),
  };
}

/** What the agent chose in the phone itself is shown also where it came too late for the note. */
const setThere = ({ vendorDisposition }: Session): string =>
  vendorDisposition?.state === 'set' ? (vendorDisposition.code ?? '') : '';

function shownDisposition({ vendorDisposition }: Session): Pick<SessionView, 'vendorDisposition'> {
  if (!vendorDisposition) return {};
  const { state, code } = vendorDisposition;
  return { vendorDisposition: { state, ...(code !== undefined && { code }) } };
}

/** What was typed before nobody wanted a note is still shown: it is not thrown away. */
function unwritten({ notes }: Session, { rule }: CallDecision, { rules }: Situation): Pick<SessionView, 'unwritten'> {
  if (rules.owner === 'platform') return { unwritten: 'platform' };
  return rule.note === 'none' && notes.trim() === '' ? { unwritten: 'rule' } : {};
}

function phaseOf(session: Session, situation: Situation): SessionView['phase'] {
  if (session.phase !== 'ended') return 'running';
  return isFinished(session, situation) ? 'finished' : 'ended';
}

/** Until 30 min after the end, or as long as nothing is written. */
function isStillMovable(session: Session, situation: Situation): boolean {
  if (session.direction === 'internal') return false;
  return !session.written || session.endedAt === undefined || situation.now - session.endedAt <= movableFor;
}

function shownTicket({ ticket }: CallDecision): Pick<SessionView, 'ticket'> {
  const known = ticketShown(ticket);
  return known ? { ticket: { id: known.id, ...(known.subject !== undefined && { subject: known.subject }) } } : {};
}

// While a made ticket changes hands it is still the call's ticket.
const ticketShown = (
  ticket: CallDecision['ticket'],
): { readonly id: number; readonly subject?: string } | undefined => {
  if (ticket.kind === 'known') return ticket.ticket;
  return ticket.kind === 'to-hand-over' || ticket.kind === 'to-restore' ? ticket.made.ticket : undefined;
};

function shownCaller(session: Session, { caller, ticket }: CallDecision): Pick<SessionView, 'caller' | 'reason'> {
  if (caller.kind === 'known' && caller.user) return { caller: caller.user, reason: caller.reason };
  const seen = ticket.kind === 'known' ? session.seenRequesters.get(ticket.ticket.id) : undefined;
  return seen ? { caller: seen, reason: { kind: 'ticket' } } : {};
}

const asking: ReadonlySet<CallDecision['caller']['kind']> = new Set([
  'several',
  'anonymous',
  'nobody',
  'suspended',
  'not-found',
  'unknown',
]);

function isAsking(session: Session, { caller, ticket }: CallDecision): boolean {
  if (ticket.kind === 'known' || session.direction === 'internal' || session.isDismissed) return false;
  return asking.has(caller.kind);
}
