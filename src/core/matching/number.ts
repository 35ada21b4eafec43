import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/** A phone number that could be read. */
export interface PhoneNumber {
  /** E.164 without an extension. */
  readonly e164: string;
  /** Digits of the national number: what Zendesk is searched for behind a leading `*`. */
  readonly national: string;
  readonly extension: string | undefined;
  /** As it is written within its country. */
  readonly nationalShown: string;
  /** libphonenumber's international format, the one people see. */
  readonly shown: string;
}

/** What stands where a caller's number should: a number, a caller who hides it, or nothing that can be dialled. */
export type Reading = PhoneNumber | 'anonymous' | 'unreadable';

const anonymousWords = ['anonymous', 'restricted', 'private', 'unknown', 'unavailable', 'blocked', 'withheld'];

const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';
const dialled = (word: string): string =>
  word.replaceAll(/[a-z]/g, (letter) => /\d/.exec(keypad.slice(keypad.indexOf(letter)))?.[0] ?? '');
// Carriers without names send the word as it is dialled on a keypad: +266696687 is "anonymous".
const dialledWords: ReadonlySet<string> = new Set(anonymousWords.map(dialled));

/** Reads a number as vendors send it and people type it; `country` reads those without a country code. */
export function readNumber(text: string, country: string): Reading {
  const trimmed = text.trim();
  if (isAnonymous(trimmed)) return 'anonymous';
  if (trimmed.length > 60) return 'unreadable';
  const parsed = parsePhoneNumberFromString(trimmed, { defaultCountry: country as CountryCode, extract: false });
  if (!parsed?.isPossible()) return dialledWords.has(trimmed) ? 'anonymous' : 'unreadable';
  return {
    e164: parsed.number,
    national: parsed.nationalNumber,
    extension: parsed.ext,
    nationalShown: parsed.formatNational(),
    shown: parsed.ext
      ? `${parsed.formatInternational().replace(/ ext\..*$/, '')} x${parsed.ext}`
      : parsed.formatInternational(),
  };
}

function isAnonymous(text: string): boolean {
  if (text === '') return true;
  if (/^\+\d+$/.test(text)) return dialledWords.has(text.slice(1));
  return !/\d/.test(text) && anonymousWords.some((word) => text.toLowerCase().includes(word));
}

/** Whether a stored number is the caller's. Numbers that cannot be read are compared by their digits. */
export function isSameNumber(stored: string, caller: PhoneNumber, country: string): boolean {
  const read = readNumber(stored, country);
  if (typeof read === 'string') return stored.replaceAll(/\D/g, '') === caller.e164.slice(1);
  if (read.e164 !== caller.e164) return false;
  // A caller's line tells no extension, so a stored one may still be theirs; two different ones are two people.
  return read.extension === undefined || caller.extension === undefined || read.extension === caller.extension;
}
