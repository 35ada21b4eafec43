import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkbench } from '../../../src/workbench/server.ts';
import { panelSchema } from '../../../src/workbench/server/panel.ts';
import type { Workbench, WorkbenchOptions } from '../../../src/workbench/server.ts';

const ports = { host: 0, app: 0, vendor: 0 };
const manifest = {
  location: { support: { background: 'assets/iframe.html' } },
  parameters: [{ name: 'api_secret', type: 'text', secure: true }],
};

let folder: string;
let running: Workbench[] = [];

const start = async (options: WorkbenchOptions = {}): Promise<Workbench> => {
  const workbench = await startWorkbench({ ports, dist: folder, ...options });
  running.push(workbench);
  return workbench;
};

const put = async (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, {
    method: url.includes('proxy') ? 'POST' : 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'workbench-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'assets/main.js'), 'export {};');
});

afterEach(async () => {
  await Promise.all(running.map(async (workbench) => workbench.stop()));
  running = [];
  await rm(folder, { recursive: true, force: true });
});

describe("the workbench's server", () => {
  it('serves the package to everybody, with its types, and nothing beside it', async () => {
    const { origins } = await start();
    const script = await fetch(`${origins.app}/assets/main.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect((await fetch(`${origins.app}/assets/%2e%2e/%2e%2e/etc/passwd`)).status).toBe(404);
  });

  it('answers the REST API and lists it as traffic', async () => {
    const { origins, traffic } = await start();
    expect(
      (await fetch(`${origins.host}/api/v2/users/me.json`, { headers: { 'x-workbench-from': 'top_bar' } })).status,
    ).toBe(200);
    expect(traffic.entries()).toMatchObject([
      { kind: 'zendesk', from: 'top_bar', title: 'GET /api/v2/users/me.json', status: 200 },
    ]);
  });

  it('breaks connections while the account is offline, but not for its own page', async () => {
    const { origins, zendesk } = await start();
    zendesk.faults.offline = true;
    await expect(fetch(`${origins.host}/api/v2/users/me.json`)).rejects.toThrow();
    expect((await fetch(`${origins.host}/workbench/desk/tickets`)).status).toBe(200);
  });

  it('keeps everything over a restart, and forgets it when asked to', async () => {
    const keepStateIn = path.join(folder, 'state.json');
    const first = await start({ keepStateIn });
    first.zendesk.db.addUser({ name: 'Grace Hopper' });
    await put(`${first.origins.host}/workbench/settings`, { vendor: 'ameyo' });
    await first.stop();
    running = [];
    const second = await start({ keepStateIn });
    expect(second.zendesk.db.users.all().some(({ name }) => name === 'Grace Hopper')).toBe(true);
    expect(await second.installation.settings()).toEqual({ vendor: 'ameyo' });
    second.reset();
    expect(await second.installation.settings()).toMatchObject({
      vendor: 'ccaip',
      adapter_url: `${second.origins.vendor}/agent/?type=call&from=custom`,
    });
  });

  it('never counts secure settings among those that the app sees', async () => {
    const { installation } = await start({ settings: { rules: '{}' } });
    expect(await installation.visible()).toMatchObject({ vendor: 'ccaip', rules: '{}' });
    expect(await installation.visible()).not.toHaveProperty('api_secret');
  });

  it('fills in secrets only for secure requests, and only towards allowed hosts', async () => {
    const { origins } = await start();
    const request = {
      url: `${origins.vendor}/apps/api/v1/calls`,
      method: 'POST',
      headers: { authorization: '{{setting.api_secret}}', 'content-type': 'application/json' },
      body: '{}',
    };
    const ask = async (what: object): Promise<unknown> => (await put(`${origins.host}/workbench/proxy`, what)).json();
    expect(await ask({ ...request, secure: false })).toMatchObject({ status: 401 });
    expect(await ask({ ...request, secure: true })).not.toMatchObject({ status: 401 });
    expect(await ask({ ...request, url: 'https://evil.example/', secure: true })).toMatchObject({ status: 400 });
  });

  it('offers each scenario with the settings it needs, chats being off at first', async () => {
    const { origins, installation } = await start();
    const panel = v.parse(panelSchema, await (await fetch(`${origins.host}/workbench/panel`)).json());
    const needsOf = (id: string) => panel.scenarios.find((scenario) => scenario.id === id)?.needs;
    expect(panel.chatPages).toEqual({ ccaip: `${origins.vendor}/agent/?type=chat&from=custom` });
    expect(await installation.settings()).not.toHaveProperty('chat_adapter_url');
    expect(needsOf('chat-sms')).toEqual({ chat_adapter_url: panel.chatPages['ccaip'] });
    expect(JSON.parse(needsOf('call-record')?.['rules'] ?? '')).toMatchObject({ rules: [{ then: { note: 'call' } }] });
    expect(needsOf('pop-never')).toEqual({});
  });

  it('does not let other pages steer it', async () => {
    const { origins } = await start();
    expect((await put(`${origins.host}/workbench/settings`, {}, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('the panel of the vendor', () => {
  const post = async (url: string, body: object): Promise<Response> =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('is that of the vendor in the settings, and does what is pressed', async () => {
    const { origins, installation, settingsOf, ringostat } = await start();
    const panel = async () => v.parse(panelSchema, await (await fetch(`${origins.host}/workbench/panel`)).json());
    expect((await panel()).vendor?.deeds).toEqual([]);
    installation.set(settingsOf('ringostat'));
    const url = `${origins.host}/workbench/vendor`;
    expect((await post(url, { do: 'deed', name: 'Call comes in', number: '+14155550132' })).status).toBe(204);
    expect((await post(url, { do: 'switch', name: 'API', option: 'forbidden (403)' })).status).toBe(204);
    expect((await panel()).vendor).toMatchObject({ running: ['James Bond: 14155550132, rings'] });
    expect(ringostat.settings.answer).toBe('forbidden');
    expect((await post(url, { do: 'deed', name: 'Dance', number: '' })).status).toBe(409);
    installation.set({ vendor: 'nobody' });
    expect((await panel()).vendor).toBeNull();
    expect((await post(url, { do: 'deed', name: 'End', number: '' })).status).toBe(409);
  });

  it('replays only calls of that vendor', async () => {
    const { origins } = await start();
    const facts = [{ at: 0, kind: 'began', details: {} }];
    const text = JSON.stringify({ sessions: [{ id: 'ameyo-call-call-1@7', facts }] });
    const answer = await post(`${origins.host}/workbench/replay`, { text, session: 'ameyo-call-call-1@7' });
    expect(await answer.json()).toEqual({
      error: 'Set the vendor ameyo first: in the settings of the installation.',
    });
  });
});
