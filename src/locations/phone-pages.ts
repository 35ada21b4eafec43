import { pageFor, type PageName } from '../core/hearing/pages.ts';
import type { SessionId } from '../core/facts.ts';
import type { DeskView, SessionView } from '../core/showing/view.ts';
import type { PaneSize } from '../zaf/pane.ts';
import type { MountedPhone } from './mount.ts';
import { createStore, type Store } from './screen-store.ts';
import { createUnread, type Unread, type UnreadCounts } from './unread.ts';

/** Which of the vendor's pages is shown, and what is new on them. */
export interface ShownPages {
  readonly shown: PageName;
  readonly unread: UnreadCounts;
}

/** The pages of a phone that has one for calls and one for chats. */
export interface PhonePages {
  /** `undefined` where there is nothing to choose: one page, or none in this tab. */
  readonly shown: Store<ShownPages | undefined>;
  /** The pages that stand in the pane now. */
  follow(phone: MountedPhone | undefined): void;
  /** Brings the page of a new session to the front, but not before somebody's eyes who works on the other one. */
  look(view: DeskView): void;
  choose(page: PageName): void;
}

export interface PagesPorts {
  now(): number;
  /** The agent's keys go to the page that is shown, or into a field of ours. */
  isTyping(): boolean;
  resize(size: PaneSize): void;
}

/** The size the vendor asks for, 290 x 600 and 450 x 590, with our lines above it; one height, so that only the width changes. */
const sizes: Readonly<Record<PageName, PaneSize>> = {
  adapter: { width: 340, height: 676 },
  'chat-adapter': { width: 450, height: 676 },
};

const none: UnreadCounts = { adapter: 0, 'chat-adapter': 0 };

export function createPhonePages(ports: PagesPorts): PhonePages {
  const shown = createStore<ShownPages | undefined>(undefined);
  let phone: MountedPhone | undefined;
  let unread: Unread = createUnread(0);
  let met: ReadonlySet<SessionId> = new Set();
  let sessions: readonly SessionView[] = [];

  const change = (page: PageName): void => {
    const before = shown.get();
    if (!phone || !before) return;
    const counts = unread.look(sessions, page);
    if (page !== before.shown) {
      phone.show(page);
      ports.resize(sizes[page]);
    } else if (isSame(counts, before.unread)) return;
    shown.set({ shown: page, unread: counts });
  };

  return {
    shown,
    follow: (now) => {
      const isWide = shown.get()?.shown === 'chat-adapter';
      phone = now && now.pages.length > 1 ? now : undefined;
      unread = createUnread(ports.now());
      met = new Set();
      sessions = [];
      shown.set(phone && { shown: 'adapter', unread: none });
      if (phone || isWide) ports.resize(sizes.adapter);
    },
    look: (view) => {
      const before = shown.get();
      if (!before) return;
      sessions = view.sessions;
      const running = sessions.filter(({ phase }) => phase === 'running');
      const begun = running.find(({ id }) => !met.has(id));
      met = new Set(running.map(({ id }) => id));
      const isOnCall = running.some(({ channel }) => pageFor(channel) === 'adapter');
      // Who talks needs the phone's buttons at hand: a chat that comes meanwhile is only counted.
      const mayChange = begun?.channel === 'call' || !isOnCall;
      change(begun && mayChange && !ports.isTyping() ? pageFor(begun.channel) : before.shown);
    },
    choose: change,
  };
}

const isSame = (a: UnreadCounts, b: UnreadCounts): boolean =>
  a.adapter === b.adapter && a['chat-adapter'] === b['chat-adapter'];
