import { readdirSync, readFileSync } from 'node:fs';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core';
import whole from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { metadataOfWholeNumbers, withoutRareElements } from '../../../scripts/lib/smaller-libraries.ts';
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

describe('styled-components', () => {
  it('names every element after the build that anybody here or in Garden styles', () => {
    const whole = readFileSync('node_modules/styled-components/dist/styled-components.browser.esm.js', 'utf8');
    const small = withoutRareElements(whole);
    expect(whole.length - small.length).toBeGreaterThan(800);
    expect([small.includes('"wbr"])'), small.includes('"feBlend"')]).toEqual([true, false]);
    const garden = 'node_modules/@zendeskgarden';
    const files = readdirSync(garden, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\/esm\/.*\.js$/.test(file),
    );
    const texts = [
      ...files.map((file) => readFileSync(`${garden}/${file}`, 'utf8')),
      ...sourceFiles('src').map(({ text }) => text),
    ];
    const tags = new Set(texts.flatMap((text) => [...text.matchAll(/\bstyled\.(\w+)/g)].map(([, tag]) => tag)));
    expect(tags.size).toBeGreaterThan(10);
    expect([...tags].filter((tag) => tag !== 'js' && !small.includes(`"${tag}"`))).toEqual([]);
  });
});
