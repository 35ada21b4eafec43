import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureApp } from '../support/fresh-build.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ringside-zcli-'));
const parameters = { vendor: 'ccaip', adapter_url: 'https://acme.uc1.ccaiplatform.com/agent/', default_country: 'US' };
const cache = path.join(folder, '.cache');
let server: ChildProcess | undefined;
let address = '';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const at = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof at === 'object' && at !== null ? at.port : 0;
};

/** zcli asks for each setting that its configuration does not name. */
const configure = (): void => {
  const manifest = v.parse(
    v.object({ parameters: v.array(v.object({ name: v.string() })) }),
    JSON.parse(readFileSync('dist/manifest.json', 'utf8')),
  );
  const empty = Object.fromEntries(manifest.parameters.map(({ name }) => [name, '']));
  writeFileSync(
    path.join(folder, 'zcli.apps.config.json'),
    JSON.stringify({ parameters: { ...empty, ...parameters } }),
  );
};

/** With a fresh answer at hand zcli asks nobody for its newest version; else a child it leaves behind writes into its home at any time. */
const answerUpdateCheck = (): void => {
  const home = path.join(cache, '@zendesk', 'zcli');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'version'), '{}');
};

beforeAll(async () => {
  ensureApp();
  cpSync('dist', folder, { recursive: true });
  configure();
  answerUpdateCheck();
  const port = await freePort();
  address = `http://localhost:${port}`;
  const zcli = path.resolve('node_modules/@zendesk/zcli/bin/run');
  server = spawn(process.execPath, [zcli, 'apps:server', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_CACHE_HOME: cache },
  });
  await listening(server);
});

afterAll(async () => {
  if (server && server.exitCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

describe("Zendesk's own server of apps", () => {
  it('describes the app with every location and icon', async () => {
    const { apps } = v.parse(
      v.object({ apps: v.array(v.unknown()) }),
      await (await fetch(`${address}/app.json`)).json(),
    );
    expect(apps).toEqual([
      expect.objectContaining({
        name: 'Ringside',
        framework_version: '2.0',
        single_install: true,
        locations: {
          support: expect.objectContaining({
            background: { url: 'assets/iframe.html' },
            top_bar: expect.objectContaining({ svg: 'icon_top_bar.svg' }),
            nav_bar: expect.objectContaining({ svg: 'icon_nav_bar.svg' }),
          }),
        },
      }),
    ]);
  });

  it('passes the settings on', async () => {
    const body: unknown = await (await fetch(`${address}/app.json`)).json();
    expect(body).toMatchObject({
      installations: [{ settings: expect.arrayContaining([{ vendor: 'ccaip' }, { default_country: 'US' }]) }],
    });
  });

  it('serves the page with any query, and its script', async () => {
    const page = await (
      await fetch(`${address}/0/assets/iframe.html?origin=https://acme.zendesk.com&app_guid=1&a=b`)
    ).text();
    expect(page).toContain('<div id="adapters"></div>');
    const script = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page)?.[1];
    const answer = await fetch(`${address}/0/assets/${script}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);
  });
});

/** Waits until the server says that it runs; fails with what it said instead. */
async function listening(process: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Apps server is running')) resolve();
    };
    process.stdout?.on('data', hear);
    process.stderr?.on('data', hear);
    process.once('exit', () => reject(new Error(`zcli ended: ${said}`)));
  });
}
