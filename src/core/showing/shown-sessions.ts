import { shownAfterEnd } from '../delivery/endings.ts';
import type { Session } from '../session.ts';
import { show } from './show.ts';
import type { Situation } from '../situation.ts';
import type { DeskView, SessionView } from './view.ts';

/** More at once nobody works on; each change is sent to every open page. */
const most = 50;

/** A finished session looks the same until a fact makes another one of it; a day's calls are not drawn up anew for each. */
const finishedViews = new WeakMap<Session, SessionView>();

/** The sessions that screens show, the one in front first, and those that are to be finished. */
export function shownSessions(
  all: readonly Session[],
  now: Situation,
): Pick<DeskView, 'sessions' | 'moreSessions' | 'toFinish'> {
  const calls = all.flatMap((session) => shown(session, now));
  const recent = calls.filter(({ phase, endedAt }) => phase === 'running' || now.now - (endedAt ?? 0) < shownAfterEnd);
  const ranked = recent.length > most ? openFirst(recent) : recent;
  const more = ranked.slice(most).filter(({ phase }) => phase !== 'finished').length;
  return {
    sessions: ranked.slice(0, most).sort((a, b) => frontAt(b) - frontAt(a)),
    ...(more > 0 && { moreSessions: more }),
    toFinish: calls.filter(({ unfinished }) => unfinished !== undefined).sort((a, b) => at(a) - at(b)),
  };
}

function shown(session: Session, now: Situation): readonly SessionView[] {
  const { channel, phase, isDismissed } = session;
  if (channel === 'pop' || channel === 'dial' || phase === 'unseen' || isDismissed) return [];
  const known = finishedViews.get(session);
  if (known) return [known];
  const view = show(session, channel, now);
  if (view.phase === 'finished') finishedViews.set(session, view);
  return [view];
}

const at = (session: SessionView): number => session.beganAt ?? session.endedAt ?? 0;
/** When it last came to the front: it began, or the agent turned to it. */
const frontAt = (session: SessionView): number => Math.max(session.turnedAt, at(session));

const ranks: Readonly<Record<SessionView['phase'], number>> = { running: 0, ended: 1, finished: 2 };

const openFirst = (sessions: readonly SessionView[]): readonly SessionView[] =>
  sessions.toSorted((a, b) => ranks[a.phase] - ranks[b.phase] || frontAt(b) - frontAt(a));
