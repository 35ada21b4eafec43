import { describe, expect, it } from 'vitest';
import { serveDesk } from '../../src/tabs/serve.ts';
import { watchHolder } from '../../src/tabs/watch-holder.ts';
import { setStage } from '../support/stage.ts';
import { createFakeBrowser } from './fake-browser.ts';

/** A tab with the phone, and another one that watches it. */
async function setTabs() {
  const stage = await setStage();
  const browser = createFakeBrowser(stage.clock);
  const [holder, watcher] = [browser.open(), browser.open()];
  const undoServe = serveDesk(stage.desk, holder.bus, holder.clock);
  let isSeen = true;
  let change: () => void = () => undefined;
  let asked = 0;
  holder.bus.listen(() => (asked += 1));
  const said: boolean[] = [];
  const page = {
    isSeen: () => isSeen,
    onSeenChange: (listener: () => void) => {
      change = listener;
      return () => (change = () => undefined);
    },
  };
  const undo = watchHolder({ ...watcher, ...page }, (isSilent) => said.push(isSilent));
  const show = (is: boolean): void => {
    isSeen = is;
    change();
  };
  return { clock: stage.clock, holder, watcher, said, asked: () => asked, show, undo, undoServe };
}

describe('a tab beside the one that holds the phone', () => {
  it('says nothing while that one answers', async () => {
    const { clock, said, asked } = await setTabs();
    await clock.pass(60_000);
    expect(said).toEqual([]);
    expect(asked()).toBe(61);
  });

  it('says after two seconds that it is silent, and at its first answer that it is back', async () => {
    const { clock, holder, said } = await setTabs();
    await clock.pass(5_000);
    holder.freeze();
    await clock.pass(1_900);
    expect(said).toEqual([]);
    await clock.pass(1_100);
    expect(said).toEqual([true]);
    holder.thaw();
    await clock.settle();
    expect(said).toEqual([true, false]);
  });

  it('asks nothing while nobody sees it, and starts anew when it is seen again', async () => {
    const { clock, holder, said, asked, show } = await setTabs();
    await clock.settle();
    show(false);
    holder.freeze();
    await clock.pass(60_000);
    expect(asked()).toBe(1);
    show(true);
    await clock.pass(1_900);
    expect(said).toEqual([]);
    await clock.pass(100);
    expect(said).toEqual([true]);
  });

  it('is not misled by a computer that slept', async () => {
    const { clock, holder, watcher, said } = await setTabs();
    await clock.pass(5_500);
    // While it sleeps nothing runs anywhere, and the clock has jumped when it wakes.
    for (const tab of [holder, watcher]) tab.freeze();
    await clock.pass(3_600_000);
    for (const tab of [watcher, holder]) {
      tab.thaw();
      await clock.settle();
    }
    await clock.pass(10_000);
    expect(said).toEqual([]);
  });

  it('asks no more once it has stopped', async () => {
    const { clock, asked, undo, show } = await setTabs();
    await clock.settle();
    undo();
    show(true);
    await clock.pass(10_000);
    expect(asked()).toBe(1);
  });
});
