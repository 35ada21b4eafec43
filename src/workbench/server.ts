import { createAmeyoTenant } from './adapters/ameyo/ameyo.ts';
import type { Ameyo } from './adapters/ameyo/ameyo.ts';
import { createCcaip } from './adapters/ccaip/ccaip.ts';
import type { Ccaip } from './adapters/ccaip/ccaip.ts';
import { createDaktela } from './adapters/daktela/daktela.ts';
import type { Daktela } from './adapters/daktela/daktela.ts';
import { createRingostat } from './adapters/ringostat/ringostat.ts';
import type { Ringostat } from './adapters/ringostat/ringostat.ts';
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
import { answerVendor } from './server/vendor-origin.ts';
import type { WorkbenchWorld } from './server/workbench-world.ts';
import { createZendesk } from './zendesk/zendesk.ts';
import type { Zendesk } from './zendesk/zendesk.ts';

export interface WorkbenchOptions {
  /** 0 takes any port that is free. Default 4600 and the two after it. */
  readonly ports?: { readonly host: number; readonly app: number; readonly vendor: number };
  /** The built app. */
  readonly dist?: string;
  /** The built host page. */
  readonly hostPage?: string;
  /** The built agent page of CCAIP. */
  readonly ccaipPage?: string;
  /** The built toolbar of Ameyo. */
  readonly ameyoPage?: string;
  /** A file that keeps everything over restarts; without it all is forgotten at the end. */
  readonly keepStateIn?: string;
  /** Settings of the installation that differ from the workbench's own. */
  readonly settings?: SettingValues;
}

/** A running workbench. */
export interface Workbench {
  readonly origins: Origins;
  readonly zendesk: Zendesk;
  readonly ccaip: Ccaip;
  readonly ameyo: Ameyo;
  readonly daktela: Daktela;
  readonly ringostat: Ringostat;
  readonly installation: Installation;
  readonly traffic: Traffic;
  readonly scenarios: typeof scenarios;
  /** Everything as it was at the first start. */
  reset(): void;
  /** Makes the open host pages load the app again, e.g. after it was rebuilt. */
  reloadApp(): void;
  stop(): Promise<void>;
}

const SUBDOMAIN = 'acme';
const DEFAULT_PORTS = { host: 4600, app: 4601, vendor: 4602 };

const createWorld = (options: WorkbenchOptions, origins: () => Origins): WorkbenchWorld => {
  const {
    dist = 'dist',
    hostPage = '.workbench/host',
    ccaipPage = '.workbench/ccaip',
    ameyoPage = '.workbench/ameyo',
    settings: initial = {},
  } = options;
  const now = Date.now;
  const zendesk = createZendesk({ now, subdomain: SUBDOMAIN });
  const contactOf = (ticket: string): string | undefined => {
    const requester = zendesk.db.tickets.get(Number(ticket))?.requester_id ?? 0;
    return zendesk.db.users.get(requester)?.phone ?? undefined;
  };
  const ccaip = createCcaip({ origins, now, contactOf, pages: ccaipPage });
  const ameyo = createAmeyoTenant({ page: ameyoPage });
  const daktela = createDaktela({ now });
  const ringostat = createRingostat({ now });
  const installation = createInstallation({ origins, manifest: async () => readManifest(dist), initial });
  const kept = openStateFile(options.keepStateIn, { zendesk, ccaip, ameyo, daktela, ringostat, installation });
  const stream = createEventStream();
  const traffic = createTraffic(now);
  return {
    origins,
    dist,
    hostPage,
    zendesk,
    ccaip,
    ameyo,
    daktela,
    ringostat,
    installation,
    traffic,
    stream,
    kept,
    scenarios,
  };
};

/** The vendor's messages go from its page straight to the app; the server hears of them afterwards. */
const watchAdapter = ({ ccaip, ameyo, traffic }: WorkbenchWorld): void => {
  ameyo.onPosted(({ message }) => {
    const title = /"method"\s*:\s*"([^"]{1,60})"/.exec(String(message))?.[1] ?? 'noise';
    traffic.add({ kind: 'adapter', from: 'toolbar', title, detail: message });
  });
  ccaip.control.onPosted(({ agent = 'nobody', message }) => {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    const type = /"type"\s*:\s*"([^"]{1,60})"/.exec(text)?.[1] ?? text.slice(0, 60);
    traffic.add({ kind: 'adapter', from: agent, title: type, detail: message });
  });
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
  watchAdapter(world);
  world.traffic.listen((entry) => world.stream.tell({ kind: 'traffic', entry }));
  const { zendesk, ccaip, ameyo, daktela, ringostat, installation, traffic, stream, kept } = world;
  return {
    origins,
    zendesk,
    ccaip,
    ameyo,
    daktela,
    ringostat,
    installation,
    traffic,
    scenarios,
    reset() {
      for (const part of [zendesk, ccaip, ameyo, daktela, ringostat, installation]) part.reset();
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
