import type { TFunction } from '../texts.ts';
import type { SessionView, UnfinishedReason } from '../../core/showing/view.ts';
import { dayAndTime, timeOfDay } from '../times.ts';

/** When and where a sentence is read. `now` in milliseconds since the epoch. */
export interface Moment {
  readonly now: number;
  readonly locale: string;
}

const day = 86_400_000;

/** Pauses between tries are minutes: what is put off for longer was refused, and only a person can help. */
export const isRetried = (retryAt: number, now: number): boolean => retryAt - now < day;

/** Why a session is not written down, what that means and what to do, in one sentence or two. */
export const unfinishedSentence = (reason: UnfinishedReason, t: TFunction, { now, locale }: Moment): string =>
  reason.kind === 'failing'
    ? t(isRetried(reason.retryAt, now) ? 'unfinished.failing' : 'unfinished.refused', {
        since: dayAndTime(reason.since, now, locale),
        what: t(`failure.${reason.code}`),
      })
    : t(`unfinished.${reason.kind}`);

const failingSentence = (session: SessionView, t: TFunction, { now, locale }: Moment): string => {
  const reason = session.unfinished;
  if (reason?.kind !== 'failing') return t('note.failingNow', { what: t('failure.no-answer') });
  const what = t(`failure.${reason.code}`);
  if (!isRetried(reason.retryAt, now)) return t('note.refused', { what });
  return reason.retryAt > now
    ? t('note.failing', { what, time: timeOfDay(reason.retryAt, locale) })
    : t('note.failingNow', { what });
};

/** How far the note is; `undefined` where there is nothing to say. */
export const noteSentence = (session: SessionView, t: TFunction, moment: Moment): string | undefined => {
  switch (session.note) {
    case 'failing':
      return failingSentence(session, t, moment);
    case 'saving':
      return t('note.saving');
    case 'saved':
    case 'closed':
      return session.ticket === undefined ? t('note.savedSomewhere') : t('note.saved', { id: session.ticket.id });
    case 'typing':
    case 'none':
      if (session.unfinished !== undefined && session.phase !== 'running')
        return unfinishedSentence(session.unfinished, t, moment);
      return session.note === 'typing' ? t('note.typing') : undefined;
  }
};
