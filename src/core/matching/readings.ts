import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber as Parsed,
} from 'libphonenumber-js/min';
import { dialled } from './keypad.ts';
import { plainText } from './plain-text.ts';
import { settledNational } from './regional.ts';

/**
 * What a text may mean as a number, the likeliest first. More than one only where digits without a `+` are a number both
 * with and without the country's own calling code in front.
 */
export function readingsOf(text: string, country: string): readonly Parsed[] {
  const plain = withoutWildcards(plainText(text));
  if (plain.length > 60 || !/\d/.test(plain)) return [];
  const found = readAll(plain, country);
  if (found.length > 0 || !/\p{L}/u.test(plain)) return found;
  // "415 555 0132 home" is a number with a label, "1-800-FLOWERS" one with letters in it.
  const unlabelled = readAll(plain.replaceAll(/\p{L}+[.:]?/gu, ' '), country).filter((one) => one.isValid());
  if (unlabelled.length > 0) return unlabelled;
  const isSpelled = /^[+(]?\d(?:\P{L}*\d){2}\P{L}*[a-z]/iu.test(plain);
  return isSpelled ? readAll(dialled(plain), country).filter((one) => one.isValid()) : [];
}

// CCAI Platform's automatic format searches for `*415*555*0132`; a star before a single row of digits is a service's code.
const withoutWildcards = (plain: string): string =>
  /^\*\d+(?:\*\d+)+\*?$/.test(plain) ? plain.replaceAll('*', ' ').trim() : plain;

function readAll(plain: string, country: string): readonly Parsed[] {
  const own = parsed(plain, country);
  if (plain.startsWith('+'))
    return surest(own, [plain.replace(/^[+\s]+(?:00)?/, '+'), plain.replace('(0)', '')], country);
  const abroad = plain.replace(/^[(\s]*(?:00|011)/, '+');
  const dialled = abroad === plain ? undefined : parsed(abroad, country);
  // Phone systems write 00 wherever they stand, also where it is another code (011, 010) or begins a longer one (005, 006).
  const isDialled = dialled?.isValid() && (isOf(dialled, country) || own?.nationalNumber.startsWith('00'));
  if (dialled && isDialled) return [dialled];
  const whole = parsed(`+${plain}`, country);
  if (!own?.isValid() || !whole?.isValid() || !isOf(whole, country) || whole.number === own.number) {
    return surest(own, [abroad, `+${plain}`], country);
  }
  // Digits that are a number with and without the country code in front: where people write a trunk prefix, it is missing.
  const hasTrunkPrefix = own.formatNational().replaceAll(/\D/g, '') !== own.nationalNumber;
  return hasTrunkPrefix ? [whole, own] : [own, whole];
}

/** The number as it reads, or else the first other way of reading it that makes a valid one. */
function surest(own: Parsed | undefined, others: readonly string[], country: string): readonly Parsed[] {
  if (own?.isValid()) return [own];
  const better = others.map((other) => parsed(other, country)).find((one) => one?.isValid());
  if (better) return [better];
  return own?.isPossible() ? [own] : [];
}

const isOf = (number: Parsed, country: string): boolean =>
  isSupportedCountry(country) && number.countryCallingCode === getCountryCallingCode(country);

function parsed(text: string, country: string): Parsed | undefined {
  const number = parsePhoneNumberFromString(text, {
    ...(isSupportedCountry(country) && { defaultCountry: country }),
    extract: false,
  });
  // libphonenumber no longer knows the ways in which Mexican numbers were written until 2019.
  if (number?.countryCallingCode !== '52' || number.isValid()) return number;
  const settled = settledNational({ callingCode: '52', national: number.nationalNumber });
  const extension = number.ext ? ` ext ${number.ext}` : '';
  return settled === number.nationalNumber ? number : parsePhoneNumberFromString(`+52${settled}${extension}`);
}
