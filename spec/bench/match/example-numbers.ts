import { getCountries, getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number of a country as libphonenumber's full metadata knows it. */
export interface ExampleNumber {
  readonly country: CountryCode;
  readonly kind: 'mobile' | 'fixed';
  readonly callingCode: string;
  /** Without any prefix. */
  readonly national: string;
}

const read = (country: CountryCode, national: string) =>
  parsePhoneNumberFromString(`+${getCountryCallingCode(country)}${national}`);

/** The first number of the mobile's length, or near it, that full metadata calls a fixed line of this country. */
function fixedNumber(country: CountryCode, mobile: string): string | undefined {
  const lengths = [0, -1, 1, -2, 2, -3].map((more) => mobile.length + more).filter((length) => length > 3);
  for (const length of lengths) {
    for (let start = 0; start < 1000; start += 1) {
      const national = `${String(start).padStart(3, '0')}2345678901`.slice(0, length);
      const number = read(country, national);
      const isFixed = number?.getType() === 'FIXED_LINE' || number?.getType() === 'FIXED_LINE_OR_MOBILE';
      if (isFixed && number?.country === country && number.nationalNumber === national) return national;
    }
  }
  return undefined;
}

/** A mobile and a fixed number of every country that libphonenumber knows; a few islands have only one of them. */
export const exampleNumbers = (): readonly ExampleNumber[] =>
  getCountries().flatMap((country): readonly ExampleNumber[] => {
    const callingCode: string = getCountryCallingCode(country);
    const mobile = examples[country];
    const fixed = fixedNumber(country, mobile);
    return [
      { country, kind: 'mobile', callingCode, national: mobile },
      ...(fixed === undefined ? [] : [{ country, kind: 'fixed', callingCode, national: fixed } as const]),
    ];
  });
