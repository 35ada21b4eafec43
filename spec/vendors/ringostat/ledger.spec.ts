import { describe, expect, it } from 'vitest';
import {
  bounded,
  ledgerText,
  mayRun,
  readLedger,
  type Ledger,
  type Told,
} from '../../../src/vendors/ringostat/ledger.ts';
import { listWindow } from '../../../src/vendors/ringostat/list-window.ts';

const now = Date.UTC(2026, 10, 20, 15);
const minute = 60_000;
const hour = 60 * minute;

const told = (ago: number, change: Partial<Told> = {}): Told => ({
  at: now - ago,
  isOver: true,
  hasRecording: true,
  ...change,
});
const ledgerOf = (calls: Readonly<Record<string, Told>>, change: Partial<Ledger> = {}): Ledger => ({
  floor: now - 12 * hour,
  readAt: now,
  calls: new Map(Object.entries(calls)),
  ...change,
});

describe('what a page knows of calls that were told', () => {
  it('is what the page before it knew', () => {
    const ledger = ledgerOf({ a: told(hour), b: told(minute, { isOver: false }) }, { readAt: now - minute });
    expect(readLedger(JSON.parse(JSON.stringify(ledgerText(ledger))), now)).toEqual(ledger);
  });

  it('is nothing in a browser that is new to it: only what begins from now on is told', () => {
    expect(readLedger(undefined, now + 999)).toEqual({ floor: now, readAt: now + 999, calls: new Map() });
    expect(readLedger({ floor: -1, readAt: 0, calls: [] }, now).floor).toBe(now);
  });

  it('reaches back a day and no further, and no clock that was ahead hides what comes', () => {
    const stored = (floor: number, readAt: number) => readLedger({ floor, readAt, calls: [] }, now);
    expect(stored(now - 100 * hour, now - 100 * hour).floor).toBe(now - 24 * hour);
    expect(stored(now + hour, now + hour)).toMatchObject({ floor: now, readAt: now });
  });

  it('stays small: what is dropped is not told again, and what still runs is kept', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`c${index}`, told(index * minute)]));
    const { calls, floor } = bounded(ledgerOf({ ...many, old: told(30 * hour, { isOver: false }) }), now);
    expect(calls.size).toBeLessThanOrEqual(120);
    const dropped = Object.entries(many).filter(([id]) => !calls.has(id));
    for (const [, { at }] of dropped) expect(at).toBeLessThan(floor);
    expect(bounded(ledgerOf({ old: told(20 * hour, { isOver: false }) }), now).calls.size).toBe(1);
    expect(bounded(ledgerOf({ old: told(20 * hour) }), now).calls.size).toBe(0);
  });

  it('takes a call that has been listed as running for hours for over', () => {
    expect([mayRun(now - 3 * hour, now), mayRun(now - 5 * hour, now)]).toEqual([true, false]);
  });
});

describe('which calls are asked for', () => {
  const from = (ledger: Ledger, zone: number | undefined = 180): number =>
    (now - listWindow(ledger, zone, now).from) / minute;

  it('are those since the list was read, a long call earlier', () => {
    expect(from(ledgerOf({}))).toBe(2 * 60 + 1);
    expect(from(ledgerOf({}, { readAt: now - 3 * hour }))).toBe(5 * 60 + 1);
    expect(from(ledgerOf({}, { floor: now - 10 * minute }))).toBe(11);
  });

  it('are those that still run, and those whose recording may still come', () => {
    expect(from(ledgerOf({ a: told(3 * hour, { isOver: false, hasRecording: false }) }))).toBe(3 * 60 + 1);
    const waiting = { a: told(90 * minute, { hasRecording: false }) };
    expect(from(ledgerOf(waiting, { floor: now - minute }))).toBe(91);
    const inVain = { a: told(3 * hour, { hasRecording: false }) };
    expect(from(ledgerOf(inVain, { floor: now - minute }))).toBe(2);
  });

  it('are all on earth until the zone of the clock is known', () => {
    const { from: earliest, to } = listWindow(ledgerOf({}), undefined, now);
    expect([now - earliest, to - now]).toEqual([16 * hour + minute, 14 * hour + 10 * minute]);
  });
});
