import type { Desk } from '../core/desk.ts';
import type { Journal } from '../core/ports.ts';
import type { DeskView } from '../core/showing/view.ts';
import { later } from './later.ts';

/** The desk for those who only look: told after the work is done, with one view drawn up for all of them. */
export function calmDesk(desk: Desk): Desk {
  const listeners = new Set<() => void>();
  let view: DeskView | undefined;
  let isTelling = false;
  desk.subscribe(() => {
    view = undefined;
    if (isTelling) return;
    isTelling = true;
    later(() => {
      isTelling = false;
      for (const listener of listeners) listener();
    }, 'background');
  });
  return {
    ...desk,
    view: () => (view ??= desk.view()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The journal, written when `begin` does the work. A write to Zendesk still waits until its beginning is stored. */
export const calmJournal = (journal: Journal, begin: (work: () => void) => void): Journal => ({
  ...journal,
  append: async (facts) => {
    await new Promise<void>(begin);
    return journal.append(facts);
  },
});
