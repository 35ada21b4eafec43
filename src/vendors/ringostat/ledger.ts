import * as v from 'valibot';

/** What was told of a call already. */
export interface Told {
  /** When it began, ms since the epoch. */
  readonly at: number;
  readonly isOver: boolean;
  readonly hasRecording: boolean;
}

/** Which calls were told, so that each is told once, in this page and the next ones. */
export interface Ledger {
  /** Calls that began before this and are not in `calls` are not told any more, ms since the epoch. */
  readonly floor: number;
  /** When the list was read last, ms since the epoch. */
  readonly readAt: number;
  readonly calls: ReadonlyMap<string, Told>;
}

/** More than an agent has in a day; what is remembered has to stay small. */
const most = 120;
/** What is said to go on for longer than this has long ended, ms. */
const longestCall = 4 * 3_600_000;
/** How long back calls are caught up with, ms. */
const reach = 24 * 3_600_000;

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const stored = v.object({
  floor: time,
  readAt: time,
  calls: v.array(v.tuple([v.pipe(v.string(), v.maxLength(100)), time, v.boolean(), v.boolean()])),
});

/** Takes up what an earlier page remembered. In a browser that is new to it, nothing older than this page is told. */
export function readLedger(value: unknown, now: number): Ledger {
  const read = v.safeParse(stored, value);
  // Dates of calls are told in whole seconds.
  if (!read.success) return { floor: Math.floor(now / 1000) * 1000, readAt: now, calls: new Map() };
  const { floor, readAt, calls } = read.output;
  return {
    // A clock that was ahead must not hide the calls until then.
    floor: Math.min(now, Math.max(floor, now - reach)),
    readAt: Math.min(now, readAt),
    calls: new Map(calls.map(([id, at, isOver, hasRecording]) => [id, { at, isOver, hasRecording }])),
  };
}

/** Whether a call of this moment may still go on. All in ms since the epoch. */
export const mayRun = (at: number, now: number): boolean => now - at < longestCall;

export const ledgerText = ({ floor, readAt, calls }: Ledger): v.InferInput<typeof stored> => ({
  floor,
  readAt,
  calls: [...calls].map(([id, { at, isOver, hasRecording }]) => [id, at, isOver, hasRecording]),
});

/** The ledger without what is too old or too much. What goes began before the floor, so it is not told again. */
export function bounded({ floor, readAt, calls }: Ledger, now: number): Ledger {
  const newest = [...calls].sort(([, a], [, b]) => b.at - a.at);
  const surplus = newest.slice(most).map(([, { at }]) => at + 1);
  const least = Math.min(now, Math.max(floor, now - reach, ...surplus));
  const needed = newest.slice(0, most).filter(([, { at, isOver }]) => at >= least || !isOver);
  return { floor: least, readAt, calls: new Map(needed) };
}
