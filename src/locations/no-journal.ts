import type { Journal } from '../core/ports.ts';

/** For a frame that adds no facts of its own. */
export const noJournal: Journal = {
  load: () => Promise.resolve([]),
  recent: () => Promise.resolve([]),
  append: () => Promise.resolve(),
  finish: () => Promise.resolve(),
};
