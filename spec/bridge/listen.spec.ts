import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenToFrames, type FrameMessage } from '../../src/bridge/listen.ts';
import { createMailbox } from '../../src/bridge/mailbox.ts';
import { readMessage } from '../../src/bridge/read-message.ts';
import { always } from '../support/random.ts';

const frameWindow = {};
const origin = 'https://acme.uc1.ccaiplatform.com';

function listening() {
  const heard: FrameMessage[] = [];
  const dropped: string[] = [];
  let listener: (event: MessageEvent) => void = () => undefined;
  const undo = listenToFrames(
    {
      addEventListener: (_, added) => {
        listener = added;
      },
      removeEventListener: () => {
        listener = () => undefined;
      },
    },
    [{ name: 'adapter', window: () => frameWindow, origins: [origin] }],
    { message: (message) => heard.push(message), dropped: (frame, why) => dropped.push(`${frame} ${why}`) },
  );
  const say = (event: { source?: unknown; origin?: string; data: unknown }): void =>
    listener({ source: frameWindow, origin, ...event } as unknown as MessageEvent);
  return { heard, dropped, say, undo };
}

describe('the bridge', () => {
  it('hears its frame, in text and in objects', () => {
    const { heard, say } = listening();
    say({ data: '{"type":"New_Call"}' });
    say({ data: { type: 'End_Call' } });
    expect(heard).toEqual([
      { frame: 'adapter', value: { type: 'New_Call' } },
      { frame: 'adapter', value: { type: 'End_Call' } },
    ]);
  });

  it.each([
    ['another window', { source: {}, data: '{}' }, []],
    ['no window', { source: null, data: '{}' }, []],
    ['a foreign origin', { origin: 'https://evil.example', data: '{}' }, ['adapter origin']],
    ['a look-alike origin', { origin: `${origin}.evil.example`, data: '{}' }, ['adapter origin']],
    ['an opaque origin', { origin: 'null', data: '{}' }, ['adapter origin']],
    ['broken JSON', { data: '{"type":' }, ['adapter unreadable']],
    ['a number', { data: 5 }, ['adapter unreadable']],
    ['more than 256 KB', { data: JSON.stringify('x'.repeat(300_000)) }, ['adapter unreadable']],
  ])('does not hear %s', (_, event, counted) => {
    const { heard, dropped, say } = listening();
    say(event);
    expect([heard, dropped]).toEqual([[], counted]);
  });

  it('hears nothing any more once undone', () => {
    const { heard, say, undo } = listening();
    undo();
    say({ data: '{}' });
    expect(heard).toEqual([]);
  });
});

describe('a message', () => {
  it('with a cycle, a getter that throws or endless depth is unreadable', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect([readMessage(cycle), readMessage(deep)]).toEqual([undefined, undefined]);
  });

  it('cannot touch any prototype', () => {
    readMessage('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is read or not, whatever it is', () => {
    always(fc.anything(), (value) => void readMessage(value));
  });
});

describe('the mailbox', () => {
  it('keeps what comes before it is opened, in order', () => {
    const mailbox = createMailbox();
    mailbox.put({ frame: 'adapter', value: 1 });
    mailbox.put({ frame: 'adapter', value: 2 });
    const seen: unknown[] = [];
    const close = mailbox.open(({ value }) => seen.push(value));
    mailbox.put({ frame: 'adapter', value: 3 });
    close();
    mailbox.put({ frame: 'adapter', value: 4 });
    expect(seen).toEqual([1, 2, 3]);
  });
});
