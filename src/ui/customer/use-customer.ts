import { useContext, useEffect, useState } from 'react';
import type { Customer } from '../../core/showing/customer.ts';
import type { FailureCode } from '../../core/failure.ts';
import type { Requester } from '../../core/records.ts';
import { failureCode } from '../failure-code.ts';
import { CustomerKnown } from './customer-source.ts';

export type CustomerState =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'ready'; readonly customer: Customer }
  | { readonly state: 'failed'; readonly code: FailureCode };

/** What is known of a customer, and the way to ask again. */
export interface CustomerRead {
  readonly now: CustomerState;
  readonly retry: () => void;
}

/** Where the customer belongs, once that is read. */
export const organizationIn = (now: CustomerState): string | undefined =>
  now.state === 'ready' ? now.customer.organization?.name : undefined;

/**
 * Reads a user's tickets and organization while the screen shows them; `none` without a user or a source. Reads again
 * on `retry` and when `reason` changes; an answer about somebody who is no longer shown is dropped.
 */
export const useCustomer = (
  user: Pick<Requester, 'id' | 'organizationId'> | undefined,
  reason?: number,
): CustomerRead => {
  const { read } = useContext(CustomerKnown);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly question: string; readonly now: CustomerState } | undefined>();
  const { id, organizationId } = user ?? {};
  const question = `${id} ${organizationId} ${reason} ${attempt}`;
  const canRead = id !== undefined && read !== undefined;
  useEffect(() => {
    if (id === undefined || read === undefined) return undefined;
    let isWanted = true;
    const show = (now: CustomerState): void => {
      if (isWanted) setAnswer({ question, now });
    };
    read({ id, ...(organizationId !== undefined && { organizationId }) }).then(
      (customer) => show({ state: 'ready', customer }),
      (error: unknown) => show({ state: 'failed', code: failureCode(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [read, id, organizationId, question]);
  const pending: CustomerState = { state: canRead ? 'loading' : 'none' };
  return {
    now: canRead && answer?.question === question ? answer.now : pending,
    retry: () => setAttempt((count) => count + 1),
  };
};
