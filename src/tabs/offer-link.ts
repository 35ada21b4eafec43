import type { LinkOffer } from '../core/deep-links/deep-link-offers.ts';
import type { SessionId } from '../core/facts.ts';
import type { Undo } from '../core/ports.ts';
import type { CommandPorts } from './command.ts';
import { sealed, unsealed } from './messages.ts';

/** What the phone says to a link. */
export interface LinkAnswer {
  /** The session that it names; absent while the vendor has told of none. */
  readonly session?: SessionId;
  /** A ticket's editor was used within the last 10 s. */
  readonly isWriting: boolean;
}

/** A phone that does not answer within this time is not there, ms. */
const patience = 1_000;

/**
 * Tells the phone of a link. `onAnswer` is called at once with what it says, or after 1 s with nothing where no phone is
 * there, and once more when a session that it names begins later.
 */
export function offerLink(
  { bus, clock, newId }: CommandPorts,
  offer: LinkOffer,
  onAnswer: (answer: LinkAnswer) => void,
): Undo {
  const id = newId();
  const undoWait = clock.wakeAt(clock.now() + patience, () => onAnswer({ isWriting: false }));
  const undoListen = bus.listen((value) => {
    const message = unsealed(value);
    if (message?.kind !== 'linked' || message.id !== id) return;
    undoWait();
    const { session, isWriting } = message;
    onAnswer(session === undefined ? { isWriting } : { session, isWriting });
  });
  bus.post(sealed({ kind: 'link', id, expires: clock.now() + patience, offer }));
  return () => {
    undoWait();
    undoListen();
  };
}
