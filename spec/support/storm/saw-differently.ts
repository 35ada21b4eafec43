import type { Fact, SessionId } from '../../../src/core/facts.ts';
import type { StormBrowser } from './browser.ts';

/**
 * Whether an agent's two browsers were shown different newest tickets of the caller, or different callers, because one of
 * them was cut off while customers were merged and tickets came and went, or were asked for different records, because the
 * vendor's word reached one of them only: each goes by what it is shown, and nothing at Zendesk tells on which other
 * ticket of which other user a note stands.
 */
export function sawDifferently(session: SessionId, knowers: readonly StormBrowser[]): boolean {
  const seen = knowers.map(({ history }) => {
    const own = history.filter((fact) => fact.session === session);
    const pops = new Set(own.map(poppedIn));
    const shown = own.flatMap((fact) => {
      if (fact.kind === 'ticket-found') return [`${fact.requester} ${fact.ticket?.id}`];
      return fact.kind === 'user-made' || fact.kind === 'user-gone' || fact.kind === 'ticket-lost' ? [fact.kind] : [];
    });
    return [...shown, ...[...pops].sort()];
  });
  const [one, ...others] = seen.map((what) => what.join());
  return others.some((other) => other !== one);
}

/** Which record the vendor asked for; empty where it did not. */
function poppedIn(fact: Fact): string {
  if (fact.kind === 'record-popped') return `${fact.record.kind} ${fact.record.id}`;
  return fact.kind === 'signal-seen' && fact.signal.from === 'pop' ? `${fact.signal.kind} ${fact.signal.value}` : '';
}
