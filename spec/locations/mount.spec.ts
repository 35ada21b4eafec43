// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { FrameMessage } from '../../src/bridge/listen.ts';
import { mountPhone, type MountedPhone } from '../../src/locations/mount.ts';

const adapterUrl = 'https://acme.uc1.ccaiplatform.com/agent/?type=call&from=custom';
const origin = 'https://acme.uc1.ccaiplatform.com';

let phone: MountedPhone;
let dropped: (readonly [string, string])[];

beforeEach(() => {
  dropped = [];
  document.body.replaceChildren();
  const settings = {
    vendor: 'ccaip',
    adapterUrl,
    chatAdapterUrl: undefined,
    adapterOrigins: [origin],
    apiUrl: undefined,
    vendorOptions: {},
    defaultCountry: 'US',
    rulesText: '',
  } as const;
  phone = mountPhone(document.body, settings, (frame, why) => dropped.push([frame, why]));
});

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
