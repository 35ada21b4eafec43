import { callKey, sessionId, vendorIdOf } from '../facts.ts';
import type { Signal } from '../signal.ts';
import type { Channel, SessionId } from '../facts.ts';
import type { Desk, NewFact } from './new-fact.ts';
import { readPop, type PopTarget } from './pop.ts';
import type { TelephonyEvent } from '../ports.ts';
import { factsOfConversation, hasLeft, sessionIn, turnedTo } from './conversation.ts';
import { isSameRecord } from '../records.ts';
import { keepNamed, namedPaths } from '../rules/named-data.ts';
import { isSameSignal, type Session } from '../session.ts';
import { signalsIn } from './signals.ts';

export type { Desk, NewFact };

/** A pop without a call id belongs to a session that began at most this long before or after it, ms. */
const popReach = 10_000;
/** A dial without a call id belongs to the next outbound session within this time, ms. */
const dialReach = 60_000;

type SessionEvent = Extract<TelephonyEvent, { kind: 'began' | 'ended' }>;
type PopEvent = Extract<TelephonyEvent, { kind: 'record-popped' }>;

/** The facts in a vendor's event. Pure; events may come twice, late, in any order or not at all. */
export function factsIn(event: TelephonyEvent, desk: Desk): readonly NewFact[] {
  switch (event.kind) {
    case 'began':
    case 'ended':
      return factsOfSession(event, desk);
    case 'record-popped':
      return factsOfPop(event, desk);
    case 'turned-to':
      return [
        ...(sessionIn(desk, event.channel, event.id) ? [] : factsOfSession({ ...event, kind: 'began' }, desk)),
        ...turnedTo(event, desk),
      ];
    case 'said':
    case 'passed':
    case 'learnt':
    case 'disposition':
      return factsOfConversation(event, desk);
    case 'signed-in':
    case 'phone-state':
    case 'noticed':
      return [];
  }
}

function factsOfSession(event: SessionEvent, desk: Desk): readonly NewFact[] {
  const session = sessionId(callKey(desk.vendor, event.channel, event.id), desk.agentId);
  const { direction, details, frame } = event;
  const when = event.at !== undefined && { occurredAt: event.at };
  const data = keepNamed(event.data, namedPaths(desk.rules));
  const kept: readonly NewFact[] = Object.keys(data).length > 0 ? [{ session, kind: 'data-seen', data }] : [];
  const signals = signalsIn(event.data, desk.rules.identityPaths).map(
    (signal) => ({ session, kind: 'signal-seen', signal }) as const,
  );
  if (event.kind === 'ended') {
    const isDismissed = event.isDismissed === true && { isDismissed: true };
    return [
      { session, kind: 'ended', by: 'vendor', direction, details, frame, ...isDismissed, ...when },
      ...kept,
      ...signals,
    ];
  }
  const isNew = desk.sessions.every(({ id, phase }) => id !== session || phase === 'unseen');
  return [
    ...(event.channel === 'call' ? endsOfLostSessions(session, frame, desk) : []),
    { session, kind: 'began', direction, details, frame, ...when },
    ...kept,
    ...signals,
    ...(isNew && direction !== 'internal'
      ? [...adoptedPop(session, frame, desk), ...adoptedDial(session, event, desk)]
      : []),
  ];
}

// The frame was reloaded during these; now that it has a new call, they are over.
function endsOfLostSessions(begun: SessionId, frame: string, desk: Desk): readonly NewFact[] {
  return desk.sessions
    .filter(
      (session) =>
        (session.isFrameLost || hasLeft(session)) &&
        session.phase === 'running' &&
        session.frame === frame &&
        session.id !== begun,
    )
    .map((session) => ({ session: session.id, kind: 'ended', by: 'next-session', details: {} }));
}

function adoptedPop(session: SessionId, frame: string, desk: Desk): readonly NewFact[] {
  const pop = desk.sessions
    .filter(
      (loose) =>
        loose.channel === 'pop' &&
        !loose.isDismissed &&
        loose.frame === frame &&
        desk.now - loose.firstSeenAt <= popReach,
    )
    .sort((a, b) => b.firstSeenAt - a.firstSeenAt)[0];
  return pop ? adopt(session, pop) : [];
}

function adoptedDial(session: SessionId, event: SessionEvent, desk: Desk): readonly NewFact[] {
  if (event.channel !== 'call') return [];
  const dials = desk.sessions.filter((loose) => loose.dial && !loose.isDismissed && loose.dial.outcome !== 'refused');
  const named = dials.find(({ dial }) => dial?.callId === event.id);
  const nearest = dials
    .filter(({ dial }) => dial && dial.callId === undefined && desk.now - dial.at <= dialReach)
    .sort((a, b) => (b.dial?.at ?? 0) - (a.dial?.at ?? 0))[0];
  const dial = named ?? (event.direction === 'outbound' ? nearest : undefined);
  return dial ? adopt(session, dial) : [];
}

