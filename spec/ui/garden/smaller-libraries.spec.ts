import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import whole from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { metadataOfWholeNumbers } from '../../../scripts/lib/smaller-libraries.ts';
import { sourceFiles } from '../../support/source-files.ts';

const written = (digits: string, land: CountryCode, metadata: typeof whole): unknown => {
  const number = parsePhoneNumberFromString(digits, land, metadata);
  return number && [number.country, number.isPossible(), number.formatNational(), number.formatInternational()];
};

describe('the metadata of the build', () => {
  it('is smaller, and reads and writes the numbers of every country as the whole does', () => {
    const small = metadataOfWholeNumbers(whole);
    expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(whole).length - 2000);
    for (const land of getCountries(whole)) {
      const mobile = examples[land];
      // Other first digits come under other formats.
      const forms = [mobile, ...Array.from({ length: 10 }, (_, digit) => `${digit}${mobile.slice(1)}`)];
      for (const digits of forms) expect(written(digits, land, small)).toEqual(written(digits, land, whole));
    }
  });
});

describe("Garden's Alert", () => {
  it('is used without the parts that the build takes away', () => {
    expect(sourceFiles('src').filter(({ text }) => /\bAlert\.[A-Z]/.test(text))).toEqual([]);
  });
});
