import { readNumber } from '../core/matching/number.ts';

/** How a stored number is shown: as people read it, or as it is stored where it cannot be read. */
export const numberReader =
  (country: string) =>
  (stored: string): string => {
    const reading = readNumber(stored, country);
    return typeof reading === 'string' ? stored : reading.shown;
  };