/** Gives a session what was known before it: the loose record or dial is used up by it. */
export function adopt(session: SessionId, loose: Session): readonly NewFact[] {
  const { popped, opened, waiting, details } = loose;
  return [
    ...loose.signals.map((signal) => ({ session, kind: 'signal-seen', signal }) as const),
    ...(details.line === undefined ? [] : [{ session, kind: 'line-seen', line: details.line } as const]),
    ...(popped ? [{ session, kind: 'record-popped', record: popped } as const] : []),
    ...loose.links.map((url) => ({ session, kind: 'link-offered', url }) as const),
    ...(waiting ? [{ session, kind: 'opening-held', record: waiting } as const] : []),
    ...(opened ? [{ session, kind: 'opened', record: opened } as const] : []),
    { session: loose.id, kind: 'dismissed' },
  ];
}

function factsOfPop(event: PopEvent, desk: Desk): readonly NewFact[] {
  const target = readPop(event.url, desk.accountHost, desk.rules.trustedHosts);
  if (target.kind === 'nothing') return [];
  const session = sessionOfPop(event, target, desk);
  if (session === 'repeated') return [];
  const id = session ?? sessionId(callKey(desk.vendor, 'pop', desk.newId()), desk.agentId);
  const cameFrom: readonly NewFact[] = session ? [] : [{ session: id, kind: 'came-from', frame: event.frame }];
  return [...cameFrom, ...factsOfTarget(id, target)];
}

function factsOfTarget(session: SessionId, target: Exclude<PopTarget, { kind: 'nothing' }>): readonly NewFact[] {
  switch (target.kind) {
    case 'link':
      return [{ session, kind: 'link-offered', url: target.url }];
    case 'lookup':
      return [
        ...(target.line === undefined ? [] : [{ session, kind: 'line-seen', line: target.line } as const]),
        ...target.signals.map((signal) => ({ session, kind: 'signal-seen', signal }) as const),
      ];
    case 'record': {
      const { record } = target;
      const user: readonly Signal[] = record.kind === 'user' ? [{ from: 'pop', kind: 'user', value: record.id }] : [];
      return [
        { session, kind: 'record-popped', record },
        ...user.map((signal) => ({ session, kind: 'signal-seen', signal }) as const),
      ];
    }
  }
}

function sessionOfPop(event: PopEvent, target: PopTarget, desk: Desk): SessionId | 'repeated' | undefined {
  const callId = event.callId ?? ('callId' in target ? target.callId : undefined);
  if (callId !== undefined) return named(callId, event.frame, desk);
  const near = desk.sessions.filter((session) => session.frame === event.frame && isNear(session, desk.now));
  const told = near.filter((session) => tells(session, target));
  if (told.some(({ phase }) => phase !== 'ended')) return 'repeated';
  const free = near.filter(
    (session) =>
      session.channel !== 'pop' &&
      session.direction !== 'internal' &&
      !hasRecord(session) &&
      desk.now - (session.beganAt ?? 0) <= popReach,
  );
  const newest = free.sort((a, b) => (b.beganAt ?? 0) - (a.beganAt ?? 0))[0]?.id;
  // What was shown for a call that is over may be wanted again by the next one of the same customer.
  return newest ?? (told.length > 0 ? 'repeated' : undefined);
}

function named(callId: string, frame: string, desk: Desk): SessionId {
  const known = desk.sessions.find(
    (session) => (session.channel === 'call' || session.channel === 'chat') && vendorIdOf(session.id) === callId,
  );
  const channel: Channel = frame.startsWith('chat') ? 'chat' : 'call';
  return known?.id ?? sessionId(callKey(desk.vendor, channel, callId), desk.agentId);
}

const isNear = (session: Session, now: number): boolean =>
  !session.isDismissed &&
  (session.channel === 'pop'
    ? now - session.firstSeenAt <= popReach
    : session.phase === 'running' || now - (session.endedAt ?? 0) <= popReach);

const hasRecord = (session: Session): boolean =>
  session.popped !== undefined || session.signals.some(({ from }) => from === 'pop');

function tells(session: Session, target: PopTarget): boolean {
  if (target.kind === 'record') return isSameRecord(session.popped, target.record);
  if (target.kind === 'link') return session.links.includes(target.url);
  return (
    target.kind === 'lookup' &&
    // What only an event told is told anew by a pop: it need not be waited for any longer.
    target.signals.every((signal) =>
      session.signals.some((known) => known.from !== 'event' && isSameSignal(known, signal)),
    )
  );
}

/** Sessions whose end nobody told for 4 h are over. */
export function overdue(session: Session, now: number): readonly NewFact[] {
  if (session.phase !== 'running' || now < silentAt(session)) return [];
  return [{ session: session.id, kind: 'ended', by: 'silence', details: {} }];
}

/** When a running session that is never heard of again counts as ended, ms since the epoch. */
export const silentAt = (session: Session): number => session.lastEventAt + 4 * 3_600_000;

// Most of what phones say only begins or ends a session, and names no record.
const silent: ReadonlySet<NewFact['kind']> = new Set(['began', 'ended', 'data-seen', 'came-from', 'frame-lost']);
/** Whether a fact can bring a record to the front at once. */
export const mayOpen = ({ kind }: NewFact): boolean => !silent.has(kind);

export const isLoose = (session: Session): boolean => session.channel === 'pop' || session.channel === 'dial';
/** Whether a loose record or dial can still find its session. */
export const isAdoptable = (session: Session, now: number): boolean =>
  !session.isDismissed && now - (session.dial?.at ?? session.firstSeenAt) <= (session.dial ? dialReach : popReach);
