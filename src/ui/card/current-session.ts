import { useCallback, useState } from 'react';
import type { Channel, SessionId } from '../../core/facts.ts';
import type { SessionView } from '../../core/showing/view.ts';

/** What a screen is about: its ticket, or the channel of the page that it shows. */
export interface Nearness {
  readonly ticket?: number | undefined;
  readonly channel?: Channel | undefined;
}

const isNear = ({ ticket, channel }: SessionView, near: Nearness): boolean =>
  (near.ticket !== undefined && ticket?.id === near.ticket) || channel === near.channel;

/**
 * The session that matters now: one that runs, else one that still needs something, first of those that the screen is
 * about, then of all, in the order in which they came to the front; else the one that came last.
 */
export const currentSession = (sessions: readonly SessionView[], place: Nearness = {}): SessionView | undefined => {
  const near = sessions.filter((session) => isNear(session, place));
  return openOf(near) ?? openOf(sessions) ?? sessions[0];
};

const openOf = (sessions: readonly SessionView[]): SessionView | undefined =>
  sessions.find(({ phase }) => phase === 'running') ?? sessions.find(({ phase }) => phase === 'ended');

/** Whether a session that is not the current one is still worth a line. */
const isOpen = ({ phase, note }: SessionView): boolean => phase !== 'finished' || note === 'typing';

export interface CurrentSession {
  readonly session: SessionView | undefined;
  readonly others: readonly SessionView[];
  /** Shows this session: the agent chose it. */
  readonly choose: (id: SessionId) => void;
  /** The agent works in the session that is shown. */
  readonly enter: () => void;
  readonly leave: () => void;
}

interface Held {
  readonly id: SessionId;
  readonly isEntered: boolean;
  /** What was in front when it was chosen or entered. */
  readonly front: string;
}

/**
 * The session that a screen shows. One that was chosen gives way to another that comes to the front, but not while the
 * agent works in it: nothing changes under somebody's hands.
 */
export const useCurrentSession = (sessions: readonly SessionView[], near: Nearness = {}): CurrentSession => {
  const [held, setHeld] = useState<Held | undefined>();
  const front = `${sessions[0]?.id} ${near.channel}`;
  const isHolding = held !== undefined && (held.isEntered || held.front === front);
  const session = sessions.find(({ id }) => isHolding && id === held.id) ?? currentSession(sessions, near);
  const enter = (): void => {
    if (session === undefined) return;
    setHeld((before) => ({ id: session.id, front, ...(before?.id === session.id ? before : {}), isEntered: true }));
  };
  const leave = useCallback(
    () => setHeld((before) => (before?.isEntered === true ? { ...before, isEntered: false } : before)),
    [],
  );
  return {
    session,
    others: sessions.filter((other) => other.id !== session?.id && isOpen(other)),
    choose: (id) => setHeld({ id, front, isEntered: false }),
    enter,
    leave,
  };
};
