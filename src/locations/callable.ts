import { readNumber } from '../core/matching/number.ts';
import type { CallableNumber } from '../ui/numbers/callable-number.ts';
import type { Contact } from '../zaf/contacts.ts';

/** A user's numbers as people read them, each once; what cannot be read as a number is shown as it is stored. */
export function callable(contact: Contact | undefined, country: string): readonly CallableNumber[] {
  const numbers = (contact?.phones ?? []).map(({ value }): CallableNumber => {
    const reading = readNumber(value, country);
    return typeof reading === 'string' ? { shown: value } : { e164: reading.e164, shown: reading.shown };
  });
  return [...new Map(numbers.map((number) => [number.shown, number])).values()];
}
