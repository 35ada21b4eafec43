import type { Undo } from '../core/ports.ts';
import type { FrameMessage } from './listen.ts';

/** Keeps what comes before anybody listens: the frame speaks as soon as it is there, the rest of the app is still loading. */
export interface Mailbox {
  put(message: FrameMessage): void;
  /** Hands over what is kept, in order, then everything as it comes. */
  open(onMessage: (message: FrameMessage) => void): Undo;
}

/** More than a phone says in the seconds that loading takes. */
const most = 500;

export function createMailbox(): Mailbox {
  let kept: FrameMessage[] = [];
  let reader: ((message: FrameMessage) => void) | undefined;
  return {
    put: (message) => {
      if (reader) reader(message);
      else if (kept.length < most) kept.push(message);
    },
    open: (onMessage) => {
      reader = onMessage;
      const waiting = kept;
      kept = [];
      for (const message of waiting) onMessage(message);
      return () => {
        if (reader === onMessage) reader = undefined;
      };
    },
  };
}
