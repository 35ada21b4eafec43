import { useEffect, useState } from 'react';
import type { FailureCode } from '../../core/failure.ts';
import type { FoundRecords, Lookup, LookupFilter } from '../../core/showing/view.ts';
import { failureCode } from '../failure-code.ts';

export type Search =
  | { readonly state: 'idle' | 'searching' }
  | { readonly state: 'found'; readonly records: FoundRecords }
  | { readonly state: 'failed'; readonly code: FailureCode };

const debounce = 300;
const shortest = 2;

/** A ticket's number may have one digit; one digit of anything else would find half of Zendesk. */
const isWorthAsking = (wanted: string, kind: LookupFilter['kind'] = 'all'): boolean =>
  wanted.length >= shortest || (/^\d$/.test(wanted) && (kind === 'all' || kind === 'tickets'));

/** An answer and the question that it answers. */
interface Answer {
  readonly question: string;
  readonly search: Search;
}

/** Searches 300 ms after the last key; an answer to what is no longer asked is not shown. `retry` asks again. */
export const useSearch = (
  text: string,
  lookup: Lookup,
  filter: LookupFilter,
): { readonly search: Search; readonly retry: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer | undefined>();
  const wanted = text.trim();
  const { kind, since, organization } = filter;
  const isAsked = isWorthAsking(wanted, kind) || organization !== undefined;
  const question = isAsked ? [attempt, kind, since, organization, wanted].join(' ') : undefined;
  useEffect(() => {
    if (question === undefined) return undefined;
    let isWanted = true;
    const show = (search: Search): void => {
      if (isWanted) setAnswer({ question, search });
    };
    const timer = setTimeout(() => {
      const narrowed = {
        ...(kind && { kind }),
        ...(since && { since }),
        ...(organization !== undefined && { organization }),
      };
      lookup(wanted, narrowed).then(
        (records) => show({ state: 'found', records }),
        (error: unknown) => show({ state: 'failed', code: failureCode(error) }),
      );
    }, debounce);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [question, wanted, lookup, kind, since, organization]);
  const pending: Search = { state: question === undefined ? 'idle' : 'searching' };
  return {
    search: answer !== undefined && answer.question === question ? answer.search : pending,
    retry: () => setAttempt((count) => count + 1),
  };
};
