// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/zaf/connect.ts';
import { createFakeZafHost } from '../support/fake-zaf-host.ts';
import type { FakeZafHost } from '../support/fake-zaf-host.ts';

const page = document;
const launched = { search: '?origin=https://acme.zendesk.com&app_guid=OWN', hash: '' };
const inZendesk = (more: object = {}) => ({ document: page, location: launched, ...more });
const script = (): HTMLScriptElement | null => page.head.querySelector('script');

/** A build of the SDK that is served by the CDN; counts how often it is started. */
const hostedSdk = () => {
  const sdk = { inits: 0, init: (): unknown => undefined };
  const registering = (name: string, handler: (message: unknown) => void): void => {
    if (name === 'app.registered') queueMicrotask(() => handler({}));
  };
  const nothing = (): Promise<unknown> => Promise.resolve({});
  const rest = { off: nothing, has: () => false, get: nothing, set: nothing, invoke: nothing, trigger: nothing };
  const client = { on: registering, ...rest, request: nothing, instance: nothing, metadata: nothing };
  sdk.init = () => {
    sdk.inits += 1;
    return { ...client, context: () => Promise.resolve({ location: 'top_bar', instanceGuid: 'HOSTED' }) };
  };
  return sdk;
};

describe('the start', () => {
  let host: FakeZafHost;

  beforeEach(() => {
    page.head.replaceChildren();
    host = createFakeZafHost();
    host.install();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('does nothing outside Zendesk', async () => {
    expect(await connect({ document: page, location: { search: '', hash: '' } })).toBe('not-in-zendesk');
    const foreign = { search: '?origin=https://evil.io&app_guid=OWN', hash: '' };
    expect(await connect({ document: page, location: foreign })).toBe('not-in-zendesk');
    expect(script()).toBeNull();
    expect(host.handshakes).toBe(0);
  });

  it("takes Zendesk's hosted SDK when it comes", async () => {
    const sdk = hostedSdk();
    const connecting = connect(inZendesk({ ZAFClient: sdk }));
    expect(script()?.src).toBe('https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js');
    script()?.dispatchEvent(new Event('load'));
    const client = await connecting;
    expect(client === 'not-in-zendesk' ? client : await client.context()).toMatchObject({ instanceGuid: 'HOSTED' });
    expect([sdk.inits, host.handshakes]).toEqual([1, 0]);
  });

  it('takes the bundled copy at once when the hosted one cannot be loaded', async () => {
    const connecting = connect(inZendesk());
    script()?.dispatchEvent(new Event('error'));
    const client = await connecting;
    expect(client === 'not-in-zendesk' ? client : await client.context()).toMatchObject({ instanceGuid: 'OWN' });
    expect(host.handshakes).toBe(1);
  });

  it('takes the bundled copy when what was loaded is no SDK', async () => {
    const connecting = connect(inZendesk({ ZAFClient: 'captive portal' }));
    script()?.dispatchEvent(new Event('load'));
    expect(await connecting).not.toBe('not-in-zendesk');
    expect(host.handshakes).toBe(1);
  });

  it('waits 2 s for the hosted one and ignores it when it is late', async () => {
    vi.useFakeTimers();
    const late = { ...inZendesk(), ZAFClient: undefined as unknown };
    const connecting = connect(late);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(host.handshakes).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    const sdk = hostedSdk();
    late.ZAFClient = sdk;
    script()?.dispatchEvent(new Event('load'));
    expect(await connecting).not.toBe('not-in-zendesk');
    expect([sdk.inits, host.handshakes]).toEqual([0, 1]);
  });

  it('says so when Zendesk does not register the app within 10 s', async () => {
    const silent = createFakeZafHost({ registers: false });
    silent.install();
    await import('../../src/zaf/bundled-sdk.ts');
    vi.useFakeTimers();
    const outcome = Promise.allSettled([connect(inZendesk())]);
    script()?.dispatchEvent(new Event('error'));
    await vi.waitFor(() => expect(silent.handshakes).toBe(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toMatchObject([{ reason: { code: 'no-answer' } }]);
  });
});
