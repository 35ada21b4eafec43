import { useCallback, useState } from 'react';
import type { SessionId } from '../../core/facts.ts';
import type { SessionView } from '../../core/view.ts';

/** The session that matters now: the newest that runs, else the newest that still needs something, else the newest. */
export const currentSession = (sessions: readonly SessionView[]): SessionView | undefined =>
  sessions.find(({ phase }) => phase === 'running') ?? sessions.find(({ phase }) => phase === 'ended') ?? sessions[0];

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
  /** The newest session when it was chosen or entered. */
  readonly newest: SessionId | undefined;
}

/**
 * The session that a screen shows. One that was chosen gives way to a newer one, but not while the agent works in it:
 * nothing changes under somebody's hands.
 */
export const useCurrentSession = (sessions: readonly SessionView[]): CurrentSession => {
  const [held, setHeld] = useState<Held | undefined>();
  const newest = sessions[0]?.id;
  const isHolding = held !== undefined && (held.isEntered || held.newest === newest);
  const session = sessions.find(({ id }) => isHolding && id === held.id) ?? currentSession(sessions);
  const enter = (): void => {
    if (session === undefined) return;
    setHeld((before) => ({ id: session.id, newest, ...(before?.id === session.id ? before : {}), isEntered: true }));
  };
  const leave = useCallback(
    () => setHeld((before) => (before?.isEntered === true ? { ...before, isEntered: false } : before)),
    [],
  );
  return {
    session,
    others: sessions.filter((other) => other.id !== session?.id && isOpen(other)),
    choose: (id) => setHeld({ id, newest, isEntered: false }),
    enter,
    leave,
  };
};
