import { describe, expect, it } from 'vitest';
import { holdPhone, type Holding, type Locks } from '../../src/tabs/phone-lock.ts';
import { createFakeChannel } from '../support/fake-bus.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeBrowser, type FakeBrowser, type FakeTab } from './fake-browser.ts';

const clock = createVirtualClock();

async function ask(tab: FakeTab, name = 'ringside/acme/1/7') {
  const states: Holding[] = [];
  const lock = holdPhone(tab, name, (holding) => states.push(holding));
  await clock.settle();
  return { tab, states, lock };
}

const openTab = (browser: FakeBrowser) => ask(browser.open());

describe('the phone', () => {
  it('is held by the first tab, and the second one says so', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    expect([first.states, second.states]).toEqual([['here'], ['elsewhere']]);
  });

  it('goes to the next tab when its holder is closed', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    first.lock.stop();
    await clock.settle();
    expect(second.states).toEqual(['elsewhere', 'here']);
  });

  it('goes to one of the others at once when its holder crashes', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    const third = await openTab(browser);
    first.tab.end();
    await clock.settle();
    expect([second.states, third.states]).toEqual([['elsewhere', 'here'], ['elsewhere']]);
  });

  it('is taken over by the tab that asks, and given back when that one is closed', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    second.lock.takeOver();
    await clock.settle();
    expect([first.states, second.states]).toEqual([
      ['here', 'elsewhere'],
      ['elsewhere', 'here'],
    ]);
    second.lock.stop();
    await clock.settle();
    expect(first.states).toEqual(['here', 'elsewhere', 'here']);
  });

  it('is put up by who takes it only after it is gone where it was', async () => {
    const browser = createFakeBrowser(clock);
    const order: string[] = [];
    const open = (name: string) =>
      holdPhone(browser.open(), 'ringside/acme/1/7', (holding) => order.push(`${name} ${holding}`));
    open('first');
    await clock.settle();
    const second = open('second');
    await clock.settle();
    second.takeOver();
    await clock.settle();
    expect(order).toEqual(['first here', 'second elsewhere', 'first elsewhere', 'second here']);
  });

  it('is kept by a frozen tab until another one takes it, which does not wait for that for long', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    first.tab.freeze();
    await clock.pass(60_000);
    expect(second.states).toEqual(['elsewhere']);
    second.lock.takeOver();
    await clock.pass(300);
    expect(second.states).toEqual(['elsewhere', 'here']);
    first.tab.thaw();
    await clock.settle();
    expect(first.states).toEqual(['here', 'elsewhere']);
  });

  it('stays where it is taken twice, as by a double click', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    second.lock.takeOver();
    second.lock.takeOver();
    await clock.pass(1_000);
    second.lock.takeOver();
    await clock.pass(1_000);
    expect([first.states, second.states]).toEqual([
      ['here', 'elsewhere'],
      ['elsewhere', 'here'],
    ]);
  });

  it('goes on to the next tab when the one that was taking it is closed meanwhile', async () => {
    const browser = createFakeBrowser(clock);
    const first = await openTab(browser);
    const second = await openTab(browser);
    first.tab.freeze();
    second.lock.takeOver();
    await clock.settle();
    second.lock.stop();
    first.tab.thaw();
    await clock.pass(1_000);
    expect([first.states, second.states]).toEqual([['here', 'elsewhere', 'here'], ['elsewhere']]);
  });

  it('is used unguarded where the browser has no locks or denies them', async () => {
    const bus = createFakeChannel().join();
    const denied: Locks = { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
    const held = [undefined, denied].map((locks) => {
      const states: Holding[] = [];
      holdPhone({ locks, bus, clock, afterwards: queueMicrotask }, 'ringside/acme/1/7', (holding) =>
        states.push(holding),
      );
      return states;
    });
    await clock.settle();
    expect(held).toEqual([['unguarded'], ['unguarded']]);
  });
});
