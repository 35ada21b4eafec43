import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { AppLocation } from '../../src/workbench/host/zaf/instance.ts';
import { startWorkbench } from '../../src/workbench/server.ts';
import type { Workbench, WorkbenchOptions } from '../../src/workbench/server.ts';
import { launchChromium } from './chromium.ts';
import { ensureApp, ensureWorkbenchPages } from './fresh-build.ts';

const ANY_PORT = { host: 0, app: 0, vendor: 0 };

/** A tab of the host page. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The app's frame in a location; of tickets and users, the one that is shown. */
  frame(location: AppLocation): FrameLocator;
  /** Opens the phone's pane where it is closed; what is in a closed one counts as hidden. */
  showPhone(): Promise<void>;
  /** The vendor's page inside the phone. */
  adapter(): FrameLocator;
  /** Waits until the app has shaken hands in a location. */
  registered(location: AppLocation): Promise<void>;
}

export interface OpenWorkbench extends WorkbenchPage {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** A further tab of the same browser, or of another one (`context`), as the agent with this id. */
  open(path: string, more?: { readonly context?: BrowserContext; readonly agent?: number }): Promise<WorkbenchPage>;
  /** A further browser profile: nothing is shared with the first but the server. */
  newBrowser(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface OpenOptions extends WorkbenchOptions {
  /** Where the first tab opens. Default: the home page. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

// Several locations are in the page more than once; only the shown tab's counts. The pane may be closed.
const frameSelector = (location: AppLocation): string =>
  `:is(.page:not(.is-hidden), .app-pane, .background-frame) iframe[data-location="${location}"]`;

const workbenchPage = (page: Page): WorkbenchPage => {
  const frame = (location: AppLocation): FrameLocator => page.frameLocator(frameSelector(location));
  return {
    page,
    frame,
    async showPhone() {
      const icon = page.locator('.top-bar').getByRole('button', { name: 'Ringside' });
      if ((await icon.getAttribute('aria-expanded')) !== 'true') await icon.click();
    },
    adapter: () => frame('top_bar').frameLocator('iframe[name="adapter"]'),
    async registered(location) {
      await page.waitForFunction(
        (wanted) => window.workbench?.instances().some((one) => one.location === wanted && one.isRegistered),
        location,
      );
    },
  };
};

/** Opens the workbench in a browser, on ports of its own. Builds what is missing or older than its sources. */
export const openWorkbench = async (options: OpenOptions = {}): Promise<OpenWorkbench> => {
  ensureWorkbenchPages();
  if (options.dist === undefined) ensureApp();
  const { path = '/agent/home', viewport = { width: 1500, height: 900 }, ...rest } = options;
  const workbench = await startWorkbench({ ports: ANY_PORT, ...rest });
  const browser = await launchChromium();
  const newBrowser = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport });
    // Zendesk's hosted SDK is out of reach in specs; the app falls back at once instead of after its patience.
    await context.route('https://static.zdassets.com/**', async (route) => route.abort());
    return context;
  };
  const context = await newBrowser();
  const open: OpenWorkbench['open'] = async (to, more = {}) => {
    const page = await (more.context ?? context).newPage();
    const url = new URL(to, workbench.origins.host);
    if (more.agent !== undefined) url.searchParams.set('agent', String(more.agent));
    await page.goto(url.href);
    await page.waitForFunction(() => window.workbench !== undefined);
    return workbenchPage(page);
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await workbench.stop();
  };
  return { workbench, browser, context, open, newBrowser, close, ...(await open(path)) };
};
