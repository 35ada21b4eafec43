import type { Signal } from './facts.ts';
import { readNumber } from './matching/number.ts';
import type { UserQuery } from './ports.ts';
import type { Situation } from './situation.ts';

/** The search a signal asks for; none where there is nothing to search by. */
export function queryFor(signal: Signal, situation: Situation): UserQuery | undefined {
  switch (signal.kind) {
    case 'phone': {
      const number = readNumber(signal.value, situation.country);
      return typeof number === 'string' ? undefined : { by: 'phone', digits: number.national };
    }
    case 'email':
    case 'external-id':
      return { by: signal.kind, value: signal.value };
    case 'ticket':
    case 'user':
      return undefined;
  }
}
