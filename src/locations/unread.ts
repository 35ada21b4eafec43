import { pageFor, type PageName } from '../core/hearing/pages.ts';
import type { SessionId } from '../core/facts.ts';
import type { SessionView } from '../core/showing/view.ts';

/** How much is new on each page of the phone. */
export type UnreadCounts = Readonly<Record<PageName, number>>;

/** Counts what happened on pages that are not shown. */
export interface Unread {
  /** Takes in how the sessions stand while this page is shown. */
  look(sessions: readonly SessionView[], shown: PageName): UnreadCounts;
}

/** `since`, ms since the epoch: what began before is nothing new, it was there before this page was loaded. */
export function createUnread(since: number): Unread {
  /** What was said when the session's page was last shown. */
  let seen = new Map<SessionId, number>();

  const isNew = ({ beganAt, id }: SessionView): boolean => !seen.has(id) && (beganAt ?? 0) >= since;

  /** A new session counts once, also before its customer says anything. */
  const newsOf = (session: SessionView): number => {
    const { id, messages } = session;
    if (isNew(session)) return Math.max(1, messages.customer);
    return Math.max(0, messages.customer - (seen.get(id) ?? messages.customer));
  };

  return {
    look: (sessions, shown) => {
      const running = sessions.filter(({ phase }) => phase === 'running');
      const known = running.filter((session) => pageFor(session.channel) === shown || !isNew(session));
      seen = new Map(
        known.map(({ id, channel, messages }) => [
          id,
          pageFor(channel) === shown ? messages.customer : (seen.get(id) ?? messages.customer),
        ]),
      );
      const countOf = (page: PageName): number =>
        running.filter(({ channel }) => pageFor(channel) === page).reduce((sum, session) => sum + newsOf(session), 0);
      return { adapter: countOf('adapter'), 'chat-adapter': countOf('chat-adapter') };
    },
  };
}
