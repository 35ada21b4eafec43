import { callOf } from '../facts.ts';
import type { Session } from '../session.ts';

/** The key that makes one ticket of however many tries, from the call's id. A further one made for the call has its own. */
export const ticketKey = (session: Session): string => {
  const number = session.timesMade + 1;
  return `${callOf(session.id)}/ticket${number === 1 ? '' : `/${number}`}`;
};
