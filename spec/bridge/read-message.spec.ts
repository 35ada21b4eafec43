import { describe, expect, it } from 'vitest';
import { listenToFrames } from '../../src/bridge/listen.ts';
import { readMessage } from '../../src/bridge/read-message.ts';

const largest = 256 * 1024;

describe('a message', () => {
  it('is read up to 256 KB, as text or as an object', () => {
    const text = (length: number): string => `"${'x'.repeat(length - 2)}"`;
    expect(readMessage(text(largest))).toHaveLength(largest - 2);
    expect(readMessage(text(largest + 1))).toBeUndefined();
    expect(readMessage({ x: 'x'.repeat(largest - 8) })).toHaveProperty('x');
    expect(readMessage({ x: 'x'.repeat(largest - 7) })).toBeUndefined();
  });

  it('without a sender is nobody’s, also while the frame has no window', () => {
    const target = new EventTarget();
    const heard: unknown[] = [];
    const frame = { name: 'adapter', window: () => null, origins: ['https://acme.example.com'] };
    listenToFrames(target as Window, [frame], {
      message: (message) => heard.push(message),
      dropped: (name) => heard.push(name),
    });
    const said = { data: '{}', origin: 'https://acme.example.com', source: null };
    target.dispatchEvent(Object.assign(new Event('message'), said));
    expect(heard).toEqual([]);
  });
});
