import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';

const rules = JSON.stringify({
  version: 1,
  dispositions: ['Resolved', 'Follow up'],
  trustedHosts: ['crm.example.com'],
});
const email = 'james.bond@agents.co';
const ada = '+14155550132';

let bench: OpenWorkbench;

const routeIs = (path: RegExp): Promise<unknown> =>
  bench.page.waitForFunction((source) => new RegExp(source).test(location.pathname), path.source);
const internalNotes = (ticket: number): readonly string[] =>
  bench.workbench.zendesk.db
    .commentsOf(ticket)
    .filter((comment) => !comment.public)
    .map(({ body }) => body);
const adasTicket = (): number =>
  bench.workbench.zendesk.db.tickets.find(({ subject }) => subject === 'Printer is on fire')?.id ?? 0;
const writes = (): readonly string[] =>
  bench.workbench.zendesk.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
const send = (...args: Parameters<typeof bench.workbench.ccaip.control.send>) =>
  bench.workbench.ccaip.control.send(...args);
const until = async (check: () => unknown): Promise<void> => {
  await expect.poll(check, { timeout: 15_000 }).toBeTruthy();
};
const visible = (text: string | RegExp) =>
  bench.frame('top_bar').getByText(text).first().waitFor({ state: 'attached' });

/** A Zendesk of its own with the phone in it; `settings` differ from the workbench's. */
async function begin(settings: Readonly<Record<string, unknown>> = { rules }, path = '/agent/home'): Promise<void> {
  bench = await openWorkbench({ settings, path });
  await bench.registered('top_bar');
  // The pane stays closed, as an agent's is most of the day: what is in it is there, but hidden.
  await bench.adapter().locator('form').first().waitFor({ state: 'attached' });
}

async function signIn(): Promise<void> {
  await send({ do: 'sign-in', email });
  await visible(/Signed in as/);
}

/** What the app has stored in this browser, as text. */
async function stored(store: string): Promise<string> {
  const frame = bench.page.frames().find((known) => known.url().includes('/assets/iframe.html'));
  const found = await frame?.evaluate(async (name) => {
    const first = (await indexedDB.databases()).find((known) => known.name?.startsWith('ringside/'));
    return new Promise<unknown>((resolve) => {
      const asked = indexedDB.open(first?.name ?? '');
      asked.addEventListener('success', () => {
        const all = asked.result.transaction(name).objectStore(name).getAll();
        all.addEventListener('success', () => {
          asked.result.close();
          resolve(all.result);
        });
      });
    });
  }, store);
  return JSON.stringify(found);
}

afterEach(() => bench.close());

describe('the app’s frame', () => {
  it('has storage and locks, as a real agent’s has', async () => {
    await begin();
    const frame = bench.page.frames().find((known) => known.url().includes('/assets/iframe.html'));
    const can = await frame?.evaluate(async () => {
      const database = await new Promise<boolean>((resolve) => {
        const asked = indexedDB.open('probe');
        asked.addEventListener('success', () => resolve(true));
        asked.addEventListener('error', () => resolve(false));
      });
      return { database, lock: await navigator.locks.request('probe', () => true) };
    });
    expect(can).toEqual({ database: true, lock: true });
  });
});

