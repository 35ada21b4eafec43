import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameNumber, readNumber, type PhoneNumber } from '../../../src/core/matching/number.ts';
import { always } from '../../support/random.ts';

const number = (text: string, country = 'US'): PhoneNumber => {
  const reading = readNumber(text, country);
  if (typeof reading === 'string') throw new Error(`${text} is ${reading}`);
  return reading;
};

describe('a number', () => {
  it.each([
    ['+14155550132', 'US'],
    ['(415) 555-0132', 'US'],
    ['1-415-555-0132', 'US'],
    ['+1 415.555.0132', 'GB'],
    ['001 415 555 0132', 'GB'],
    ['14155550132', 'US'],
  ])('%s read in %s is +1 415 555 0132', (text, country) => {
    expect(number(text, country)).toMatchObject({
      e164: '+14155550132',
      national: '4155550132',
      shown: '+1 415 555 0132',
    });
  });

  it.each([
    '＋１（４１５）５５５－０１３２',
    '٤١٥٥٥٥٠١٣٢',
    '۴۱۵ ۵۵۵ ۰۱۳۲',
    '४१५-५५५-०१३२',
    '415·555·0132',
    '415_555_0132',
    '415/555/0132',
    '415–555—0132',
    '\u202a+1\u00a0415\u200b 555\u00ad0132\u202c',
    '++1 415 555 0132',
    '+001 415 555 0132',
    '+1 415 555 0132 home',
    'Mobile: 415 555 0132',
    'tel:+1-415-555-0132',
    'tel:555-0132;phone-context=+1415',
    'sip:+14155550132@gateway.example.com;user=phone',
    'sips:%2B14155550132@10.0.0.1:5061',
    '"Ada Lovelace" <sip:4155550132@example.com>',
    '*415*555*0132',
    '*1*415*555*0132',
    '*415*555*0132*',
  ])('%s is +1 415 555 0132 in odd clothes', (text) => {
    expect(number(text)).toMatchObject({ e164: '+14155550132', extension: undefined });
  });

  it.each(['*44*20*7946*0018', '*020*7946*0018'])('%s has the stars of a portal that searches with them', (text) => {
    expect(number(text, 'GB').e164).toBe('+442079460018');
  });

  it.each(['*67', '*7*2', '*4155550132'])('%s is dialled on a phone and nobody’s number', (text) => {
    expect(readNumber(text, 'US')).toBe('unreadable');
  });

  it.each(['1-800-FLOWERS', '1 (800) flowers', '+1 800 FLOWERS', '800-356-9377'])(
    '%s has letters on its keys',
    (text) => {
      expect(number(text).e164).toBe('+18003569377');
    },
  );

  it.each([
    'x123',
    ' x 123',
    ';ext=123',
    '#123',
    ' # 123',
    ' ext. 123',
    'ext123',
    ' Extension 123',
    ',123',
    ' доб. 123',
    ' poste 123',
    ' Durchwahl 123',
    ' int 123',
  ])('keeps its extension apart: %s', (text) => {
    expect(number(`+1 415 555 0150${text}`)).toMatchObject({ e164: '+14155550150', extension: '123' });
    expect(number('tel:+1-415-555-0150;ext=123').extension).toBe('123');
  });

  it('shows its extension behind it', () => {
    expect(number('+1 415 555 0150 x123')).toMatchObject({
      e164: '+14155550150',
      extension: '123',
      shown: '+1 415 555 0150 x123',
    });
  });

  it.each([
    'anonymous',
    'Anonymous',
    'RESTRICTED',
    'Private Number',
    'unknown',
    'unavailable',
    'blocked',
    'withheld',
    '',
    '  ',
    '+266696687',
    '266696687',
    'sip:anonymous@anonymous.invalid',
    '"Anonymous" <sip:anonymous@192.168.1.1>',
  ])('"%s" is hidden', (text) => {
    expect(readNumber(text, 'US')).toBe('anonymous');
  });

  it.each(['100', 'hello 5', '+1', 'x'.repeat(100), 'Pizza Hut 12', 'sip:james@acme.com', '1-800'])(
    '"%s" cannot be read',
    (text) => {
      expect(readNumber(text, 'US')).toBe('unreadable');
    },
  );

  it('is never more than read or not, whatever the text', () => {
    always(fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('US', 'GB', 'AQ', 'DE')), ([text, country]) => {
      const reading = readNumber(text, country);
      expect(typeof reading === 'string' || /^\+\d+$/.test(reading.e164)).toBe(true);
    });
  });
});

describe('a stored number', () => {
  it.each([
    ['(415) 555-0132', true],
    ['415-555-0132', true],
    ['+1 415 555 0132 x12', true],
    ['14155550132', true],
    ['+444155550132', false],
    ['+14155550133', false],
    ['5550132', false],
  ])('%s is the caller’s +14155550132: %s', (stored, isSame) => {
    expect(isSameNumber(stored, number('+14155550132'), 'US')).toBe(isSame);
  });

  it('with another extension is somebody else’s', () => {
    expect(isSameNumber('+14155550150x123', number('+14155550150x124'), 'US')).toBe(false);
  });
});
