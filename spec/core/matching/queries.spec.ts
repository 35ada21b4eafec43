import { describe, expect, it } from 'vitest';
import type { SearchScope } from '../../../src/core/signal.ts';
import { readNumber } from '../../../src/core/matching/number.ts';
import { queriesFor } from '../../../src/core/matching/queries.ts';

const queries = (text: string, country: string, scope: SearchScope, fields: readonly string[] = []) => {
  const reading = readNumber(text, country);
  return typeof reading === 'string' ? [] : queriesFor(reading, scope, fields);
};

describe('the usual search', () => {
  it.each([
    ['a plain number by its national digits', '+14155550132', 'US', '4155550132'],
    ['an Italian number with its zero', '+39 06 1234 5678', 'IT', '0612345678'],
    ["Argentina's mobile by what 9 and 15 leave", '+5491123456789', 'AR', '23456789'],
    ["Argentina's small towns by all digits, six are too few", '+5492966412345', 'AR', '2966412345'],
    ["Brazil's mobile without its ninth digit", '+5511987654321', 'BR', '87654321'],
    ["Brazil's fixed line by all digits", '+551133334444', 'BR', '1133334444'],
    ["Mexico's number without the old 1", '+52 1 55 1234 5678', 'MX', '5512345678'],
    ['a short number of an island by all it has', '+50051234', 'FK', '51234'],
  ])('asks for %s', (_, text, country, digits) => {
    expect(queries(text, country, 'usual')).toEqual([{ by: 'phone', digits }]);
  });

  it("asks for a caller's extension besides", () => {
    expect(queries('+14155550150x123', 'US', 'usual')).toEqual([
      { by: 'phone', digits: '4155550150', orDigits: ['4155550150123'] },
    ]);
  });
});

describe('the wide search', () => {
  const digits = '4155550132';

  it('asks for the whole number anywhere, then for agents', () => {
    expect(queries('+14155550132', 'US', 'wide')).toEqual([
      { by: 'number', digits: '14155550132' },
      { by: 'phone', digits, isAnybody: true },
    ]);
  });

  it('asks for user fields first, at most five of them, and for agents last', () => {
    expect(queries('+14155550132', 'US', 'wide', ['alt_phone'])).toEqual([
      { by: 'field', key: 'alt_phone', digits },
      { by: 'number', digits: '14155550132' },
      { by: 'phone', digits, isAnybody: true },
    ]);
    const many = queries('+14155550132', 'US', 'wide', ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(many.map((query) => ('key' in query ? query.key : query.by))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'number',
      'phone',
    ]);
  });

  it("asks for the 15 of Argentina's small towns", () => {
    expect(queries('+5492966412345', 'AR', 'wide')[0]).toEqual({
      by: 'phone',
      digits: '2966412345',
      orDigits: ['296615412345'],
      isAnybody: true,
    });
  });
});
