import type { SearchScope, Signal } from '../signal.ts';
import type { Helpdesk } from '../ports.ts';
import type { Requester } from '../records.ts';
import type { Situation } from '../situation.ts';
import { matchByNumber } from './match.ts';
import { readNumber } from './number.ts';
import { queriesFor } from './queries.ts';

/** Asks Zendesk whom a signal means, and stops at the first search that found somebody. Rejects with a `Failure`. */
export async function findUsers(
  helpdesk: Helpdesk,
  signal: Signal,
  scope: SearchScope,
  situation: Pick<Situation, 'country' | 'rules'>,
  isFresh: boolean,
): Promise<readonly Requester[]> {
  switch (signal.kind) {
    case 'email':
    case 'external-id':
      return helpdesk.findUsers({ by: signal.kind, value: signal.value }, isFresh);
    case 'ticket':
    case 'user':
      return [];
    case 'phone':
      break;
  }
  const number = readNumber(signal.value, situation.country);
  if (typeof number === 'string') return [];
  const found: Requester[] = [];
  for (const query of queriesFor(number, scope, situation.rules.phoneFields)) {
    found.push(...(await helpdesk.findUsers(query, isFresh)));
    if (matchByNumber(found, number, situation.country).kind !== 'none') return found;
  }
  return found;
}