describe('an agent with the phone in Zendesk', () => {
  beforeEach(async () => {
    await begin();
    await signIn();
  });

  it('has the popped ticket opened, and the call written on it once', async () => {
    const ticket = adasTicket();
    await send({ do: 'ring', call: { from: ada, pop: { to: 'ticket', id: ticket } } });
    await send({ do: 'answer' });
    await routeIs(new RegExp(`/agent/tickets/${ticket}$`));
    await bench.frame('ticket_sidebar').getByText('Inbound call', { exact: false }).first().waitFor();
    await send({ do: 'hang-up' });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await until(() => internalNotes(ticket).length === 1);
    expect(internalNotes(ticket)[0]).toMatch(
      /^Inbound call, \d+ s\nCustomer: Ada Lovelace.*\nAgent: James Bond \(james\.bond@agents\.co\)\n/,
    );
    expect(writes()).toHaveLength(1);
  });

  it('has a user and a ticket made for a number that nobody has', async () => {
    await send({ do: 'ring', call: { from: '+14155550100', pop: { to: 'lookup' } } });
    await send({ do: 'answer' });
    await routeIs(/\/agent\/tickets\/\d+$/);
    await send({ do: 'hang-up' });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    const made = (): number =>
      bench.workbench.zendesk.db.tickets.find(({ subject }) => subject === 'Inbound call from +1 415 555 0100')?.id ??
      0;
    await until(() => internalNotes(made()).length === 2);
    expect(bench.workbench.zendesk.db.users.find(({ phone }) => phone === '+14155550100')?.name).toBe(
      'Caller +1 415 555 0100',
    );
    expect(writes()).toHaveLength(3);
  });

  it('types notes and chooses a disposition, and both are in the note', async () => {
    const ticket = adasTicket();
    await send({ do: 'ring', call: { from: ada, pop: { to: 'ticket', id: ticket } } });
    await send({ do: 'answer' });
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByLabel('Call notes').fill('asked for a refund');
    await send({ do: 'hang-up' });
    await sidebar.getByLabel('Disposition').selectOption('Follow up');
    await sidebar.getByRole('button', { name: 'Done' }).click();
    await until(() => internalNotes(ticket).length === 1);
    expect(internalNotes(ticket)[0]).toMatch(
      /\nNotes: asked for a refund\nDisposition: Follow up\nCall ID: ccaip \d+$/,
    );
  });

  it('chooses among several people by keyboard, and only then something is opened', async () => {
    await send({ do: 'ring', call: { from: '+14155550177', pop: { to: 'lookup' } } });
    await send({ do: 'answer' });
    await bench.showPhone();
    const phone = bench.frame('top_bar');
    await phone.getByRole('heading', { name: 'Who is calling?' }).waitFor();
    expect(new URL(bench.page.url()).pathname).toBe('/agent/home');
    await phone.getByRole('button', { name: /Tim Berners/ }).focus();
    await bench.page.keyboard.press('Enter');
    await routeIs(/\/agent\/tickets\/\d+$/);
    expect(writes()).toEqual([]);
  });

  it('calls a number with one click, and the call is written on the ticket it was clicked on', async () => {
    const ticket = adasTicket();
    await bench.page.getByText('Printer is on fire').first().click();
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +1 415 555 0132' }).click();
    await bench
      .frame('ticket_sidebar')
      .getByText(/OUTBOUND CALL/i)
      .waitFor();
    await send({ do: 'hang-up' });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await until(() => internalNotes(ticket).length === 1);
    expect(internalNotes(ticket)[0]).toMatch(/^Outbound call, \d+ s\nCustomer: Ada Lovelace, \+1 415 555 0132\n/);
  });

  it('is not impressed by messages of other windows, nor by rubbish of the right one', async () => {
    await bench.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow?.postMessage(
          JSON.stringify({ type: 'New_Call', data: { call_id: 666, session_type: 'Voice Inbound' } }),
          '*',
        );
      }
    });
    for (const message of [
      '{"type":',
      'null',
      '[]',
      '{"type":"New_Call"}',
      `{"type":"New_Call","data":{"call_id":"${'9'.repeat(300)}"}}`,
      JSON.stringify({ type: 'X', data: 'x'.repeat(300_000) }),
    ]) {
      await send({ do: 'post', message });
    }
    const ticket = adasTicket();
    await send({ do: 'ring', call: { from: ada, pop: { to: 'ticket', id: ticket } } });
    await send({ do: 'answer' });
    await routeIs(new RegExp(`/agent/tickets/${ticket}$`));
    await bench
      .frame('ticket_sidebar')
      .getByText(/INBOUND CALL/i)
      .first()
      .waitFor();
    await send({ do: 'hang-up' });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await until(() => internalNotes(ticket).length === 1);
    expect(bench.workbench.zendesk.requests.some(({ path }) => path.includes('666'))).toBe(false);
  });

  it('keeps call and notes over a reload, and says the end where the phone forgot it', async () => {
    const ticket = adasTicket();
    await send({ do: 'ring', call: { from: ada, pop: { to: 'ticket', id: ticket } } });
    await send({ do: 'answer' });
    await bench.frame('ticket_sidebar').getByLabel('Call notes').fill('typed before the reload');
    await bench.frame('ticket_sidebar').getByLabel('Call notes').blur();
    await until(async () => (await stored('drafts')).includes('typed before the reload'));
    await bench.page.reload();
    const notes = bench.frame('ticket_sidebar').getByLabel('Call notes');
    await expect.poll(() => notes.inputValue(), { timeout: 15_000 }).toBe('typed before the reload');
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call ended' }).click();
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await until(() => internalNotes(ticket).length === 1);
    expect(internalNotes(ticket)[0]).toMatch(/^Inbound call\n/);
    expect(internalNotes(ticket)[0]).toContain('Notes: typed before the reload');
  });

  it.each([
    'javascript:alert(1)',
    'https://acme.zendesk.com.evil.example/agent/tickets/1',
    'https://evil.example/agent/tickets/1',
    'http://acme.zendesk.com/agent/tickets/1',
  ])('is not led to %s', async (url) => {
    await send({ do: 'ring', call: { from: ada, pop: { to: 'url', url } } });
    await send({ do: 'answer' });
    await visible(/00:0/);
    await send({ do: 'hang-up' });
    expect(new URL(bench.page.url()).pathname).toBe('/agent/home');
    expect(bench.page.url()).not.toContain('evil');
  });

  it('sees a vendor’s markup as text', async () => {
    const ticket = adasTicket();
    await send({
      do: 'ring',
      call: { from: ada, queue: '<img src=x onerror="document.title=1">', pop: { to: 'ticket', id: ticket } },
    });
    await send({ do: 'answer' });
    await bench.frame('ticket_sidebar').getByText('<img src=x onerror="document.title=1">').first().waitFor();
  });
});

