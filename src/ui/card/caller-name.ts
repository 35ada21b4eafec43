import type { TFunction } from '../texts.ts';
import type { SessionView } from '../../core/showing/view.ts';

/** Who it is as far as known: the name, else the number, else that nobody knows. */
export const callerName = (session: SessionView, t: TFunction): string => {
  if (session.caller !== undefined) return session.caller.name;
  if (session.isAnonymous) return t('card.anonymous');
  if (session.number !== undefined) return session.number.shown;
  if (session.direction === 'internal') return t('card.colleague');
  return t(session.channel === 'chat' ? 'card.unknownChat' : 'card.unknown');
};

/** True where `callerName` is a number and has to be written from left to right. */
export const isNamedByNumber = (session: SessionView): boolean =>
  session.caller === undefined && !session.isAnonymous && session.number !== undefined;
