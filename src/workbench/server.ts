import type { Origins } from './parts.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { answerApp } from './server/app-origin.ts';
import { createEventStream } from './server/event-stream.ts';
import { answerHost } from './server/host-origin.ts';
import { openOrigin } from './server/http-origin.ts';
import type { Answerer, HttpOrigin } from './server/http-origin.ts';
import { createInstallation } from './server/installation.ts';
import type { Installation, SettingValues } from './server/installation.ts';
import { readManifest } from './server/read-manifest.ts';
import { openStateFile } from './server/state-file.ts';
import { createTraffic } from './server/traffic.ts';
import type { Traffic } from './server/traffic.ts';
import { settingsOf } from './server/vendor-settings.ts';
import { answerVendor } from './server/vendor-origin.ts';
import type { WorkbenchWorld } from './server/workbench-world.ts';
import { createSimulators, simulatedVendors, type SimulatedVendors, type Simulators } from './simulated-vendors.ts';
import { createZendesk } from './zendesk/zendesk.ts';
import type { Zendesk } from './zendesk/zendesk.ts';

export interface WorkbenchOptions {
  /** 0 takes any port that is free. Default 4600 and the two after it. */
  readonly ports?: { readonly host: number; readonly app: number; readonly vendor: number };
  /** The built app. */
  readonly dist?: string;
  /** The built host page. */
  readonly hostPage?: string;
  /** The vendors' built pages, a folder each. */
  readonly vendorPages?: string;
  /** A file that keeps everything over restarts; without it all is forgotten at the end. */
  readonly keepStateIn?: string;
  /** Settings of the installation that differ from the workbench's own. */
  readonly settings?: SettingValues;
}

/** A running workbench. */
export interface Workbench extends Simulators {
  readonly origins: Origins;
  readonly zendesk: Zendesk;
  readonly installation: Installation;
  readonly traffic: Traffic;
  readonly scenarios: typeof scenarios;
  /** All settings with which the app speaks to this vendor. */
  settingsOf(vendor: string): SettingValues;
  /** Everything as it was at the first start. */
  reset(): void;
  /** Makes the open host pages load the app again, e.g. after it was rebuilt. */
  reloadApp(): void;
  stop(): Promise<void>;
}

const SUBDOMAIN = 'acme';
const DEFAULT_PORTS = { host: 4600, app: 4601, vendor: 4602 };

const createWorld = (options: WorkbenchOptions, origins: () => Origins): WorkbenchWorld => {
  const { dist = 'dist', hostPage = '.workbench/host', vendorPages = '.workbench', settings: initial = {} } = options;
  const now = Date.now;
  const zendesk = createZendesk({ now, subdomain: SUBDOMAIN });
  const contactOf = (ticket: string): string | undefined => {
    const requester = zendesk.db.tickets.get(Number(ticket))?.requester_id ?? 0;
    return zendesk.db.users.get(requester)?.phone ?? undefined;
  };
  const simulators = createSimulators({ origins, now, contactOf, pages: vendorPages });
  const vendors = simulatedVendors(simulators);
  const installation = createInstallation({
    usual: () => settingsOf(vendors, usualVendor(vendors), origins()),
    manifest: async () => readManifest(dist),
    initial,
  });
  return {
    origins,
    dist,
    hostPage,
    zendesk,
    simulators,
    vendors,
    installation,
    traffic: createTraffic(now),
    stream: createEventStream(),
    kept: openStateFile(options.keepStateIn, { zendesk, ...simulators, installation }),
    scenarios,
  };
};

/** Whom the account begins with. */
const usualVendor = (vendors: SimulatedVendors): string => Object.keys(vendors)[0] ?? '';

/** The vendor's messages go from its page straight to the app; the server hears of them afterwards. */
const watchAdapters = ({ vendors, traffic }: WorkbenchWorld): void => {
  for (const vendor of Object.values(vendors))
    vendor.onPosted?.((from, title, detail) => traffic.add({ kind: 'adapter', from, title, detail }));
};

/** Opens host, app and vendor; where one cannot be opened, those that were are closed again. */
const listen = async (
  world: WorkbenchWorld,
  ports: typeof DEFAULT_PORTS,
): Promise<readonly [HttpOrigin, HttpOrigin, HttpOrigin]> => {
  const opened: HttpOrigin[] = [];
  const open = async (port: number, answer: Answerer): Promise<HttpOrigin> => {
    const origin = await openOrigin(port, answer);
    opened.push(origin);
    return origin;
  };
  try {
    const vendor = await open(ports.vendor, async (request) => answerVendor(world, request));
    const app = await open(ports.app, async (request) => answerApp(world.dist, request));
    return [await open(ports.host, async (request) => answerHost(world, request)), app, vendor];
  } catch (error) {
    await Promise.all(opened.map(async (origin) => origin.close()));
    throw error;
  }
};

/** Opens the three origins. Rejects where a port is taken. */
export const startWorkbench = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  let origins: Origins = { host: '', app: '', vendor: '' };
  const world = createWorld(options, () => origins);
  const opened = await listen(world, options.ports ?? DEFAULT_PORTS);
  const [host, app, vendor] = opened;
  origins = {
    host: `http://localhost:${host.port}`,
    app: `http://127.0.0.1:${app.port}`,
    vendor: `http://127.0.0.1:${vendor.port}`,
  };
  watchAdapters(world);
  world.traffic.listen((entry) => world.stream.tell({ kind: 'traffic', entry }));
  const { zendesk, simulators, vendors, installation, traffic, stream, kept } = world;
  return {
    origins,
    zendesk,
    ...simulators,
    installation,
    traffic,
    scenarios,
    settingsOf: (vendor) => settingsOf(vendors, vendor, origins),
    reset() {
      for (const part of [zendesk, ...Object.values(simulators), installation]) part.reset();
      traffic.clear();
      kept.changed();
      stream.tell({ kind: 'reset' });
    },
    reloadApp: () => stream.tell({ kind: 'settings' }),
    async stop() {
      kept.flush();
      await Promise.all(opened.map(async (origin) => origin.close()));
    },
  };
};