describe('settings that are wrong', () => {
  it('are all listed by name, and nothing else runs', async () => {
    const settings = {
      vendor: 'acme',
      adapter_url: 'javascript:alert(1)',
      adapter_origins: 'no',
      vendor_options: '[',
      default_country: 'ZZ',
    };
    bench = await openWorkbench({ settings, path: '/agent/tickets/3' });
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByRole('heading', { name: 'Ringside is not set up correctly' }).waitFor();
    for (const name of ['vendor', 'adapter_url', 'adapter_origins', 'vendor_options', 'default_country'])
      await sidebar.getByText(name, { exact: true }).waitFor();
    expect(await sidebar.getByRole('heading', { name: 'Phone numbers' }).count()).toBe(0);
  });

  it('in the rules are named by their path while the phone goes on', async () => {
    await begin({ rules: '{"version":1,"wrapUpSeconds":"soon"}' });
    await signIn();
    await bench.frame('top_bar').getByText('wrapUpSeconds').first().waitFor({ state: 'attached' });
  });
});

describe('a refused call', () => {
  it('says why, in the vendor’s words and ours', async () => {
    await begin();
    await signIn();
    await bench.page.getByText('Printer is on fire').first().click();
    bench.workbench.ccaip.configure({
      api: { answer: 'refuse', message: 'Agent is not available to take this call', delay: 0 },
    });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +1 415 555 0132' }).click();
    await bench
      .frame('ticket_sidebar')
      .getByText(/Agent is not available to take this call/)
      .waitFor();
  });
});

describe('two tabs', () => {
  it('have one phone, and the second takes over within two seconds when the first is closed', async () => {
    await begin();
    await signIn();
    const second = await bench.open('/agent/home');
    await second.registered('top_bar');
    const elsewhere = second.frame('top_bar').getByText('The phone is open in another tab');
    await elsewhere.waitFor({ state: 'attached' });
    expect(await second.frame('top_bar').locator('iframe[name="adapter"]').count()).toBe(0);
    await bench.page.close();
    // The browser hands the lock on when the page is gone; what is measured here is that nobody waits any longer.
    await second.frame('top_bar').locator('iframe[name="adapter"]').waitFor({ state: 'attached', timeout: 4_000 });
  });
});
