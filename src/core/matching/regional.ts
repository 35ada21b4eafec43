import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number by its country calling code (`54`) and what follows it. */
export interface Place {
  readonly callingCode: string;
  readonly national: string;
}

/**
 * The one way of writing a national number that stands for all that its country has or had: Mexico's 1 (until 2019)
 * and its dialling prefixes, Argentina's 9 for mobiles called from abroad, Brazil's ninth digit (since 2016).
 */
export function settledNational({ callingCode, national }: Place): string {
  switch (callingCode) {
    case '52':
      return national.replace(/^(?:1|01|04[45])(?=\d{10}$)/, '');
    case '54':
      return national.replace(/^9(?=\d{10}$)/, '');
    case '55':
      return national.replace(/^(\d\d)([6-9]\d{7})$/, '$19$2');
    default:
      return national;
  }
}

/** All digits that a number of this place may end with where it is stored, but for those in front of all of them. */
export function storedForms(place: Place): readonly string[] {
  const settled = settledNational(place);
  // Inside Argentina a mobile has no 9 in front but a 15 behind the area code, which has two to four digits.
  if (place.callingCode === '54') {
    const mobile = parsePhoneNumberFromString(`+549${settled}`)?.formatNational().replaceAll(/\D/g, '') ?? '';
    return mobile.endsWith(settled) || mobile === '' ? [settled] : [settled, mobile.replace(/^0/, '')];
  }
  // Brazil's mobiles had eight digits behind the area code, and many are still stored so.
  if (place.callingCode === '55' && /^\d\d9[6-9]\d{7}$/.test(settled)) {
    return [settled, settled.slice(0, 2) + settled.slice(3)];
  }
  return [settled];
}
