import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, globOf, matches } from '../../../src/core/rules/glob.ts';
import { always } from '../../support/random.ts';

const fits = (pattern: string, text: string): boolean => matches(globOf(pattern), folded(text));

/** What a pattern means, in as many words; slow. */
function meant(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern.startsWith('*')) return meant(pattern.slice(1), text) || (text !== '' && meant(pattern, text.slice(1)));
  return text !== '' && text[0] === pattern[0] && meant(pattern.slice(1), text.slice(1));
}

describe('a pattern', () => {
  it.each([
    ['Sales / *', 'sales / Berlin', true],
    ['Sales / *', 'Presales / Berlin', false],
    ['  Sales  ', 'SALES ', true],
    ['Sales', 'Sales / Berlin', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['*b*', 'abc', true],
    ['a*b*b', 'ab', false],
    ['**a**', 'cab', true],
    ['a.c', 'abc', false],
    ['a?c', 'abc', false],
    ['[ab]', 'a', false],
    ['STRASSE*', 'straße 1', true],
    ['ΟΔΟΣ*', 'οδος α', true],
  ])('%j and the text %j: %j', (pattern, text, isFit) => {
    expect(fits(pattern, text)).toBe(isFit);
  });

  it('means what its definition says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const texts = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    always(
      fc.tuple(letters, texts),
      ([pattern, text]) => {
        expect(fits(pattern, text)).toBe(meant(folded(pattern), folded(text)));
      },
      3000,
    );
  });

  it('cannot be made slow', () => {
    const start = performance.now();
    expect(fits(`${'*a'.repeat(200)}*b*c`, 'a'.repeat(500))).toBe(false);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
