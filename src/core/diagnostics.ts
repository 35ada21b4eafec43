import type { Clock } from './ports.ts';

/** One thing that came in and changed nothing. Holds no personal data: names of events and frames only. */
export interface Remark {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly what: 'unknown-event' | 'unread-message' | 'dropped-origin' | 'dropped-unreadable';
  /** The event's name or the frame's, letters, digits and a few signs. */
  readonly name: string;
}

/** What was not understood, bounded: the newest remarks, and how often each thing was seen in all. */
export interface Diagnostics {
  remark(what: Remark['what'], name: string): void;
  remarks(): readonly Remark[];
  counts(): Readonly<Record<string, number>>;
}

const most = 500;
const mostNames = 200;

export function createDiagnostics(clock: Pick<Clock, 'now'>): Diagnostics {
  let remarks: readonly Remark[] = [];
  const counts = new Map<string, number>();
  return {
    remark: (what, name) => {
      // A vendor's event name may be anything; only what names are made of is kept.
      const safe = name
        .replaceAll(/[^\w .:/-]/g, '')
        .replaceAll(/\d{4,}/g, '#')
        .slice(0, 60);
      const key = `${what} ${safe}`;
      if (counts.has(key) || counts.size < mostNames) counts.set(key, (counts.get(key) ?? 0) + 1);
      remarks = [...remarks.slice(1 - most), { at: clock.now(), what, name: safe }];
    },
    remarks: () => remarks,
    counts: () => Object.fromEntries(counts),
  };
}
