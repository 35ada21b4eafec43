import type { Bus } from '../core/ports.ts';

/** What is needed of a frame and of the Zendesk page around it, which may not be looked into but counts its frames. */
export interface FrameAmongFrames {
  readonly origin: string;
  readonly parent: { readonly length: number; readonly [index: number]: unknown };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

interface Sibling {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** The frames of this app in this browser tab, where the browser denies everything that several tabs share. */
export function createTabBus(name: string, frame: FrameAmongFrames): Bus {
  const read = (data: unknown): { readonly message: unknown } | undefined =>
    typeof data === 'object' && data !== null && 'bus' in data && data.bus === name && 'message' in data
      ? data
      : undefined;
  return {
    post: (message) => {
      for (const sibling of siblings(frame)) sibling.postMessage({ bus: name, message }, frame.origin);
    },
    listen: (onMessage) => {
      const hear = ({ origin, data }: MessageEvent): void => {
        const found = origin === frame.origin ? read(data) : undefined;
        if (found) onMessage(found.message);
      };
      frame.addEventListener('message', hear);
      return () => frame.removeEventListener('message', hear);
    },
  };
}

const siblings = (frame: FrameAmongFrames): readonly Sibling[] =>
  Array.from({ length: frame.parent.length }, (_, index) => frame.parent[index]).filter(
    (other): other is Sibling => other !== frame && isOfOrigin(other, frame.origin),
  );

/** Other apps' frames are not bothered: the browser would complain of each message. */
function isOfOrigin(other: unknown, origin: string): boolean {
  try {
    return typeof other === 'object' && other !== null && 'origin' in other && other.origin === origin;
  } catch {
    return false;
  }
}
