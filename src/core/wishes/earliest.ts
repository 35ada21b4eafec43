import type { RuledCaller } from '../deciding/ruled-caller.ts';
import type { Session } from '../session.ts';

/** A pop that may still name the ticket is given this long after the session began, ms. */
const hastyWait = 3_000;

/** From when on something may come of who is calling: a number from an event waits for a pop. Ms since the epoch. */
export function earliest(session: Session, caller: RuledCaller): number {
  const isHasty = (caller.kind === 'known' || caller.kind === 'new') && caller.isHasty && !session.chosenTicket;
  return isHasty ? (session.beganAt ?? session.firstSeenAt) + hastyWait : 0;
}
