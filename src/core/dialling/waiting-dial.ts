import type { DialKind } from './dial-kind.ts';

/** A number that was dialled and has no session yet. `at`: when something was last heard of it, ms since the epoch. */
export interface WaitingDial {
  readonly number: string;
  readonly isCopied: boolean;
  readonly outcome?: DialKind;
  readonly callId?: string;
  readonly at: number;
}
