import type { FailureCode } from '../../core/failure.ts';

/** A number of the user: E.164 where it could be read, as it is shown, and what it is (`mobile`, a field's title). */
export interface CallableNumber {
  readonly e164?: string;
  readonly shown: string;
  readonly label?: string;
}

/** The numbers of the user or requester, as far as they are loaded. */
export type NumbersState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly numbers: readonly CallableNumber[] }
  | { readonly state: 'failed'; readonly code: FailureCode };
