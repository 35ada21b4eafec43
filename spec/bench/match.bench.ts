import { createSearchedAccount } from './match/account.ts';
import { callerFor } from './match/caller-for.ts';
import { exampleNumbers, type ExampleNumber } from './match/example-numbers.ts';
import { decoys, incomingForms, storedForms } from './match/forms.ts';
import type { Measure } from './measurement.ts';

/** One number stored in one form and called from in one form, among decoys. */
interface Trial {
  readonly number: ExampleNumber;
  readonly stored: string;
  readonly incoming: string;
  readonly outcome: 'found' | 'missed' | 'false';
  readonly requests: number;
}

async function trial(
  number: ExampleNumber,
  stored: string,
  from: string,
): Promise<Pick<Trial, 'outcome' | 'requests'>> {
  const account = createSearchedAccount([stored, ...decoys(number)]);
  const caller = await callerFor(from, number.country, account.helpdesk);
  const isFalse = caller.kind === 'several' || (caller.kind === 'known' && caller.id !== 1);
  const outcome = isFalse ? 'false' : caller.kind === 'known' ? 'found' : 'missed';
  return { outcome, requests: account.requests };
}

/** Nobody has the number: nobody may be found. With extensions, a colleague on the same line is nobody, too. */
async function strangers(number: ExampleNumber): Promise<readonly Trial[]> {
  const e164 = `+${number.callingCode}${number.national}`;
  const asked = [...Object.entries(incomingForms(number)), ['extension', `${e164}x123`] as const];
  const trials: Trial[] = [];
  for (const [incoming, from] of asked) {
    const colleague = incoming === 'extension' ? [`${e164}x124`] : [];
    const account = createSearchedAccount([...decoys(number), ...colleague]);
    const { kind } = await callerFor(from, number.country, account.helpdesk);
    const outcome = kind === 'known' || kind === 'several' ? 'false' : 'found';
    trials.push({ number, stored: 'nobody', incoming, outcome, requests: 0 });
  }
  return trials;
}

async function friends(number: ExampleNumber): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const [stored, text] of Object.entries(storedForms(number)))
    for (const [incoming, from] of Object.entries(incomingForms(number)))
      trials.push({ number, stored, incoming, ...(await trial(number, text, from)) });
  return trials;
}

const shareOf = (trials: readonly Trial[], outcome: Trial['outcome']): number =>
  trials.filter((one) => one.outcome === outcome).length / trials.length;

/** `AR 4.5 %, …`: the countries where most is missed. */
function worst(trials: readonly Trial[]): string {
  const byCountry = new Map<string, Trial[]>();
  for (const one of trials) byCountry.set(one.number.country, [...(byCountry.get(one.number.country) ?? []), one]);
  const shares = [...byCountry].map(([country, ones]) => [country, shareOf(ones, 'missed')] as const);
  const bad = shares.filter(([, share]) => share > 0).toSorted(([, a], [, b]) => b - a);
  return bad
    .slice(0, 5)
    .map(([country, share]) => `${country} ${(share * 100).toFixed(0)} %`)
    .join(', ');
}

/** Every country's numbers in all forms: who is found, who is mistaken for somebody else, and what it costs. */
export const measure: Measure = async () => {
  const numbers = exampleNumbers();
  const known: Trial[] = [];
  const unknown: Trial[] = [];
  for (const number of numbers) {
    known.push(...(await friends(number)));
    unknown.push(...(await strangers(number)));
  }
  if (process.env['MATCH_DETAILS']) {
    const wrong = [...known, ...unknown].filter(({ outcome }) => outcome !== 'found');
    for (const { number, stored, incoming, outcome } of wrong)
      console.log(
        number.country,
        number.kind,
        `+${number.callingCode}${number.national}`,
        `${incoming} -> ${stored}:`,
        outcome,
      );
  }
  const found = known.filter(({ outcome }) => outcome === 'found');
  const searches = found.reduce((sum, { requests }) => sum + requests, 0) / found.length;
  const wrong = [...known, ...unknown].filter(({ outcome }) => outcome === 'false').length;
  const where = worst(known);
  return [
    {
      what: `match: numbers missed, of ${known.length} (${numbers.length} numbers)${where ? `; worst ${where}` : ''}`,
      value: shareOf(known, 'missed') * 100,
      limit: 0.5,
      unit: '%',
    },
    {
      what: `match: people mistaken for others, of ${known.length + unknown.length}`,
      value: wrong,
      limit: 0,
      unit: '',
    },
    { what: 'match: requests to find a user, on average', value: searches, limit: 1.15, unit: '' },
  ];
};
