import { describe, expect, it } from 'vitest';
import { createInstanceTime } from '../../../src/vendors/daktela/instance-time.ts';

const noon = Date.UTC(2026, 10, 20, 12, 0, 0);

const timeAt = (now: number, time: string | undefined, timezone?: string) => {
  const instance = createInstanceTime(() => now);
  instance.learn({ time, timezone });
  return instance;
};

describe('times of an instance that carry no zone', () => {
  it('are not known before an answer told the time there', () => {
    const time = timeAt(noon, undefined, 'Europe/Prague');
    expect([time.read('2026-11-20 13:00:00'), time.write(noon)]).toEqual([undefined, undefined]);
  });

  it('are read and written with the zone that is named, also across the change of the hour', () => {
    const time = timeAt(noon, '2026-11-20 13:00:00', 'Europe/Prague');
    expect(time.read('2026-11-20 13:04:11')).toBe(noon + 251_000);
    expect(time.read('2026-07-20 13:00:00')).toBe(Date.UTC(2026, 6, 20, 11));
    expect(time.read('2026-10-25 01:59:59')).toBe(Date.UTC(2026, 9, 24, 23, 59, 59));
    expect(time.read('2026-10-25 03:00:00')).toBe(Date.UTC(2026, 9, 25, 2));
    expect(time.write(noon)).toBe('2026-11-20 13:00:00');
    expect(time.write(Date.UTC(2026, 6, 20, 11))).toBe('2026-07-20 13:00:00');
  });

  it('are understood by the difference of the clocks where no zone is named, or one that nobody knows', () => {
    for (const timezone of [undefined, 'Middle/Earth']) {
      const time = timeAt(noon, '2026-11-20 17:30:02', timezone);
      expect(time.read('2026-11-20 17:30:00')).toBe(noon);
      expect(time.write(noon)).toBe('2026-11-20 17:30:00');
    }
  });

  it('are those of this computer, whose clock may be wrong', () => {
    const time = timeAt(noon, '2026-11-20 13:07:00', 'Europe/Prague');
    expect(time.read('2026-11-20 13:06:00')).toBe(noon - 60_000);
    expect(time.write(noon)).toBe('2026-11-20 13:07:00');
  });

  it.each(['0000-00-00 00:00:00', '', 'yesterday', undefined])('are none where %s stands', (text) => {
    expect(timeAt(noon, '2026-11-20 13:00:00', 'Europe/Prague').read(text)).toBeUndefined();
  });
});
