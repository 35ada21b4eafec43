import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ExampleNumber } from './example-numbers.ts';

/** A number written down by its name: `E.164` is `+14155550132`. */
export type Forms = Readonly<Record<string, string>>;

const written = ({ callingCode, national }: ExampleNumber) => {
  const number = parsePhoneNumberFromString(`+${callingCode}${national}`);
  const spaced = number?.formatInternational().replace(/^\+\d+\s*/, '') ?? national;
  const inland = number?.formatNational() ?? national;
  const digits = inland.replaceAll(/\D/g, '');
  const trunk = digits.endsWith(national) ? digits.slice(0, -national.length) : '';
  return { spaced, inland, digits, trunk };
};

/** How people store it. */
export function storedForms(number: ExampleNumber): Forms {
  const { callingCode, national } = number;
  const { spaced, inland, digits, trunk } = written(number);
  return {
    'E.164': `+${callingCode}${national}`,
    'no plus': `${callingCode}${national}`,
    national: inland,
    'national digits': digits,
    'without prefixes': national,
    international: `+${callingCode} ${spaced}`,
    '00': `00${callingCode} ${spaced}`,
    '(0)': trunk === '' ? `(+${callingCode}) ${spaced}` : `+${callingCode} (${trunk})${spaced}`,
    dots: `+${callingCode}.${spaced.replaceAll(/[\s-]+/g, '.')}`,
    dashes: inland.replaceAll(/[\s()]+/g, '-').replace(/^-/, ''),
    extension: `+${callingCode}${national}x123`,
  };
}

/** How vendors send it. Carriers use their own prefix abroad: 011 in North America, 00 nearly everywhere else. */
export function incomingForms(number: ExampleNumber): Forms {
  const { callingCode, national } = number;
  return {
    'E.164': `+${callingCode}${national}`,
    'no plus': `${callingCode}${national}`,
    national: written(number).digits,
    'from abroad': `${callingCode === '1' ? '011' : '00'}${callingCode}${national}`,
  };
}

/** Numbers of others that end alike or look alike. */
export function decoys(number: ExampleNumber): readonly string[] {
  const { callingCode, national } = number;
  const off = (at: number): string =>
    national.slice(0, at) + String((Number(national[at]) + 1) % 10) + national.slice(at + 1);
  const others = ['1', '44', '49', '7', '55', '380', '91'].filter((code) => !callingCode.startsWith(code));
  return [
    ...others.map((code) => `+${code}${national}`),
    `+${callingCode}${off(national.length - 1)}`,
    `+${callingCode}${off(Math.floor(national.length / 2))}`,
    `+${callingCode}${off(national.length - 1)}x123`,
    // Not the first digit: made a 0 it would be a trunk prefix, and the number Argentina's same one without its 9.
    `${callingCode}${off(1)}`,
    written({ ...number, national: off(national.length - 1) }).digits,
  ];
}
