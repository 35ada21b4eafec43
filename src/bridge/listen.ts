import type { Undo } from '../core/ports.ts';
import { readMessage } from './read-message.ts';

/** One frame whose messages count, and the origins they may come from. */
export interface Frame {
  readonly name: string;
  /** The frame's window now; `null` while it is not in the page. */
  window(): unknown;
  readonly origins: readonly string[];
}

/** A message of one of our frames: a JSON value that no schema has read yet. */
export interface FrameMessage {
  readonly frame: string;
  readonly value: unknown;
}

/** Where `message` events come from; a browser's window is one. */
export interface MessageTarget {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Why a message was not looked at. Messages of windows that are not ours are nobody's business and not counted. */
export type Dropped = 'origin' | 'unreadable';

/** Hears the frames' messages, whoever else talks to this page. */
export function listenToFrames(
  target: MessageTarget,
  frames: readonly Frame[],
  on: { message(message: FrameMessage): void; dropped(frame: string, why: Dropped): void },
): Undo {
  const hear = (event: MessageEvent): void => {
    const frame = frames.find((known) => event.source !== null && known.window() === event.source);
    if (!frame) return;
    if (!frame.origins.includes(event.origin)) {
      on.dropped(frame.name, 'origin');
      return;
    }
    const value = readMessage(event.data);
    if (value === undefined) on.dropped(frame.name, 'unreadable');
    else on.message({ frame: frame.name, value });
  };
  target.addEventListener('message', hear);
  return () => target.removeEventListener('message', hear);
}
