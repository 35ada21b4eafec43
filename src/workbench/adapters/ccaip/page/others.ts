import type { Party } from '../page-events.ts';

/** Who else is there: in the agent's calls, and to transfer them to. */
export interface Others {
  readonly colleagues: readonly string[];
  readonly parties: readonly Party[];
}
