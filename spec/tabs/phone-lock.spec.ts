import { describe, expect, it } from 'vitest';
import { holdPhone, type Holding } from '../../src/tabs/phone-lock.ts';
import { createFakeLocks, type FakeLocks } from '../support/fake-locks.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

async function tab(locks: FakeLocks | undefined) {
  const states: Holding[] = [];
  const lock = holdPhone(locks, 'ringside/acme/1/7', (holding) => states.push(holding));
  await settled();
  return { states, lock };
}

describe('the phone', () => {
  it('is held by the first tab, and the second one says so', async () => {
    const locks = createFakeLocks();
    const first = await tab(locks);
    const second = await tab(locks);
    expect([first.states, second.states]).toEqual([['here'], ['elsewhere']]);
  });

  it('goes to the next tab when its holder is closed', async () => {
    const locks = createFakeLocks();
    const first = await tab(locks);
    const second = await tab(locks);
    first.lock.stop();
    await settled();
    expect(second.states).toEqual(['elsewhere', 'here']);
  });

  it('goes to the next tab when its holder crashes', async () => {
    const locks = createFakeLocks();
    await tab(locks);
    const second = await tab(locks);
    locks.crashHolder();
    await settled();
    expect(second.states).toEqual(['elsewhere', 'here']);
  });

  it('is taken over by the tab that asks, and given back when that one is closed', async () => {
    const locks = createFakeLocks();
    const first = await tab(locks);
    const second = await tab(locks);
    second.lock.takeOver();
    await settled();
    expect([first.states, second.states]).toEqual([
      ['here', 'elsewhere'],
      ['elsewhere', 'here'],
    ]);
    second.lock.stop();
    await settled();
    expect(first.states).toEqual(['here', 'elsewhere', 'here']);
  });

  it('is used unguarded where the browser has no locks or denies them', async () => {
    const denied = {
      request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    } as unknown as FakeLocks;
    expect([(await tab(undefined)).states, (await tab(denied)).states]).toEqual([['unguarded'], ['unguarded']]);
  });
});
