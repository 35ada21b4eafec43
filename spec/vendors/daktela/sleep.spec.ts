import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/core/ports.ts';
import { startPolling } from '../../../src/vendors/daktela/polling.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';
import { openInstance } from './instance.ts';

/** A computer that can be shut: its timers come when it is opened again. */
function createLaptop() {
  const clock = createVirtualClock();
  let opensAt = 0;
  const shut: Clock = {
    now: clock.now,
    wakeAt: (at, wake) => clock.wakeAt(at, () => (clock.now() < opensAt ? clock.wakeAt(opensAt, wake) : wake())),
  };
  const sleep = async (time: number): Promise<void> => {
    opensAt = clock.now() + time;
    await clock.pass(time);
  };
  return { clock, shut, sleep };
}

const pollingOn = (clock: Clock) => {
  const seen = { turns: 0, late: 0 };
  const polling = startPolling(clock, {
    turn: () => {
      seen.turns += 1;
      return Promise.resolve(10_000);
    },
    onLate: () => {
      seen.late += 1;
    },
  });
  return { seen, polling };
};

describe('a computer that sleeps', () => {
  it('asks nothing meanwhile, and reads what happened once it is awake', async () => {
    const { clock, shut, sleep } = createLaptop();
    const { seen } = pollingOn(shut);
    await clock.pass(20_000);
    expect(seen).toEqual({ turns: 3, late: 0 });
    await sleep(3_600_000);
    expect(seen).toEqual({ turns: 4, late: 1 });
    await clock.pass(10_000);
    expect(seen).toEqual({ turns: 5, late: 1 });
  });
});

describe('an agent whose computer slept through a call', () => {
  it('has it read first of all, before it is its turn', async () => {
    const { clock, shut, sleep } = createLaptop();
    const { instance } = await openInstance({ clock: { ...clock, wakeAt: shut.wakeAt } });
    await clock.pass(61_000);
    const before = instance.asked.length;
    await sleep(3_600_000);
    await clock.pass(30_000);
    const asked = instance.asked.slice(before).map(({ path }) => path.split(/[/.?]/)[3]);
    expect(asked.slice(0, 3)).toEqual(['activities', 'activitiesCall', 'realtimeSessions']);
  });
});

describe('a turn that is hurried', () => {
  it('comes at once, and not beside another one', async () => {
    const clock = createVirtualClock();
    const { seen, polling } = pollingOn(clock);
    await clock.settle();
    polling.hurry();
    polling.hurry();
    await clock.settle();
    expect(seen.turns).toBe(2);
    await clock.pass(10_000);
    expect(seen.turns).toBe(3);
    polling.stop();
    polling.hurry();
    await clock.pass(60_000);
    expect(seen.turns).toBe(3);
  });
});
