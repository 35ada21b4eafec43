import type { KnownTicket } from '../facts.ts';

/** A ticket that takes nothing any more: closed, or deleted; one that was merged says into which. */
export interface LostTicket {
  readonly how: 'closed' | 'gone';
  readonly requester: number | undefined;
  readonly into: KnownTicket | undefined;
}

/** A ticket that the app made for this call. */
export interface MadeTicket {
  readonly ticket: KnownTicket;
  /** The closed ticket that it follows up. */
  readonly followsUp: number | undefined;
  readonly madeAt: number;
  /** Solved, or tagged, because the call went elsewhere. */
  readonly isUndone: boolean;
  /** When it was last looked at, and whether somebody else had worked on it then. */
  readonly checkedAt: number;
  readonly isTouched: boolean;
}
