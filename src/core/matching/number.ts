import type { PhoneNumber as Parsed } from 'libphonenumber-js/min';
import { isAnonymous, isDialledWord } from './anonymous.ts';
import { plainText } from './plain-text.ts';
import { readingsOf } from './readings.ts';
import { settledNational, type Place } from './regional.ts';

/** A phone number that could be read. */
export interface PhoneNumber {
  /** E.164 without an extension. */
  readonly e164: string;
  /** Digits of the national number. */
  readonly national: string;
  readonly extension: string | undefined;
  /** As it is written within its country. */
  readonly nationalShown: string;
  /** libphonenumber's international format, the one people see. */
  readonly shown: string;
  /** What the text may mean, the likeliest first: one place, but for digits that need their country code guessed. */
  readonly places: readonly Place[];
}

/** What stands where a caller's number should: a number, a caller who hides it, or nothing that can be dialled. */
export type Reading = PhoneNumber | 'anonymous' | 'unreadable';

/** Every decision reads its session's numbers again, and reading is by far its dearest part. */
const known = new Map<string, Reading>();
const mostKnown = 500;

/** Reads a number as vendors send it and people type it; `country` reads those without a country code. */
export function readNumber(text: string, country: string): Reading {
  const key = `${country} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const reading = read(text, country);
  if (known.size >= mostKnown) known.clear();
  known.set(key, reading);
  return reading;
}

function read(text: string, country: string): Reading {
  const trimmed = text.trim();
  if (isAnonymous(trimmed)) return 'anonymous';
  if (trimmed.length > 200) return 'unreadable';
  const readings = readingsOf(trimmed, country);
  const [best] = readings;
  if (!best) {
    const plain = plainText(trimmed);
    return isDialledWord(plain) || (plain !== '' && isAnonymous(plain)) ? 'anonymous' : 'unreadable';
  }
  return {
    e164: best.number,
    national: best.nationalNumber,
    extension: best.ext,
    nationalShown: best.formatNational(),
    shown: best.ext
      ? `${best.formatInternational().replace(/ ext\..*$/, '')} x${best.ext}`
      : best.formatInternational(),
    places: readings.map(placeOf),
  };
}

const placeOf = (parsed: Parsed): Place => ({
  callingCode: parsed.countryCallingCode,
  national: parsed.nationalNumber,
});

/** How surely a stored number is the caller's, the surest first. */
export const closeness = ['exact', 'without-extension', 'guessed'] as const;
export type Closeness = (typeof closeness)[number];

/**
 * Whether and how a stored number is the caller's. Numbers that cannot be read are compared by their digits. A caller's
 * line tells no extension, so a stored one may still be theirs; two different ones are two people.
 */
export function compare(stored: string, caller: PhoneNumber, country: string): Closeness | undefined {
  const read = readNumber(stored, country);
  if (typeof read === 'string')
    return plainText(stored).replaceAll(/\D/g, '') === caller.e164.slice(1) ? 'guessed' : undefined;
  if (read.extension !== caller.extension && read.extension !== undefined && caller.extension !== undefined)
    return undefined;
  const [storedKeys, callerKeys] = [read.places.map(keyOf), caller.places.map(keyOf)];
  if (storedKeys[0] === callerKeys[0]) return read.extension === caller.extension ? 'exact' : 'without-extension';
  return storedKeys.some((key) => callerKeys.includes(key)) ? 'guessed' : undefined;
}

const keyOf = (place: Place): string => `${place.callingCode} ${settledNational(place)}`;

/** Whether a stored number may be the caller's. */
export const isSameNumber = (stored: string, caller: PhoneNumber, country: string): boolean =>
  compare(stored, caller, country) !== undefined;
