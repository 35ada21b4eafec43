import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCcaip, type Ccaip } from '../../src/workbench/adapters/ccaip/ccaip.ts';
import { serve, servePart, type Served } from '../workbench/adapters/ccaip/serve-part.ts';

const parentPage = (agentPage: string): string => `<!doctype html><title>Parent</title>
<body style="margin:0"><script>
window.heard = [];
addEventListener('message', ({ data, origin }) => window.heard.push({ data, origin }));
</script><iframe name="adapter" width="290" height="560" style="border:0" src="${agentPage}"></iframe>`;

const james = { agent_id: 1, agent_custom_id: '007', agent_email: 'james.bond@agents.co' };

let browser: Browser;
let folder: string;
let ccaip: Ccaip;
let vendor: Served;
let parent: Served;
let page: Page;
let phone: FrameLocator;

const heard = async (): Promise<readonly unknown[]> => {
  const messages: unknown = await page.evaluate('window.heard.map(({ data }) => data)');
  return Array.isArray(messages) ? messages : [];
};
const heardParsed = async () => (await heard()).map((message): unknown => JSON.parse(String(message)));
const button = (name: string | RegExp) => phone.getByRole('button', { name, exact: true });

/** For people who want to look at it: SCREENSHOTS names a folder. */
const keepPicture = async (name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `ccaip-${name}.png`) });
};

const signIn = async () => {
  await phone.getByLabel('E-mail').fill('james.bond@agents.co');
  await phone.getByLabel('Password').fill('anything');
  await button('Sign in').click();
  await phone.getByLabel('Status').waitFor();
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ccaip-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'src/workbench/adapters/ccaip/page',
    base: './',
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true },
  });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // The last one counts: Playwright's own would deny storage to cross-site frames, which is no state a real agent has.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-features=PaintHolding'],
  });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  ccaip = createCcaip({
    origins: () => ({ host: '', app: '', vendor: vendor.origin }),
    now: () => Date.now(),
    pages: folder,
  });
  vendor = await servePart(ccaip);
  parent = await serve(
    async () =>
      new Response(parentPage(`${vendor.origin}/agent/?type=call&from=custom`), {
        headers: { 'content-type': 'text/html' },
      }),
    'localhost',
  );
  page = await browser.newPage({ viewport: { width: 290, height: 560 } });
  phone = page.frameLocator('iframe[name=adapter]');
  await page.goto(parent.origin);
});
afterEach(async () => {
  await page.close();
  await vendor.stop();
  await parent.stop();
});

