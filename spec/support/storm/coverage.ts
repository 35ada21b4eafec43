import { faultKinds, type FaultKind } from './fault.ts';
import { writeNames, type RequestName } from './request-name.ts';

/** How often each request met each fault, over many runs. */
export interface Coverage {
  count(name: RequestName, fault: FaultKind | undefined): void;
  of(name: RequestName, fault: FaultKind): number;
  readonly requests: number;
  readonly faults: number;
  /** The table: requests down, faults across. */
  text(): string;
}

const short: Readonly<Record<FaultKind, string>> = {
  'lost-before': 'lost',
  'lost-after': 'answer lost',
  'done-late': 'done late',
  slow: 'slow',
  'rate-limited': '429',
  'error-before': '5xx',
  'error-after': '5xx done',
  'page-instead': 'HTML',
  conflict: '409',
  'signed-out': '401',
  forbidden: '403',
  offline: 'offline',
  'crash-before': 'crash',
  'crash-after': 'crash done',
  'ticket-closed': 'closed',
  'record-gone': 'gone',
  'index-delay': 'index',
  'key-reused': 'key',
};

export function createCoverage(): Coverage {
  const counts = new Map<RequestName, Map<FaultKind, number>>(writeNames.map((name) => [name, new Map()]));
  const asked = new Map<RequestName, number>();
  let [requests, faults] = [0, 0];
  const of = (name: RequestName, fault: FaultKind): number => counts.get(name)?.get(fault) ?? 0;
  return {
    count: (name, fault) => {
      if (fault !== 'index-delay' && fault !== 'key-reused') {
        requests += 1;
        asked.set(name, (asked.get(name) ?? 0) + 1);
      }
      if (fault === undefined) return;
      faults += 1;
      const row = counts.get(name) ?? new Map<FaultKind, number>();
      counts.set(name, row.set(fault, (row.get(fault) ?? 0) + 1));
    },
    of,
    get requests() {
      return requests;
    },
    get faults() {
      return faults;
    },
    text: () => {
      const head = ['request', 'sent', ...faultKinds.map((kind) => short[kind])];
      const rows = [...counts.keys()].map((name) => [
        name,
        String(asked.get(name) ?? 0),
        ...faultKinds.map((kind) => String(of(name, kind) || '·')),
      ]);
      const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
      const line = (row: readonly string[]): string =>
        row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
      return [head, ...rows].map(line).join('\n');
    },
  };
}
