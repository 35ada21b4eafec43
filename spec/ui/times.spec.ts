import { describe, expect, it } from 'vitest';
import { clockDuration, shortWait } from '../../src/ui/times.ts';

describe('times on the screen', () => {
  it.each([
    [161_000, '02:41'],
    [3_661_000, '1:01:01'],
    [-5000, '00:00'],
  ])('shows %d ms as %s', (ms, shown) => expect(clockDuration(ms)).toBe(shown));

  it('says how long is to be waited in seconds, later in minutes', () => {
    expect(shortWait(39_500, 'en')).toBe('40 sec');
    expect(shortWait(300_000, 'en')).toBe('5 min');
  });
});
