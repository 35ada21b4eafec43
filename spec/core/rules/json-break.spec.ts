import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBreak } from '../../../src/core/rules/json-break.ts';
import { always } from '../../support/random.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a text that is no JSON', () => {
  it.each([
    ['{"version":1,}', 13],
    ['{"version":1', 12],
    ['{version:1}', 1],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['{"a":1}}', 7],
    ['"open', 0],
    ['"a\nb"', 0],
    ['"\\x"', 0],
    ['[01]', 2],
    ['{"a":1 // one\n}', 7],
    ["{'a':1}", 1],
    ['[}', 1],
    ['', 0],
  ])('%j breaks at %i', (text, at) => {
    expect(jsonBreak(text)).toBe(at);
  });

  it('breaks exactly where JSON.parse refuses the whole', () => {
    const edit = fc.record({
      at: fc.nat(200),
      cut: fc.nat(2),
      put: fc.constantFrom('', ',', '}', ']', '"', '1', '\\'),
    });
    always(
      fc.tuple(fc.jsonValue({ maxDepth: 4 }), fc.nat(2), edit),
      ([value, blanks, { at, cut, put }]) => {
        const whole = JSON.stringify(value, undefined, blanks);
        expect(jsonBreak(whole)).toBeUndefined();
        const text = whole.slice(0, at) + put + whole.slice(at + cut);
        expect(jsonBreak(text) === undefined).toBe(isJson(text));
      },
      2000,
    );
  });
});
