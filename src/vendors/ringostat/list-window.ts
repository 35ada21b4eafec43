import type { Ledger } from './ledger.ts';

export interface ListWindow {
  /** Ms since the epoch. */
  readonly from: number;
  readonly to: number;
}

const hour = 3_600_000;
/** A call is listed by its beginning; one that ran on while nobody looked began at most this long before. */
const longestCall = 2 * hour;
/** How long a recording is waited for. */
const recordingPatience = 2 * hour;
/** Until a date has told the zone of Ringostat's clock, it may be any on earth. */
const anyZone = 14 * hour;

/** Which calls are asked for: since the list was read last, and those of which something is still to come. */
export function listWindow({ floor, readAt, calls }: Ledger, zone: number | undefined, now: number): ListWindow {
  const awaited = [...calls.values()].filter(
    ({ at, isOver, hasRecording }) => !isOver || (!hasRecording && now - at < recordingPatience),
  );
  const oldest = Math.min(readAt - longestCall, ...awaited.map(({ at }) => at));
  const from = Math.max(oldest, Math.min(floor, ...awaited.map(({ at }) => at))) - 60_000;
  const slack = zone === undefined ? anyZone : 0;
  return { from: from - slack, to: now + slack + 10 * 60_000 };
}
