import { listenToFrames, type Dropped } from '../bridge/listen.ts';
import { createMailbox, type Mailbox } from '../bridge/mailbox.ts';
import type { Undo } from '../core/ports.ts';
import type { Settings } from '../core/settings.ts';
import { pageOf } from '../vendors/registry.ts';

/** The vendor's page in this one, and what it says. */
export interface MountedPhone {
  readonly mailbox: Mailbox;
  /** Loads the vendor's page again. */
  reload(): void;
  /** Speaks to the named page, and to its own origin only. */
  post(frame: string, message: unknown): void;
  /** The page was loaded again, by us or by itself: whatever it knew is gone. */
  onReloaded(listener: () => void): Undo;
  remove: Undo;
}

/** What the page of a phone may use; each frame around it has to grant the same. */
const allowed = 'microphone; camera; geolocation; autoplay; clipboard-write';

/** Puts the vendor's agent page into the pane, listening before it can speak. Nothing else has to be loaded for that. */
export function mountPhone(
  parent: HTMLElement,
  settings: Settings,
  onDropped: (frame: string, why: Dropped) => void,
): MountedPhone {
  const { adapterOrigins } = settings;
  const mailbox = createMailbox();
  const page = pageOf(settings, location.origin) ?? 'about:blank';
  const frame = document.createElement('iframe');
  frame.name = 'adapter';
  frame.title = 'Phone';
  frame.allow = allowed;
  frame.src = page;
  const undo = listenToFrames(
    window,
    [{ name: 'adapter', window: () => frame.contentWindow, origins: adapterOrigins }],
    {
      message: mailbox.put,
      dropped: onDropped,
    },
  );
  const listeners = new Set<() => void>();
  let isLoaded = false;
  frame.addEventListener('load', () => {
    if (isLoaded) for (const listener of listeners) listener();
    isLoaded = true;
  });
  parent.replaceChildren(frame);
  return {
    mailbox,
    reload: () => {
      frame.src = page;
    },
    post: (name, message) => {
      if (name === frame.name && page !== 'about:blank')
        frame.contentWindow?.postMessage(message, new URL(page).origin);
    },
    onReloaded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remove: () => {
      undo();
      frame.remove();
    },
  };
}
