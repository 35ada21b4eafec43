import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFloodGate } from '../../src/bridge/flood-gate.ts';
import type { TelephonyEvent } from '../../src/core/ports.ts';
import { always } from '../support/random.ts';

const call = (kind: 'began' | 'ended', id: string): TelephonyEvent => ({
  kind,
  frame: 'adapter',
  channel: 'call',
  id,
  direction: 'inbound',
  details: {},
  data: {},
});
const pop = (url: string): TelephonyEvent => ({ kind: 'record-popped', frame: 'adapter', url });

function gate() {
  let now = 0;
  const lets = createFloodGate(() => now);
  return {
    lets,
    pass: (ms: number) => {
      now += ms;
    },
    /** How many of so many events get through in one second. */
    through: (count: number, event: (index: number) => TelephonyEvent): number => {
      let passed = 0;
      for (let index = 0; index < count; index += 1) {
        now += 1000 / count;
        if (lets(event(index))) passed += 1;
      }
      return passed;
    },
  };
}

describe('the flood gate', () => {
  it('lets a busy day through whole: five hundred calls at once, each told twice with two pops', () => {
    const { lets, pass } = gate();
    for (let id = 0; id < 500; id += 1) {
      const events = [
        call('began', `${id}`),
        call('began', `${id}`),
        pop(`a${id}`),
        pop(`b${id}`),
        call('ended', `${id}`),
      ];
      expect(events.map(lets)).toEqual([true, true, true, true, true]);
      pass(50);
    }
  });

  it.each([
    ['repeats of one call', () => call('began', '1'), 7],
    ['repeats of one pop', () => pop('https://acme.zendesk.com/agent/tickets/1'), 7],
    ['distinct calls', (index: number) => call('began', `${index}`), 1000],
    ['distinct ends', (index: number) => call('ended', `${index}`), 3021],
    ['distinct pops', (index: number) => pop(`https://acme.zendesk.com/agent/tickets/${index}`), 3021],
  ])('lets few of 10,000 %s in a second through', (_, event, most) => {
    const passed = gate().through(10_000, event);
    expect(passed).toBeGreaterThan(0);
    expect(passed).toBeLessThanOrEqual(most);
  });

  it('hears other calls through the repeats of one', () => {
    const { lets, through } = gate();
    through(10_000, () => call('began', '1'));
    expect([lets(call('ended', '1')), lets(call('began', '2'))]).toEqual([true, true]);
  });

  it('lets further calls begin once others have ended, or four hours later', () => {
    const { lets, pass } = gate();
    for (let id = 0; id < 1000; id += 1) lets(call('began', `${id}`));
    expect(lets(call('began', 'next'))).toBe(false);
    lets(call('ended', '5'));
    pass(1000);
    expect([lets(call('began', 'next')), lets(call('began', 'last'))]).toEqual([true, false]);
    pass(4 * 3_600_000 + 1);
    expect(lets(call('began', 'last'))).toBe(true);
  });

  it('never holds back who is signed in, nor what makes no call', () => {
    const { through } = gate();
    expect(through(10_000, () => ({ kind: 'signed-in', frame: 'adapter' }))).toBe(10_000);
    expect(through(10_000, () => ({ kind: 'noticed', frame: 'adapter', type: 'x' }))).toBe(10_000);
  });

  it('opens again after any flood, also where the clock jumps', () => {
    always(fc.array(fc.tuple(fc.nat(3000), fc.integer({ min: -1_000_000, max: 1000 })), { maxLength: 10 }), (floods) => {
      const { lets, pass } = gate();
      let id = 0;
      for (const [count, jump] of floods) {
        for (let time = 0; time < count; time += 1) lets(call('ended', `${(id += 1)}`));
        pass(jump);
      }
      lets(call('ended', 'tried'));
      pass(1000);
      expect(lets(call('began', 'real'))).toBe(true);
    }, 50); // prettier-ignore
  });
});
