import type { SessionId } from '../facts.ts';
import { isFinished } from '../deciding/finished.ts';
import { isAdoptable, isLoose } from '../hearing/intake.ts';
import type { Keeper } from '../journal/keeper.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';

/** How long a finished session stays on the screens, ms. */
export const shownAfterEnd = 30 * 60_000;

/** Which sessions need nothing more, and when they may be forgotten. */
export interface Endings {
  /** Finished and nothing planned: until a fact changes it, there is nothing new to find out by planning it again. */
  isSettled(session: Session): boolean;
  /** Takes note of a session that was planned; `isBusy`: something is to be done now or later. */
  note(session: Session, isBusy: boolean, situation: Situation): void;
  /** From when on a session that is over may be forgotten, ms since the epoch. */
  forgottenAt(session: Session): number;
  /** Forgets a session that was over long enough. */
  forgetInTime(session: Session, now: number): void;
}

export function createEndings(keeper: Keeper): Endings {
  const finished = new Set<SessionId>();
  const settled = new Map<SessionId, Session>();

  const forgottenAt = (session: Session): number => (session.endedAt ?? session.firstSeenAt) + 2 * shownAfterEnd;

  const forgetInTime = (session: Session, now: number): void => {
    if (now <= forgottenAt(session)) return;
    keeper.forget(session.id);
    finished.delete(session.id);
    settled.delete(session.id);
  };

  return {
    isSettled: (session) => settled.get(session.id) === session,
    note: (session, isBusy, situation) => {
      const isOver = isLoose(session) ? !isAdoptable(session, situation.now) : isFinished(session, situation);
      if (!isOver) {
        finished.delete(session.id);
        return;
      }
      if (!finished.has(session.id)) keeper.finish(session.id);
      finished.add(session.id);
      if (!isBusy) settled.set(session.id, session);
      forgetInTime(session, situation.now);
    },
    forgottenAt,
    forgetInTime,
  };
}
