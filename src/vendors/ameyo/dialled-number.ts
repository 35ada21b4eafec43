import { readNumber } from '../../core/matching/number.ts';
import type { AmeyoOptions } from './options.ts';

/** An E.164 number in the form that the tenant dials. */
export function dialledNumber(number: string, { numberFormat }: Pick<AmeyoOptions, 'numberFormat'>): string {
  if (numberFormat === 'e164') return number;
  // With its country code a number is read alike everywhere.
  const reading = numberFormat === 'national' ? readNumber(number, 'US') : undefined;
  return typeof reading === 'object' ? reading.national : number.replaceAll(/\D/g, '');
}
