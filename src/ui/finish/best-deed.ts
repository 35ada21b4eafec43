import type { FailureCode } from '../../core/failure.ts';
import type { SessionView } from '../../core/showing/view.ts';

/** What helps a session that is not written down. */
export type Deed = 'choose' | 'retry' | 'open';

// Repeating these changes nothing unless another record is chosen.
const stuck: ReadonlySet<FailureCode> = new Set(['not-found', 'ticket-closed', 'refused']);

/** What helps, the best first. */
export const bestDeeds = ({ unfinished, ticket }: SessionView): readonly Deed[] => {
  if (unfinished?.kind === 'failing') return stuck.has(unfinished.code) ? ['retry', 'choose'] : ['retry'];
  if (unfinished?.kind === 'rules-wrong' && ticket !== undefined) return ['open'];
  return ['choose'];
};