describe('the simulated agent page', () => {
  it('posts Agent_Login as a JSON string when an agent signs in', async () => {
    await signIn();
    await expect.poll(heard).toEqual([JSON.stringify({ type: 'Agent_Login', data: james })]);
    expect(await page.evaluate('window.heard[0].origin')).toBe(vendor.origin);
  });

  it('posts New_Call when the agent answers, nothing while it rings or is on hold, and End_Call at the end', async () => {
    await signIn();
    await ccaip.control.send({ do: 'ring', call: { from: '+14155550132' } });
    await phone.getByRole('heading', { name: '+14155550132' }).waitFor();
    expect(await heard()).toHaveLength(1);
    await button('Answer').click();
    await button('Hold').click();
    await phone.getByRole('button', { name: 'Hold', pressed: true }).waitFor();
    await button('Mute').click();
    await button('Hang up').click();
    const data = {
      ...james,
      queue_id: 8469,
      queue_path: 'Developers / James',
      call_id: 103646,
      session_type: 'Voice Inbound (IVR)',
    };
    await expect.poll(heardParsed).toEqual([
      { type: 'Agent_Login', data: james },
      { type: 'New_Call', data },
      { type: 'End_Call', data },
    ]);
  });

  it('pops a record behind New_Call', async () => {
    await signIn();
    await ccaip.control.send({ do: 'ring', call: { pop: { to: 'ticket', id: 35, when: 'after' } } });
    await ccaip.control.send({ do: 'answer' });
    expect((await heardParsed()).at(-1)).toEqual({
      type: 'CRM_Record_Pop',
      data: { recordUrl: 'https://acme.zendesk.com/agent/tickets/35' },
    });
  });

  it('posts a raw message as it is, string or object', async () => {
    await ccaip.control.send({ do: 'post', message: '{not json' });
    await ccaip.control.send({ do: 'post', message: { type: 'New_Call', data: null } });
    await expect.poll(heard).toEqual(['{not json', { type: 'New_Call', data: null }]);
    expect(ccaip.control.posted.map(({ message }) => message)).toEqual(await heard());
  });

  it('lets a customer call and posts any message from its own Simulate tab', async () => {
    await signIn();
    await button('Simulate').click();
    await phone.getByLabel('New_Call carries the number in').selectOption('ani');
    await phone.getByLabel('Record pop').selectOption('user');
    await phone.getByLabel('Id of the user').fill('9');
    await button('Let it ring').click();
    await button('Answer').click();
    await expect.poll(heard).toHaveLength(3);
    expect(await heardParsed()).toMatchObject([
      { type: 'Agent_Login' },
      { type: 'New_Call', data: { ani: '+14155550132' } },
      { type: 'CRM_Record_Pop', data: { recordUrl: 'https://acme.zendesk.com/agent/users/9' } },
    ]);
    await phone.getByLabel('Sample').selectOption('crm-record-pop-empty');
    await phone.getByLabel('Posted').selectOption('as an object');
    await button('Post').click();
    await expect.poll(async () => (await heard()).at(-1)).toEqual({ type: 'CRM_Record_Pop', data: { recordUrl: '' } });
  });

  it('dials a pasted number and posts New_Call when the customer answers', async () => {
    ccaip.configure({ customerAnswersAfter: null });
    await signIn();
    await phone.getByLabel('Number').fill('+1 (415) 555-0132');
    await button('Call').click();
    await phone.getByText('Calling …').waitFor();
    expect(await heard()).toHaveLength(1);
    await ccaip.control.send({ do: 'customer-answers' });
    await expect
      .poll(async () => (await heardParsed()).at(-1))
      .toEqual({
        type: 'New_Call',
        data: { ...james, call_id: 103646, session_type: 'Voice Outbound' },
      });
  });

  it('keeps a running call over a reload and replays nothing', async () => {
    await signIn();
    await ccaip.control.send({ do: 'ring' });
    await ccaip.control.send({ do: 'answer' });
    const before = await heard();
    await ccaip.control.send({ do: 'reload' });
    await button('Hang up').waitFor();
    await expect.poll(heard).toEqual(before);
    await button('Hang up').click();
    await expect.poll(heard).toHaveLength(before.length + 1);
  });

  it('asks for the outbound number where the tenant wants it', async () => {
    await signIn();
    ccaip.configure({ api: { answer: 'choose-202' }, customerAnswersAfter: 0 });
    const response = await fetch(`${vendor.origin}/apps/api/v1/calls`, {
      method: 'POST',
      headers: { authorization: ccaip.settings.secret, 'content-type': 'application/json' },
      body: JSON.stringify({
        call_type: 'Voice Outbound (API)',
        agent_email: 'james.bond@agents.co',
        end_user_number: '+14155550132',
      }),
    });
    expect(response.status).toBe(202);
    await button('Start call').click();
    await expect.poll(async () => (await heardParsed()).at(-1)).toMatchObject({ type: 'New_Call' });
  });

  it('loads and posts nothing where it is silent', async () => {
    ccaip.configure({ isSilent: true });
    await phone.getByLabel('E-mail').fill('james.bond@agents.co');
    await phone.getByLabel('Password').fill('anything');
    await button('Sign in').click();
    await phone.getByRole('alert').waitFor();
    await ccaip.control.send({ do: 'post', message: 'anything' });
    await expect.poll(heard).toEqual([]);
  });

  it('refuses to be framed where the tenant does not list the parent', async () => {
    ccaip.configure({ frameAncestors: "'self'" });
    await page.goto(parent.origin);
    await expect.poll(() => page.frame('adapter')?.url()).toMatch(/^chrome-error:/);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that scrolls sideways and shows every state in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await keepPicture(`${colorScheme}-sign-in`);
      await signIn();
      await ccaip.control.send({ do: 'ring' });
      await button('Answer').waitFor();
      await keepPicture(`${colorScheme}-ringing`);
      await button('Answer').click();
      await button('Hold').waitFor();
      await keepPicture(`${colorScheme}-talk`);
      await button('Hang up').click();
      for (const tab of ['Calls', 'Simulate']) {
        await button(tab).click();
        await keepPicture(`${colorScheme}-${tab.toLowerCase()}`);
        const isWide = await phone.locator('body').evaluate((body) => body.scrollWidth > body.clientWidth);
        expect(isWide).toBe(false);
      }
    },
  );
});
