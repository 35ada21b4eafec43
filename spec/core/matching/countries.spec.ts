import { describe, expect, it } from 'vitest';
import { compare, readNumber } from '../../../src/core/matching/number.ts';

const comparison = (stored: string, caller: string, country: string) => {
  const reading = readNumber(caller, country);
  if (typeof reading === 'string') throw new Error(`${caller} is ${reading}`);
  return compare(stored, reading, country);
};

interface Row {
  readonly name: string;
  readonly country: string;
  readonly caller: string;
  readonly stored: readonly string[];
  readonly others: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: "North America's 1, 011 and none",
    country: 'US',
    caller: '+14155550132',
    stored: ['415-555-0132', '1 415 555 0132', '(415) 555-0132', '011 1 415 555 0132', '001 415 555 0132'],
    others: ['+44 4155550132', '+41 55 550132', '5550132', '415 555 0133', '0415 555 0132'],
  },
  {
    name: "Britain's (0)20",
    country: 'GB',
    caller: '+442079460958',
    stored: [
      '020 7946 0958',
      '+44 (0)20 7946 0958',
      '+44(0)2079460958',
      '0044 (0) 20 7946 0958',
      '442079460958',
      '2079460958',
    ],
    others: ['+1 207 946 0958', '+49 2079460958', '020 7946 0959'],
  },
  {
    name: "Russia's 8 and 8~10",
    country: 'RU',
    caller: '+74951234567',
    stored: [
      '8 (495) 123-45-67',
      '84951234567',
      '+7 (8) 495 123-45-67',
      '74951234567',
      '495 123-45-67',
      '810 7 495 123-45-67',
    ],
    others: ['+380 4951234567', '8 (499) 123-45-67'],
  },
  {
    name: "Ukraine's 0",
    country: 'UA',
    caller: '+380441234567',
    stored: ['044 123 4567', '(044) 123-45-67', '+380 (0)44 123 4567', '380441234567', '00380 44 123 4567'],
    others: ['+7 044 123 4567', '+380 45 123 4567'],
  },
  {
    name: "Italy's leading zero that stays",
    country: 'IT',
    caller: '+390612345678',
    stored: ['06 1234 5678', '+39 (0)6 12345678', '0039 06 12345678', '390612345678'],
    others: ['+39 6 12345678', '+39 612345678', '+41 612345678'],
  },
  {
    name: "Argentina's 9 and 15 in Buenos Aires",
    country: 'AR',
    caller: '+5491123456789',
    stored: [
      '011 15-2345-6789',
      '+54 11 15 2345 6789',
      '+54 9 11 2345-6789',
      '+54 11 2345 6789',
      '5491123456789',
      '11 2345 6789',
    ],
    others: ['+54 9 351 2345678', '+54 9 221 345 6789', '+598 2345 6789'],
  },
  {
    name: "Argentina's 9 and 15 in a small town",
    country: 'AR',
    caller: '+542966412345',
    stored: ['02966 15-41-2345', '+54 9 2966 412345', '2966 412345', '02966 41-2345'],
    others: ['02967 15-41-2345'],
  },
  {
    name: "Brazil's ninth digit and carrier codes",
    country: 'BR',
    caller: '+5511987654321',
    stored: ['(11) 8765-4321', '+55 11 8765-4321', '011 98765-4321', '0 15 11 98765-4321', '5511987654321'],
    others: ['(21) 98765-4321', '(11) 3765-4321', '+55 11 98765-4322'],
  },
  {
    name: "Mexico's old 1, 044 and 045",
    country: 'MX',
    caller: '+525512345678',
    stored: [
      '+52 1 55 1234 5678',
      '5215512345678',
      '044 55 1234 5678',
      '045 55 1234 5678',
      '01 55 1234 5678',
      '55 1234 5678',
    ],
    others: ['+1 551 234 5678', '+52 1 56 1234 5678'],
  },
  {
    name: 'Germany without a plus, which might be an area code',
    country: 'DE',
    caller: '4915123456789',
    stored: ['0151 23456789', '+49 151 23456789', '4915123456789'],
    others: ['+43 15123456789', '0152 23456789'],
  },
  {
    name: 'a number of another country without a plus',
    country: 'US',
    caller: '+442079460958',
    stored: ['442079460958', '011 44 20 7946 0958', '0044 20 7946 0958', '+44 (0)20 7946 0958'],
    others: ['2079460958', '1 207 946 0958'],
  },
];

describe.each(rows)('$name', ({ country, caller, stored, others }) => {
  it.each(stored.map((text) => [text]))('knows %s', (text) => {
    expect(comparison(text, caller, country)).toBeDefined();
  });

  it.each(others.map((text) => [text]))('does not take %s for it', (text) => {
    expect(comparison(text, caller, country)).toBeUndefined();
  });
});

describe('an extension', () => {
  const line = '+14155550150';

  it('that only one side tells may be theirs', () => {
    expect(comparison(`${line}x123`, line, 'US')).toBe('without-extension');
    expect(comparison('(415) 555-0150', `${line};ext=123`, 'US')).toBe('without-extension');
  });

  it('that both tell has to be the same', () => {
    expect(comparison('(415) 555-0150 ext. 123', `${line}x123`, 'US')).toBe('exact');
    expect(comparison(`${line}x123`, `${line}x124`, 'US')).toBeUndefined();
  });
});
