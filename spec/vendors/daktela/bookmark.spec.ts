import { describe, expect, it } from 'vitest';
import { createBookmark } from '../../../src/vendors/daktela/bookmark.ts';
import { createInstanceTime } from '../../../src/vendors/daktela/instance-time.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const minute = 60_000;
const none: readonly (readonly [string, string])[] = [];

/** A browser whose clock is moved by hand; the instance is an hour ahead, in Prague. */
function browserOf(stored?: unknown) {
  let now = noon;
  let kept = stored;
  let writes = 0;
  const memory = {
    read: () => Promise.resolve(kept),
    write: (value: unknown) => {
      kept = value;
      writes += 1;
      return Promise.resolve();
    },
  };
  const open = async (isTimeKnown = true) => {
    const time = createInstanceTime(() => now);
    if (isTimeKnown) time.learn({ time: '2026-11-20 13:00:00', timezone: 'Europe/Prague' });
    const bookmark = createBookmark(memory, time, () => now);
    return { bookmark, done: await bookmark.open() };
  };
  return {
    open,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    writes: () => writes,
    kept: () => kept,
  };
}

describe('from when on is asked', () => {
  it('is open while the instance has not told its time', async () => {
    const { bookmark } = await browserOf().open(false);
    expect(bookmark.since('activities')).toBeUndefined();
  });

  it('is at the first use the moment of the first answer, whatever comes later', async () => {
    const browser = browserOf();
    const { bookmark } = await browser.open();
    expect([bookmark.since('activities'), bookmark.since('calls')]).toEqual([
      '2026-11-20 13:00:00',
      '2026-11-20 13:00:00',
    ]);
    bookmark.reached('calls', '2026-11-20 13:05:00');
    expect(bookmark.since('calls')).toBe('2026-11-20 13:00:00');
  });

  it('is a little before what was read: half a minute for activities, a quarter of an hour for calls', async () => {
    const { bookmark } = await browserOf().open();
    for (const what of ['activities', 'calls'] as const) {
      bookmark.reached(what, '2026-11-20 15:00:00.123');
      bookmark.reached(what, '2026-11-20 14:00:00');
      bookmark.reached(what, undefined);
    }
    expect([bookmark.since('activities'), bookmark.since('calls')]).toEqual([
      '2026-11-20 14:59:30',
      '2026-11-20 14:45:00',
    ]);
  });
});

describe('what the next page takes up', () => {
  it('is where this one was, and what is told already', async () => {
    const browser = browserOf();
    const { bookmark } = await browser.open();
    bookmark.reached('activities', '2026-11-20 13:30:00');
    bookmark.reached('calls', '2026-11-20 14:00:00');
    await bookmark.keep([['activities_1', '1WS.1']], undefined);
    const next = await browser.open();
    expect(next.done).toEqual([['activities_1', '1WS.1']]);
    expect([next.bookmark.since('activities'), next.bookmark.since('calls')]).toEqual([
      '2026-11-20 13:29:30',
      '2026-11-20 13:45:00',
    ]);
  });

  it('reaches back three days and no further', async () => {
    const left = (day: string) => ({ version: 1, from: day, activities: day, calls: day, done: [] });
    const old = await browserOf(left('2026-11-01 08:00:00')).open();
    expect(old.bookmark.since('calls')).toBe('2026-11-17 13:00:00');
    const recent = await browserOf(left('2026-11-18 08:00:00')).open();
    expect(recent.bookmark.since('activities')).toBe('2026-11-18 08:00:00');
  });

  it('is nothing where it cannot be read', async () => {
    const { bookmark, done } = await browserOf({ version: 1, from: 'yesterday' }).open();
    expect([done, bookmark.since('calls')]).toEqual([[], '2026-11-20 13:00:00']);
  });

  it('is written when something is over and each minute, not with every answer, and stays small', async () => {
    const browser = browserOf();
    const { bookmark } = await browser.open();
    bookmark.reached('activities', '2026-11-20 13:00:03');
    await bookmark.keep(none, undefined);
    await bookmark.keep(none, undefined);
    expect(browser.writes()).toBe(1);
    await bookmark.keep(
      Array.from({ length: 100 }, (_, index) => [`activities_${index}`, '1WS.1'] as const),
      undefined,
    );
    expect(browser.writes()).toBe(2);
    expect(browser.kept()).toMatchObject({ done: { length: 60, 59: ['activities_99', '1WS.1'] } });
    browser.pass(minute);
    await bookmark.keep(
      Array.from({ length: 100 }, (_, index) => [`activities_${index}`, '1WS.1'] as const),
      undefined,
    );
    expect(browser.writes()).toBe(3);
  });
});
