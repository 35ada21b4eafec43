import type { Fact } from '../facts.ts';
import { apply } from '../fold.ts';
import { isAlike } from './is-alike.ts';
import type { Session } from '../session.ts';

/** How exactly it is known when a running session was last heard of, ms: it is over 4 h after that. */
const hearing = 60_000;

/** Whether a fact changes anything about its session. Vendors repeat events; one that says nothing new is neither kept nor stored. */
export function isNews(session: Session, fact: Fact): boolean {
  const after = apply(session, fact);
  if (session.phase === 'running' && after.lastEventAt - session.lastEventAt >= hearing) return true;
  return !isAlike({ ...after, lastEventAt: session.lastEventAt }, session);
}
