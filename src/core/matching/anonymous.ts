import { dialled } from './keypad.ts';

const words = ['anonymous', 'restricted', 'private', 'unknown', 'unavailable', 'blocked', 'withheld'];

// Carriers without names send the word as it is dialled on a keypad: +266696687 is "anonymous".
const dialledWords: ReadonlySet<string> = new Set(words.map(dialled));

/** Whether a caller hides the number: nothing there, a word that says so, or `+` and such a word's keys. */
export function isAnonymous(text: string): boolean {
  if (text === '') return true;
  if (/^\+\d+$/.test(text)) return dialledWords.has(text.slice(1));
  return !/\d/.test(text) && words.some((word) => text.toLowerCase().includes(word));
}

/** Whether digits that are no number are such a word without its `+`. */
export const isDialledWord = (digits: string): boolean => dialledWords.has(digits);
