import type { Clock } from '../ports.ts';

/** One thing that came in and changed nothing. Holds no personal data: names of events and frames only. */
export interface Remark {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly what: 'unknown-event' | 'unread-message' | 'dropped-origin' | 'dropped-unreadable' | 'dropped-flood';
  /** The event's name or the frame's; what does not look like a name is reduced to its shape. */
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
  const remarks: Remark[] = [];
  const counts = new Map<string, number>();
  return {
    remark: (what, name) => {
      const safe = nameOrShape(name);
      const key = `${what} ${safe}`;
      if (counts.has(key) || counts.size < mostNames) counts.set(key, (counts.get(key) ?? 0) + 1);
      remarks.push({ at: clock.now(), what, name: safe });
      if (remarks.length > most) remarks.shift();
    },
    remarks: () => [...remarks],
    counts: () => Object.fromEntries(counts),
  };
}

/** A vendor's event name may be anything: only what is written as programmers write names is kept as it is. */
const nameOrShape = (name: string): string =>
  /^[a-z]+\d?(?:[_.:-][a-z]+\d?)*$/i.test(name) && name.length <= 60
    ? name
    : name
        .slice(0, 40)
        .replaceAll(/\p{L}/gu, 'a')
        .replaceAll(/\p{N}/gu, '9')
        .replaceAll(/[^\w .:/-]/g, '?');
