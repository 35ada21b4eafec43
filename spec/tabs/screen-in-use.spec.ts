import { describe, expect, it } from 'vitest';
import type { Screen } from '../../src/core/ports.ts';
import { createScreenInUse } from '../../src/tabs/screen-in-use.ts';
import { serveScreen } from '../../src/tabs/serve-screen.ts';
import { followUse } from '../../src/tabs/use.ts';
import { createFakeScreen, type FakeScreen } from '../support/fake-screen.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeBrowser, type FakeTab } from './fake-browser.ts';

const ticket = { kind: 'ticket', id: 7 } as const;

/** A browser with tabs that each show things; the first one has the phone. */
function setTabs(names: readonly string[]) {
  const clock = createVirtualClock();
  const browser = createFakeBrowser(clock);
  let made = 0;
  const tabs = names.map((name) => {
    const tab: FakeTab = browser.open();
    const screen: FakeScreen = createFakeScreen();
    const use = followUse({ ...tab, tab: () => name });
    serveScreen({ ...tab, screen, tab: name });
    return { tab, screen, use };
  });
  const [first] = tabs;
  if (!first) throw new Error('A browser needs a tab');
  const phone: Screen = createScreenInUse({ ...first.tab, ...first, newId: () => `id-${(made += 1)}` });
  return { clock, tabs, phone, opened: () => tabs.map(({ screen }) => screen.opened.length) };
}

describe('a record that pops', () => {
  it('opens in the tab that was used last', async () => {
    const { clock, tabs, phone, opened } = setTabs(['a', 'b', 'c']);
    tabs[2]?.use.notice();
    await clock.settle();
    tabs[1]?.use.notice();
    await clock.settle();
    const done = phone.open(ticket);
    await clock.settle();
    await done;
    expect(opened()).toEqual([0, 1, 0]);
    await clock.pass(1_000);
    expect(opened()).toEqual([0, 1, 0]);
  });

  it('opens at once in the tab of the phone where that was used last, or nobody knows', async () => {
    const { clock, tabs, phone, opened } = setTabs(['a', 'b']);
    void phone.open(ticket);
    expect(opened()).toEqual([1, 0]);
    tabs[1]?.use.notice();
    await clock.settle();
    tabs[0]?.use.notice();
    void phone.open(ticket);
    expect(opened()).toEqual([2, 0]);
  });

  it('opens in the tab of the phone after 300 ms where the other one is gone, and then without waiting', async () => {
    const { clock, tabs, phone, opened } = setTabs(['a', 'b']);
    tabs[1]?.use.notice();
    await clock.settle();
    tabs[1]?.tab.end();
    void phone.open(ticket);
    await clock.pass(299);
    expect(opened()).toEqual([0, 0]);
    await clock.pass(1);
    expect(opened()).toEqual([1, 0]);
    void phone.open(ticket);
    expect(opened()).toEqual([2, 0]);
  });

  it('does not open again in a tab that thaws later', async () => {
    const { clock, tabs, phone, opened } = setTabs(['a', 'b']);
    tabs[1]?.use.notice();
    await clock.settle();
    tabs[1]?.tab.freeze();
    void phone.open(ticket);
    await clock.pass(300);
    tabs[1]?.tab.thaw();
    await clock.pass(1_000);
    expect(opened()).toEqual([1, 0]);
  });

  it('goes where the agent is after going back and forth within a second', async () => {
    const { clock, tabs, phone, opened } = setTabs(['a', 'b', 'c']);
    for (const index of [1, 2, 1]) {
      tabs[index]?.use.notice();
      await clock.pass(100);
    }
    void phone.open(ticket);
    await clock.settle();
    expect(opened()).toEqual([0, 1, 0]);
  });
});

describe('the phone’s pane', () => {
  it('is shown where the agent is and where the phone is', async () => {
    const { clock, tabs, phone } = setTabs(['a', 'b', 'c']);
    tabs[1]?.use.notice();
    await clock.settle();
    await phone.showPhone();
    await clock.settle();
    expect(tabs.map(({ screen }) => screen.phoneShown)).toEqual([1, 1, 0]);
  });
});

describe('a tab in use', () => {
  it('tells so at most once a second', async () => {
    const clock = createVirtualClock();
    const browser = createFakeBrowser(clock);
    const [using, other] = [browser.open(), browser.open()];
    let told = 0;
    other.bus.listen(() => (told += 1));
    const use = followUse({ ...using, tab: () => 'a' });
    for (let moment = 0; moment < 30; moment += 1) {
      use.notice();
      await clock.pass(100);
    }
    expect(told).toBe(3);
  });

  it('is not named where it has no name yet, as before its top bar is there', async () => {
    const clock = createVirtualClock();
    const browser = createFakeBrowser(clock);
    const [using, other] = [browser.open(), browser.open()];
    const seen = followUse({ ...other, tab: () => 'b' });
    followUse({ ...using, tab: () => undefined }).notice();
    await clock.settle();
    expect(seen.elsewhere()).toBeUndefined();
  });
});
