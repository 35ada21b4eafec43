/** How often and for what Ringostat is asked. */
export interface Pace {
  /** A call is near: begins, runs, or has just ended. */
  expect(): void;
  /** The list is to be read next, whatever was asked last. */
  wantList(): void;
  /** What to ask now. */
  next(sees: { readonly canSeeSpeaking: boolean; readonly hasRunning: boolean }): 'calls' | 'speaking';
  /** Until the next request, ms. */
  wait(): number;
}

/** A call that was dialled, or whose end was seen, is looked for closely this long, ms. */
const nearFor = 3 * 60_000;

/** One request at a time, in turn: who speaks, and which calls there are. `now` in ms since the epoch. */
export function createPace(poll: { readonly busy: number; readonly idle: number }, now: () => number): Pace {
  let nearUntil = Number.NEGATIVE_INFINITY;
  let isListWanted = true;
  let last: 'calls' | 'speaking' = 'speaking';
  return {
    expect: () => {
      nearUntil = now() + nearFor;
    },
    wantList: () => {
      isListWanted = true;
    },
    next: ({ canSeeSpeaking, hasRunning }) => {
      last = isListWanted || hasRunning || !canSeeSpeaking || last === 'speaking' ? 'calls' : 'speaking';
      isListWanted = false;
      return last;
    },
    wait: () => (now() < nearUntil ? poll.busy : poll.idle),
  };
}
