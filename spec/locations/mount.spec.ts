// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FrameMessage } from '../../src/bridge/listen.ts';
import { mountPhone, type MountedPhone } from '../../src/locations/mount.ts';

const adapterUrl = 'https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom';
const origin = 'https://acme.uc1.ccaiplatform.com';

let phone: MountedPhone;
let dropped: (readonly [string, string])[];

const mount = (chatAdapterUrl?: string): void => {
  dropped = [];
  document.body.replaceChildren();
  const settings = {
    vendor: 'ccaip',
    adapterUrl,
    chatAdapterUrl,
    adapterOrigins: [origin],
    apiUrl: undefined,
    vendorOptions: {},
    defaultCountry: 'US',
    rulesText: '',
  } as const;
  phone = mountPhone(document.body, settings, (frame, why) => dropped.push([frame, why]));
};

beforeEach(() => mount());

const frame = (): HTMLIFrameElement => {
  const [only] = [...document.querySelectorAll('iframe')];
  if (!only) throw new Error('there is no frame');
  return only;
};
const say = (data: unknown, from: { readonly origin?: string; readonly source?: Window | null } = {}): void => {
  const said = { data, origin, source: frame().contentWindow, ...from };
  window.dispatchEvent(new MessageEvent('message', said));
};
const heard = (): readonly FrameMessage[] => {
  const messages: FrameMessage[] = [];
  phone.mailbox.open((message) => messages.push(message))();
  return messages;
};

describe('the frame of the vendor’s page', () => {
  it('bears the name and the rights that it is told by', () => {
    expect({ name: frame().name, title: frame().title, src: frame().src, allow: frame().allow }).toEqual({
      name: 'adapter',
      title: 'Phone',
      src: adapterUrl,
      allow: 'microphone; camera; geolocation; autoplay; clipboard-write',
    });
  });

  it('is heard from the start, by its window and from accepted origins only', () => {
    say('{"type":"New_Call"}');
    say({ type: 'End_Call' });
    say('{"type":"Agent_Login"}', { origin: 'https://evil.example' });
    say('{"type":"Agent_Login"}', { source: window });
    say('no JSON');
    expect(heard()).toEqual([
      { frame: 'adapter', value: { type: 'New_Call' } },
      { frame: 'adapter', value: { type: 'End_Call' } },
    ]);
    expect(dropped).toEqual([
      ['adapter', 'origin'],
      ['adapter', 'unreadable'],
    ]);
  });

  it('is gone and unheard once it is removed', () => {
    const { contentWindow } = frame();
    phone.remove();
    expect(document.querySelector('iframe')).toBeNull();
    window.dispatchEvent(new MessageEvent('message', { data: '{}', origin, source: contentWindow }));
    expect(heard()).toEqual([]);
  });
});

describe('the frames of a vendor with a page for chats', () => {
  const chatAdapterUrl = 'https://acme.uc1.ccaiplatform.com/agent/?type=chat&from=custom';
  const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];
  const shown = (): readonly string[] =>
    frames()
      .filter(({ className }) => className !== 'behind')
      .map(({ name }) => name);

  beforeEach(() => mount(chatAdapterUrl));

  it('are two with the same rights, the phone in front', () => {
    expect(frames().map(({ name, title, src }) => ({ name, title, src }))).toEqual([
      { name: 'adapter', title: 'Phone', src: adapterUrl },
      { name: 'chat-adapter', title: 'Chat', src: chatAdapterUrl },
    ]);
    expect(new Set(frames().map(({ allow }) => allow)).size).toBe(1);
    expect([phone.pages, shown()]).toEqual([['adapter', 'chat-adapter'], ['adapter']]);
  });

  it('stay where they are, loaded, while one of them is shown', () => {
    const before = frames();
    const windows = before.map(({ contentWindow }) => contentWindow);
    phone.show('chat-adapter');
    expect(shown()).toEqual(['chat-adapter']);
    expect(document.body.getAttribute('aria-label')).toBe('Chat');
    phone.show('adapter');
    expect(shown()).toEqual(['adapter']);
    expect(frames()).toEqual(before);
    expect(frames().map(({ contentWindow }) => contentWindow)).toEqual(windows);
  });

  it('are heard each under its own name', () => {
    for (const { contentWindow } of frames()) say('{"type":"Agent_Login"}', { source: contentWindow });
    expect(heard().map((message) => message.frame)).toEqual(['adapter', 'chat-adapter']);
  });

  it('are loaded again each for itself', () => {
    const again: string[] = [];
    phone.onReloaded((page) => again.push(page));
    for (const frame of frames()) frame.dispatchEvent(new Event('load'));
    const first = again.length;
    frames()[1]?.dispatchEvent(new Event('load'));
    expect(again.slice(first)).toEqual(['chat-adapter']);
  });

  it('leave nothing behind when they are removed', () => {
    phone.remove();
    expect(document.body.outerHTML).toBe('<body></body>');
  });
});
