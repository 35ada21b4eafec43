import type { VendorMemory } from '../../core/ports.ts';
import type { InstanceTime } from './instance-time.ts';
import { readRemembered, writeRemembered, type Remembered } from './remembered.ts';

/** Up to when everything was read, over reloads and sleep. All times are the instance's own. */
export interface Bookmark {
  /** Takes up what an earlier page left; without one, everything begins now. */
  open(): Promise<readonly (readonly [string, string])[]>;
  /** From when on to ask; `undefined` while the instance has not told its time. */
  since(what: 'activities' | 'calls'): string | undefined;
  /** Everything up to this time was read. */
  reached(what: 'activities' | 'calls', time: string | undefined): void;
  /**
   * Stores it, if something changed or a minute went by. What ended at `untoldSince`, ms since the epoch, has not been told
   * yet: the next page has to read it again.
   */
  keep(done: readonly (readonly [string, string])[], untoldSince: number | undefined): Promise<void>;
}

/** What was stored at the instance a moment before it answered may not have been in the answer. */
const overlap = { activities: 30_000, calls: 15 * 60_000 } as const;
/** What is older than this when the phone comes back is not written down any more: a long weekend. */
const oldest = 3 * 86_400_000;
const keepEvery = 60_000;

export function createBookmark(memory: VendorMemory, time: InstanceTime, now: () => number): Bookmark {
  let left: Remembered | undefined;
  const reached = { activities: '', calls: '' };
  let from = '';
  let kept = { at: Number.NEGATIVE_INFINITY, done: 0 };

  const begin = (): void => {
    if (from !== '') return;
    const today = time.write(now());
    if (today === undefined) return;
    const longAgo = time.write(now() - oldest) ?? today;
    from = later(left?.from ?? today, longAgo);
    reached.activities = later(left?.activities ?? today, longAgo);
    reached.calls = later(left?.calls ?? today, longAgo);
  };

  return {
    open: async () => {
      left = await readRemembered(memory);
      return left?.done ?? [];
    },
    since: (what) => {
      begin();
      const at = time.read(reached[what]);
      return at === undefined ? undefined : later(time.write(at - overlap[what]) ?? from, from);
    },
    reached: (what, said) => {
      begin();
      if (said !== undefined && from !== '') reached[what] = later(said.slice(0, 19), reached[what]);
    },
    keep: async (done, untoldSince) => {
      if (from === '' || (done.length === kept.done && now() - kept.at < keepEvery)) return;
      kept = { at: now(), done: done.length };
      const untold = untoldSince === undefined ? undefined : time.write(untoldSince);
      const activities = untold !== undefined && untold < reached.activities ? untold : reached.activities;
      await writeRemembered(memory, { from, activities, calls: reached.calls, done });
    },
  };
}

/** The texts are of one form and one length. */
const later = (a: string, b: string): string => (a > b ? a : b);
