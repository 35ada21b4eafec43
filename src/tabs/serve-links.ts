import { createLinkOffers } from '../core/deep-links/deep-link-offers.ts';
import type { Desk } from '../core/desk.ts';
import type { SessionId } from '../core/facts.ts';
import type { Bus, Clock, Undo } from '../core/ports.ts';
import { sealed, unsealed } from './messages.ts';
import { watchWriting } from './watch-writing.ts';

/** Lets deep links that other frames open reach the sessions that they name. */
export function serveLinks(desk: Pick<Desk, 'view' | 'add' | 'subscribe'>, bus: Bus, clock: Clock): Undo {
  const offers = createLinkOffers(desk, clock);
  const writing = watchWriting(bus, clock);
  const undo = bus.listen((value) => {
    const message = unsealed(value);
    if (message?.kind !== 'link' || message.expires < clock.now()) return;
    const { id, offer } = message;
    let isTaken = false;
    const answer = (session?: SessionId): void => {
      isTaken = true;
      const isWriting = writing.isWriting();
      bus.post(sealed({ kind: 'linked', id, isWriting, ...(session !== undefined && { session }) }));
    };
    offers.offer(offer, answer);
    if (!isTaken) answer();
  });
  return () => {
    undo();
    writing.stop();
    offers.stop();
  };
}
