import type { SearchScope } from '../signal.ts';
import type { UserQuery } from '../ports.ts';
import type { PhoneNumber } from './number.ts';
import { settledNational, storedForms } from './regional.ts';

/** What is left of a number has to tell people apart, so fewer digits are not searched for. */
const fewestDigits = 7;
/** Fields asked at most, each by a search of its own, where the usual one found nobody. */
const mostFields = 5;

/** The searches for a number, in order; each only if those before it found nobody. */
export function queriesFor(
  number: PhoneNumber,
  scope: SearchScope,
  phoneFields: readonly string[],
): readonly UserQuery[] {
  const digits = endingOf(number);
  if (scope === 'usual') return [{ by: 'phone', digits, ...withExtension(number, digits) }];
  // What Zendesk says (support article 4408886879258): a word is found where a longer one begins with it; users are found by
  // any of their properties, in part or whole (API reference, users/search). So the whole number finds `+14155550150x123`,
  // which no leading `*` does, and, as far as that sentence goes, people by their further numbers: inferred, nobody has
  // said it of phone identities. User fields have to be asked one by one (Talk Partner Edition guide). Last come agents,
  // and mobiles of Argentina's small towns, whose two ways of writing have only six last digits in common.
  const others = number.places.flatMap(storedForms).filter((form) => !form.endsWith(digits));
  const all: readonly UserQuery[] = [
    ...phoneFields.slice(0, mostFields).map((key): UserQuery => ({ by: 'field', key, digits })),
    { by: 'number', digits: number.e164.slice(1) },
    { by: 'phone', digits, ...(others.length > 0 && { orDigits: others }), isAnybody: true },
  ];
  // The digits are unlike at their end: no search by the whole number can find such a mobile, so its turn comes first.
  return others.length > 0 ? [...all.slice(-1), ...all.slice(0, -1)] : all;
}

/** The digits that all ways of storing the number end with; its national number where those would be too few. */
function endingOf(number: PhoneNumber): string {
  const [best] = number.places;
  const common = number.places.flatMap(storedForms).reduce(commonEnding);
  return common.length >= fewestDigits || !best ? common : settledNational(best);
}

function commonEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return a.slice(a.length - length);
}

// Zendesk compares digits, so a stored extension is just more of them; of two `phone:` either may hold.
const withExtension = ({ extension }: PhoneNumber, digits: string): { readonly orDigits?: readonly string[] } =>
  extension === undefined ? {} : { orDigits: [digits + extension] };
