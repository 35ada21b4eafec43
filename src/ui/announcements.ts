import type { TFunction } from './texts.ts';
import type { DeskView, SessionView } from '../core/showing/view.ts';
import { callerName } from './card/caller-name.ts';

/** What screen readers are told: politely, or at once because it must not be missed. */
export interface Announcement {
  readonly polite: readonly string[];
  readonly assertive: readonly string[];
}

const isIdentified = (session: SessionView | undefined): boolean =>
  session !== undefined && (session.caller !== undefined || session.isAsking || !session.isSearching);

const isWritten = (session: SessionView | undefined): boolean =>
  session?.note === 'saved' || session?.note === 'closed';

const arrival = (session: SessionView, t: TFunction): string => {
  const who = callerName(session, t);
  if (session.channel === 'chat') return t('live.chatWith', { who });
  return session.direction === 'outbound' ? t('live.callTo', { who }) : t('live.callFrom', { who });
};

const ticketPart = (session: SessionView, before: SessionView | undefined, t: TFunction): readonly string[] => {
  const { ticket, waiting } = session;
  if (ticket === undefined || before?.ticket?.id === ticket.id) return [];
  return [t(waiting === undefined ? 'live.ticketOpened' : 'live.ticketWaits', { id: ticket.id })];
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const changes = (session: SessionView, before: SessionView | undefined, t: TFunction): readonly string[] => {
  const parts: string[] = [];
  if (session.phase === 'running' && isIdentified(session)) {
    if (!isIdentified(before)) parts.push(arrival(session, t));
    parts.push(...ticketPart(session, before, t));
  }
  if (before?.phase === 'running' && session.phase !== 'running')
    parts.push(t(session.channel === 'chat' ? 'live.endedChat' : 'live.ended'));
  if (before !== undefined && isWritten(session) && !isWritten(before)) parts.push(t('live.noteSaved'));
  const [first, ...rest] = parts;
  return first === undefined ? [] : [[capitalized(first), ...rest].join(', ')];
};

const alarms = (session: SessionView, before: SessionView | undefined, t: TFunction): readonly string[] => [
  ...(session.isAsking && before?.isAsking !== true && session.phase === 'running' ? [t('live.asks')] : []),
  ...(session.note === 'failing' && before?.note !== 'failing' && session.unfinished?.kind === 'failing'
    ? [t('live.failing', { what: t(`failure.${session.unfinished.code}`) })]
    : []),
];

/** What changed between two views that somebody who cannot see the screen has to hear. Silent for the first view. */
export const announcements = (before: DeskView | undefined, now: DeskView | undefined, t: TFunction): Announcement => {
  if (before === undefined || now === undefined) return { polite: [], assertive: [] };
  const known = new Map(before.sessions.map((session) => [session.id, session]));
  return {
    polite: now.sessions.flatMap((session) => changes(session, known.get(session.id), t)),
    assertive: now.sessions.flatMap((session) => alarms(session, known.get(session.id), t)),
  };
};
