import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/core/matching/number.ts';

const e164 = (text: string, country: string): string => {
  const reading = readNumber(text, country);
  return typeof reading === 'string' ? reading : reading.e164;
};

describe('a number as a phone system sends it', () => {
  it.each([
    ['442079460958', 'US', '+442079460958'],
    ['0044 20 7946 0958', 'US', '+442079460958'],
    ['0044 20 7946 0958', 'GB', '+442079460958'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
    ['011 44 20 7946 0958', 'GB', '+442079460958'],
    ['00 1 415 555 0132', 'JP', '+14155550132'],
  ])('%s in %s is %s', (text, country, expected) => {
    expect(e164(text, country)).toBe(expected);
  });
});

describe('a trunk prefix in brackets', () => {
  it.each([
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+49 (0)30 901820', '+4930901820'],
    ['+34 (0)912 345 678', '+34912345678'],
    ['+1 (0)415 555 0132', '+14155550132'],
    ['+45 (0)32 12 34 56', '+4532123456'],
    ['+39 (0)6 12345678', '+390612345678'],
  ])('is no part of %s, but of an Italian number', (text, expected) => {
    expect(e164(text, 'US')).toBe(expected);
  });
});
