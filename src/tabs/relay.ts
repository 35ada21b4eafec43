import type { Bus, Journal } from '../core/ports.ts';
import { sealed } from './messages.ts';

/** A journal that can be told when the phone has gone to another tab. */
export interface Relay {
  readonly journal: Journal;
  /** From now on another tab holds the phone. */
  begin(): void;
}

/**
 * What was under way when the phone went to another tab, e.g. a note being written, ends here, after that tab has read the
 * journal. So what is stored from then on is told to it as well: it would write the note once more.
 */
export function createRelay(journal: Journal, bus: Bus): Relay {
  let isOver = false;
  return {
    journal: {
      ...journal,
      append: async (facts) => {
        try {
          await journal.append(facts);
        } finally {
          // Not before: a tab that does not listen yet has still to read the journal, and finds them there.
          if (isOver) bus.post(sealed({ kind: 'facts', facts }));
        }
      },
    },
    begin: () => {
      isOver = true;
    },
  };
}
