import { describe, expect, it } from 'vitest';
import { sharedName } from '../../src/tabs/bus.ts';
import { createTabBus, type FrameAmongFrames } from '../../src/tabs/tab-bus.ts';
import { holdPhone, type Holding } from '../../src/tabs/phone-lock.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeBrowser } from './fake-browser.ts';

const own = 'https://1.apps.zdusercontent.com';

/** A Zendesk page with frames of these origins. A frame of another origin throws when it is looked into. */
function pageWith(origins: readonly string[]) {
  const parent: Record<number, unknown> & { length: number } = { length: origins.length };
  const frames = origins.map((origin, index) => {
    const target = new EventTarget();
    let complaints = 0;
    const frame = {
      origin,
      parent,
      addEventListener: (type: 'message', listener: (event: MessageEvent) => void) =>
        target.addEventListener(type, listener as EventListener),
      removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) =>
        target.removeEventListener(type, listener as EventListener),
      postMessage: (data: unknown, targetOrigin: string, from = own) => {
        if (targetOrigin !== origin) complaints += 1;
        else target.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data), origin: from }));
      },
      complaints: () => complaints,
    };
    parent[index] =
      origin === own
        ? frame
        : new Proxy(frame, {
            has: () => {
              throw new DOMException('Blocked', 'SecurityError');
            },
          });
    return frame;
  });
  return frames;
}

const hear = (frame: FrameAmongFrames, name: string): unknown[] => {
  const heard: unknown[] = [];
  createTabBus(name, frame).listen((message) => heard.push(message));
  return heard;
};

describe('the bus of a browser that keeps tabs apart', () => {
  it('reaches the app’s other frames of this tab, not itself and not other apps', () => {
    const [first, second, third, stranger] = pageWith([own, own, own, 'https://2.apps.zdusercontent.com']);
    if (!first || !second || !third || !stranger) throw new Error('Four frames were asked for');
    const heard = [hear(first, 'a'), hear(second, 'a'), hear(third, 'b')];
    createTabBus('a', first).post({ kind: 'hello' });
    expect(heard).toEqual([[], [{ kind: 'hello' }], []]);
    expect(stranger.complaints()).toBe(0);
  });

  it('believes nothing that comes from elsewhere', () => {
    const [first] = pageWith([own]);
    if (!first) throw new Error('A frame was asked for');
    const heard = hear(first, 'a');
    first.postMessage({ bus: 'a', message: 'forged' }, own, 'https://evil.example.com');
    for (const odd of [null, 'a', { bus: 'a' }, { bus: 'b', message: 1 }]) first.postMessage(odd, own);
    expect(heard).toEqual([]);
  });
});

describe('two accounts, installations or agents in one browser', () => {
  const someone = { subdomain: 'acme', installationId: '42', agentId: 7 };
  const others = [
    { ...someone, subdomain: 'beta' },
    { ...someone, installationId: '43' },
    { ...someone, agentId: 8 },
  ];

  it('each have a name of their own, and a phone', async () => {
    const clock = createVirtualClock();
    const browser = createFakeBrowser(clock);
    const all = [someone, ...others].map((who) => {
      const states: Holding[] = [];
      holdPhone(browser.open(), sharedName(who), (holding) => states.push(holding));
      return states;
    });
    await clock.settle();
    expect(all).toEqual([['here'], ['here'], ['here'], ['here']]);
  });
});
