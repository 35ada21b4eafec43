import type { LinkView } from '../../core/deep-links/deep-link-view.ts';
import type { TFunction } from '../texts.ts';
import type { ShownLink } from './shown-link.ts';

/** What came of the ticket that a link names, where it is not the one that opens. */
export const ticketSentence = ({ ticketProblem: problem, found }: LinkView, t: TFunction): string | undefined => {
  if (problem === undefined) return undefined;
  const { kind, id } = problem;
  return kind === 'others' && found.caller
    ? t('link.ticket.others', { id, name: found.caller.name })
    : t(kind === 'closed' ? 'link.ticket.closed' : 'link.ticket.hidden', { id });
};

/** What came of a link, in one sentence; `undefined` where the screen itself says it. */
export const linkSentence = ({ view, isRepeated }: ShownLink, t: TFunction): string | undefined => {
  const { state, found, opened } = view;
  switch (state) {
    case 'empty':
      return t('link.empty');
    case 'internal':
      return t('link.internal');
    case 'searching':
      return undefined;
    case 'making':
      return view.failure ? t('note.failingNow', { what: t(`failure.${view.failure.code}`) }) : t('note.saving');
    case 'asking':
      if (found.candidates.length > 0) return t('link.several');
      if (found.isAnonymous) return t('link.anonymous');
      if (view.isSuspended) return t('link.suspended');
      if (view.isUnreadable) return t('link.unreadable');
      return view.isNobody ? t('link.nobody') : undefined;
    case 'found':
      if (opened?.kind === 'ticket') return t('link.openedTicket', { id: opened.id });
      if (opened) return t('link.openedUser', { name: found.caller?.name ?? '' });
      if (found.waiting) return t(isRepeated ? 'link.repeated' : 'link.writing');
      return undefined;
  }
};
