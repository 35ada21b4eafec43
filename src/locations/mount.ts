import { listenToFrames, type Dropped } from '../bridge/listen.ts';
import { createMailbox, type Mailbox } from '../bridge/mailbox.ts';
import type { PageName } from '../core/hearing/pages.ts';
import type { Undo } from '../core/ports.ts';
import type { Settings } from '../core/settings.ts';
import { pageOf } from '../vendors/registry.ts';

/** The vendor's pages in this one, and what they say. */
export interface MountedPhone {
  readonly mailbox: Mailbox;
  readonly pages: readonly PageName[];
  /** Shows this page; the other one goes on running behind it. */
  show(page: PageName): void;
  /** Loads this page of the vendor again. */
  reload(page: PageName): void;
  /** Speaks to the named page, and to its own origin only. */
  post(frame: string, message: unknown): void;
  /** A page was loaded again, by us or by itself: whatever it knew is gone. */
  onReloaded(listener: (page: PageName) => void): Undo;
  remove: Undo;
}

interface Page {
  readonly name: PageName;
  readonly title: string;
  readonly url: string;
}

/** What the pages of a phone may use; each frame around them has to grant the same. */
const allowed = 'microphone; camera; geolocation; autoplay; clipboard-write';

const pagesOf = (settings: Settings): readonly Page[] => {
  const { chatAdapterUrl } = settings;
  return [
    { name: 'adapter', title: 'Phone', url: pageOf(settings, location.origin) ?? 'about:blank' },
    ...(chatAdapterUrl === undefined ? [] : [{ name: 'chat-adapter', title: 'Chat', url: chatAdapterUrl } as const]),
  ];
};

/** Puts the vendor's agent pages into the pane, listening before they can speak. Nothing else has to be loaded for that. */
export function mountPhone(
  parent: HTMLElement,
  settings: Settings,
  onDropped: (frame: string, why: Dropped) => void,
): MountedPhone {
  const mailbox = createMailbox();
  const listeners = new Set<(page: PageName) => void>();
  const frames = pagesOf(settings).map((page) => ({
    ...page,
    element: frameOf(page, () => {
      for (const listener of listeners) listener(page.name);
    }),
  }));
  const undo = listenToFrames(
    window,
    frames.map(({ name, element }) => ({
      name,
      window: () => element.contentWindow,
      origins: settings.adapterOrigins,
    })),
    { message: mailbox.put, dropped: onDropped },
  );
  const show = (page: PageName): void => {
    // Hidden by style alone: a frame that is taken out of the page, or moved in it, would be loaded again.
    for (const { name, title, element } of frames) {
      element.classList.toggle('behind', name !== page);
      if (name === page && frames.length > 1) parent.setAttribute('aria-label', title);
    }
  };
  if (frames.length > 1) parent.setAttribute('role', 'tabpanel');
  show('adapter');
  parent.replaceChildren(...frames.map(({ element }) => element));
  return {
    mailbox,
    pages: frames.map(({ name }) => name),
    show,
    reload: (page) => {
      for (const { name, url, element } of frames) if (name === page) element.src = url;
    },
    post: (frame, message) => {
      for (const { name, url, element } of frames)
        if (name === frame && url !== 'about:blank') element.contentWindow?.postMessage(message, new URL(url).origin);
    },
    onReloaded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remove: () => {
      undo();
      parent.replaceChildren();
      parent.removeAttribute('role');
      parent.removeAttribute('aria-label');
    },
  };
}

function frameOf({ name, title, url }: Page, onReloaded: () => void): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.title = title;
  frame.allow = allowed;
  frame.src = url;
  let isLoaded = false;
  frame.addEventListener('load', () => {
    if (isLoaded) onReloaded();
    isLoaded = true;
  });
  return frame;
}
