import type { TFunction } from '../texts.ts';
import type { NumberView } from '../../core/showing/view.ts';

/** What a form asks of a user to be made; empty where nothing is known. */
export interface NewUser {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const isEmail = (text: string): boolean => /^\S+@\S+$/.test(text);
const isNumber = (text: string): boolean => /^[+(]?[\d\s().\-/]{6,}$/.test(text);

/**
 * All that is known of the caller before anything is asked: the number that calls, and what was looked for in vain,
 * which is a name, an e-mail or another number.
 */
export const newUser = (number: NumberView | undefined, searched: string, t: TFunction): NewUser => {
  const text = searched.trim();
  const email = isEmail(text) ? text : '';
  const phone = number?.shown ?? (isNumber(text) ? text : '');
  const isName = text !== '' && email === '' && !isNumber(text) && !/^#?\s*\d+$/.test(text);
  const unnamed = phone === '' ? email : t('picker.newName', { number: phone });
  return { name: isName ? text : unnamed, phone, email };
};
