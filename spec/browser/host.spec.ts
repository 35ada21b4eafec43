import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench } from '../support/workbench.ts';
import type { OpenWorkbench } from '../support/workbench.ts';

const manifest = {
  name: 'Test app',
  version: '1.2.3',
  location: {
    support: Object.fromEntries(
      ['background', 'top_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'nav_bar'].map((name) => [
        name,
        'assets/iframe.html',
      ]),
    ),
  },
  parameters: [
    { name: 'vendor', type: 'text', default: 'ccaip' },
    { name: 'api_secret', type: 'text', secure: true },
  ],
};

let folder: string;
let open: OpenWorkbench;

/** Runs code in an app frame, where `client` is the SDK's. */
const run = async (frame: FrameLocator, code: string): Promise<unknown> =>
  frame.locator('body').evaluate(`(async () => (${code}))()`);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'test-app-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'spec/support/test-app',
    base: './',
    build: { outDir: path.join(folder, 'assets'), rolldownOptions: { input: 'spec/support/test-app/iframe.html' } },
  });
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  open = await openWorkbench({ dist: folder, path: '/agent/tickets/3' });
});

afterAll(async () => {
  await open?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await open.page.goto(`${open.workbench.origins.host}/agent/tickets/3`);
  await open.registered('background');
  await open.registered('ticket_sidebar');
});

describe('an app in the workbench', () => {
  it('shakes hands and learns where it is, without secure settings', async () => {
    const sidebar = open.frame('ticket_sidebar');
    expect(await run(sidebar, 'client.context()')).toMatchObject({
      location: 'ticket_sidebar',
      ticketId: 3,
      account: { subdomain: 'acme' },
    });
    const metadata = await run(sidebar, 'client.metadata()');
    expect(metadata).toMatchObject({ version: '1.2.3', settings: { vendor: 'ccaip' } });
    expect(JSON.stringify(metadata)).not.toContain('api_secret');
  });

  it('reads the ticket, the agent and what there is not', async () => {
    const sidebar = open.frame('ticket_sidebar');
    const read = await run(sidebar, "client.get(['ticket.id', 'ticket.requester', 'currentUser', 'nope'])");
    expect(read).toMatchObject({
      'ticket.id': 3,
      'ticket.requester': { name: 'Ada Lovelace' },
      currentUser: { name: 'James Bond' },
    });
    expect(read).toMatchObject({ errors: { nope: { name: 'APIRegistrationError' } } });
    expect(await run(sidebar, "client.get('nope').catch((error) => error.message)")).toBe('"nope" No such Api');
  });

  it('asks the REST API as the agent', async () => {
    expect(await run(open.frame('background'), "client.request('/api/v2/users/me.json')")).toMatchObject({
      user: { name: 'James Bond' },
    });
    const failed = await run(
      open.frame('background'),
      "client.request('/api/v2/tickets/999.json').catch((error) => error)",
    );
    expect(failed).toMatchObject({ status: 404, responseJSON: { error: 'RecordNotFound' } });
  });

  it('reaches the vendor through the proxy, which alone knows the secret', async () => {
    const url = `${open.workbench.origins.vendor}/apps/api/v1/calls`;
    const ask = (secure: boolean): string =>
      `client.request({ url: '${url}', type: 'POST', secure: ${secure}, httpCompleteResponse: true, contentType: 'application/json',
        headers: { Authorization: '{{setting.api_secret}}' }, data: '{}' }).then((answer) => answer.status, (error) => error.status)`;
    expect(await run(open.frame('background'), ask(true))).not.toBe(401);
    expect(await run(open.frame('background'), ask(false))).toBe(401);
  });

  it('preloads the phone, dials out everywhere and opens a user', async () => {
    const background = open.frame('background');
    const topBar =
      "(async () => Object.values((await client.get('instances')).instances).find((one) => one.location === 'top_bar'))()";
    await run(background, `${topBar}.then((top) => client.instance(top.instanceGuid).invoke('preloadPane'))`);
    await open.registered('top_bar');
    await run(open.frame('top_bar'), "client.on('voice.dialout', (dial) => heard.push(dial))");
    const ada = open.workbench.zendesk.db.users.find(({ name }) => name === 'Ada Lovelace');
    await run(background, `client.invoke('routeTo', 'user', ${ada?.id})`);
    await open.page.getByRole('button', { name: ada?.phone ?? '' }).click();
    await expect
      .poll(async () => run(open.frame('top_bar'), 'heard'))
      .toMatchObject([{ number: ada?.phone, userId: ada?.id }]);
    await open.page.goBack();
    expect(new URL(open.page.url()).pathname).toBe('/agent/tickets/3');
  });

  it('hears the agent type and may stop the save', async () => {
    const sidebar = open.frame('ticket_sidebar');
    await run(sidebar, "client.on('comment.text.changed', (text) => heard.push(text))");
    await run(sidebar, "client.on('ticket.save', () => 'Ask first')");
    await open.page.getByLabel('Comment', { exact: true }).fill('A word');
    await expect.poll(async () => run(sidebar, 'heard.at(-1)')).toBe('A word');
    await open.page.getByRole('button', { name: /^Submit/ }).click();
    await open.page.getByText('Ask first').waitFor();
  });

  it('shows notes that the app writes by itself', async () => {
    const update = `client.request({ url: '/api/v2/tickets/3.json', type: 'PUT', autoRetry: false, contentType: 'application/json',
      data: JSON.stringify({ ticket: { comment: { body: 'Written by the app', public: false } } }) })`;
    await run(open.frame('background'), update);
    await open.page.getByText('Written by the app').waitFor();
  });

  it('keeps storage and locks for frames of other sites', async () => {
    const tried = `(localStorage.setItem('a', 'b'), await navigator.locks.request('a', () => 'held'))`;
    expect(await run(open.frame('background'), tried)).toBe('held');
  });
});
