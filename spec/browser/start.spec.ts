import path from 'node:path';
import { build } from 'vite';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';

const hostedAddress = 'https://static.zdassets.com/**';

let bench: OpenWorkbench;
let hostedSdk: string;

/** Plays Zendesk's hosted build: the same SDK as one script with a global, and a mark that it was there. */
async function buildHostedSdk(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: path.resolve('node_modules/zendesk_app_framework_sdk/lib/index.js'),
        formats: ['iife'],
        name: 'hostedBuild',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  return `${chunk?.code ?? ''}
    window.ZAFClient = hostedBuild.default ?? hostedBuild;
    window.hostedInits = 0;
    const { init } = window.ZAFClient;
    window.ZAFClient.init = (...all) => { window.hostedInits += 1; return init(...all); };`;
}

const appFrames = () => bench.page.frames().filter((frame) => frame.url().includes('/assets/iframe.html'));

/** How often the hosted build was used, a frame; `undefined` where it never came. */
const hostedInits = () =>
  Promise.all(appFrames().map((frame) => frame.evaluate(() => Reflect.get(window, 'hostedInits') as unknown)));

/** The handshakes that reached Zendesk's page, a frame of the app. */
const handshakes = async (): Promise<readonly number[]> =>
  bench.page.evaluate(() => Object.values((Reflect.get(window, 'handshakes') ?? {}) as Record<string, number>));

const countHandshakes = (): Promise<unknown> =>
  bench.page.addInitScript(() => {
    if (window.parent !== window) return;
    const counts: Record<string, number> = {};
    Reflect.set(window, 'handshakes', counts);
    window.addEventListener('message', ({ data, source }) => {
      if (typeof data !== 'string' || !data.includes('iframe.handshake')) return;
      const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
      const guid = frame?.dataset['guid'] ?? 'unknown';
      counts[guid] = (counts[guid] ?? 0) + 1;
    });
  });

const load = async (to = '/agent/tickets/3'): Promise<void> => {
  await bench.page.goto(new URL(to, bench.workbench.origins.host).href);
  for (const location of ['background', 'top_bar', 'ticket_sidebar'] as const) await bench.registered(location);
};

beforeAll(async () => {
  hostedSdk = await buildHostedSdk();
});

beforeEach(async () => {
  bench = await openWorkbench();
  await countHandshakes();
});

afterEach(() => bench.close());

describe('Zendesk’s hosted SDK', () => {
  const serve = (after: Promise<unknown>): Promise<unknown> =>
    bench.context.route(hostedAddress, async (route) => {
      await after;
      await route.fulfill({ contentType: 'text/javascript', body: hostedSdk }).catch(() => undefined);
    });

  it('is used where it comes in time, for the one handshake of each frame', async () => {
    await serve(Promise.resolve());
    await load();
    expect(await hostedInits()).toEqual([1, 1, 1]);
    expect(await handshakes()).toEqual([1, 1, 1]);
  });

  it('is ignored where it comes after the app’s own copy has begun', async () => {
    let arrive: () => void = () => undefined;
    const arrives = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await serve(arrives);
    await load();
    expect(await hostedInits()).toEqual([undefined, undefined, undefined]);
    arrive();
    await expect.poll(hostedInits).toEqual([0, 0, 0]);
    await bench.adapter().locator('form').first().waitFor({ state: 'attached' });
    expect(await handshakes()).toEqual([1, 1, 1]);
  });

  it('is not missed where it never comes', async () => {
    await load();
    expect(await handshakes()).toEqual([1, 1, 1]);
  });
});

describe('the app’s page', () => {
  const page = (query: string): string => `${bench.workbench.origins.app}/assets/iframe.html${query}`;

  it.each([
    ['without any Zendesk', ''],
    ['in a page of somebody else', '?origin=https%3A%2F%2Facme.zendesk.com.evil.example&app_guid=1'],
    ['in a Zendesk without encryption', '?origin=http%3A%2F%2Facme.zendesk.com&app_guid=1'],
  ])('says where it belongs when it is opened %s, and starts nothing', async (_where, query) => {
    await bench.page.goto(page(query));
    await bench.page.getByRole('heading', { name: 'This page belongs inside Zendesk' }).waitFor();
    expect(await bench.page.locator('iframe').count()).toBe(0);
  });

  it('keeps whatever Zendesk says in its address', async () => {
    await load();
    for (const frame of appFrames()) {
      const { searchParams } = new URL(await frame.evaluate(() => location.href));
      expect(searchParams.get('origin')).toBe(bench.workbench.origins.host);
      expect(searchParams.get('app_guid')).toBeTruthy();
    }
  });

  it('says after ten seconds that Zendesk does not answer, and tries again', async () => {
    await bench.page.clock.install();
    await bench.page.goto(page('?origin=http%3A%2F%2Flocalhost%3A1&app_guid=1'));
    const heading = bench.page.getByRole('heading', { name: 'Zendesk did not answer' });
    await expect
      .poll(async () => {
        await bench.page.clock.fastForward(10_500);
        return heading.count();
      })
      .toBe(1);
    const again = bench.page.waitForEvent('load');
    await bench.page.getByRole('button', { name: 'Try again' }).click();
    await again;
  });
});

describe('wrong settings', () => {
  it('start no phone in any location', async () => {
    bench.workbench.installation.set({ vendor: 'ccaip', adapter_url: 'http://acme.example/agent/' });
    await bench.page.goto(new URL('/agent/tickets/3', bench.workbench.origins.host).href);
    await bench.registered('background');
    // Nobody loads the pane before it is opened, because nothing runs.
    expect(await bench.page.locator('iframe[data-location="top_bar"]').count()).toBe(0);
    await bench.showPhone();
    for (const location of ['top_bar', 'ticket_sidebar'] as const) {
      const frame = bench.frame(location);
      await frame.getByRole('heading', { name: 'Ringside is not set up correctly' }).waitFor({ state: 'attached' });
      await frame.getByText('adapter_url', { exact: true }).waitFor({ state: 'attached' });
      expect(await frame.locator('iframe').count()).toBe(0);
    }
  });
});
