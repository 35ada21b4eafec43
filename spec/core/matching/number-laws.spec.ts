import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, readNumber, type PhoneNumber } from '../../../src/core/matching/number.ts';
import { queriesFor } from '../../../src/core/matching/queries.ts';
import { exampleNumbers } from '../../bench/match/example-numbers.ts';
import { incomingForms, storedForms } from '../../bench/match/forms.ts';
import { always } from '../../support/random.ts';

const numbers = exampleNumbers();
const pick = fc.constantFrom(...numbers);
const read = (text: string, country: string): PhoneNumber => {
  const reading = readNumber(text, country);
  if (typeof reading === 'string') throw new Error(`${text} is ${reading} in ${country}`);
  return reading;
};

describe('a number of any country', () => {
  it('is itself, in whatever form it is stored and sent', () => {
    always(fc.tuple(pick, fc.nat(), fc.nat()), ([number, one, other]) => {
      const [stored, sent] = [Object.values(storedForms(number)), Object.values(incomingForms(number))];
      const caller = read(sent[one % sent.length] ?? '', number.country);
      expect(compare(stored[other % stored.length] ?? '', caller, number.country)).toBeDefined();
    });
  });

  it('is equal both ways', () => {
    always(fc.tuple(pick, pick, fc.nat(), fc.nat()), ([a, b, one, other]) => {
      const [mine, theirs] = [Object.values(storedForms(a)), Object.values(storedForms(b))];
      const [x, y] = [mine[one % mine.length] ?? '', theirs[other % theirs.length] ?? ''];
      const [first, second] = [readNumber(x, a.country), readNumber(y, a.country)];
      if (typeof first === 'string' || typeof second === 'string') return;
      expect(compare(y, first, a.country)).toBe(compare(x, second, a.country));
    });
  });

  it('is searched for by digits that its stored forms end with', () => {
    always(pick, (number) => {
      const [query] = queriesFor(read(`+${number.callingCode}${number.national}`, number.country), 'usual', []);
      const digits = query?.by === 'phone' ? query.digits : '';
      expect(digits.length).toBeGreaterThanOrEqual(Math.min(7, number.national.length));
      for (const [form, text] of Object.entries(storedForms(number)))
        if (form !== 'extension') expect(text.replaceAll(/\D/g, '').endsWith(digits)).toBe(true);
    });
  });

  it('never fails to be compared, whatever was stored', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('+0123456789()x#;=<>@sip:tel ٣४é')) }),
    );
    always(
      fc.tuple(pick, text),
      ([number, stored]) => {
        const caller = read(`+${number.callingCode}${number.national}`, number.country);
        expect([undefined, 'exact', 'without-extension', 'guessed']).toContain(compare(stored, caller, number.country));
      },
      200,
    );
  });
});
