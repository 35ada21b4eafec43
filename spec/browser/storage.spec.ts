import { chromium, type Browser } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { openWorkbench, type OpenWorkbench, type WorkbenchPage } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

const eve = 7_210_000_000_008;

let bench: OpenWorkbench;
let james: AgentAtWork;

beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
});

afterEach(() => bench.close());

describe('a browser that denies storage', () => {
  let strict: Browser;
  let tab: WorkbenchPage;

  beforeEach(async () => {
    await bench.page.close();
    // Playwright's own switches turn the partitioning of third-party storage off, and Chromium then denies it altogether.
    strict = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    const context = await strict.newContext({ viewport: { width: 1500, height: 900 } });
    await context.route('https://static.zdassets.com/**', (route) => route.abort());
    tab = await bench.open('/agent/home', { context });
    await james.signIn(tab);
  });

  afterEach(() => strict.close());

  it('denies it to the app’s frame here, as this spec assumes', async () => {
    const frame = tab.page.frames().find((known) => known.url().includes('/assets/iframe.html'));
    const denied = await frame?.evaluate(
      () =>
        new Promise<string>((resolve) => {
          try {
            const asked = indexedDB.open('probe');
            asked.addEventListener('success', () => resolve('given'));
            asked.addEventListener('error', () => resolve('denied'));
          } catch {
            resolve('denied');
          }
        }),
    );
    expect(denied).toBe('denied');
  });

  it('is told what it loses, and still has the call written down once', async () => {
    const ticket = james.ticketAbout('Printer is on fire');
    await james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: ticket } });
    const sidebar = tab.frame('ticket_sidebar');
    await sidebar.getByLabel('Call notes').fill('no storage, no matter');
    await tab.showPhone();
    await tab.frame('top_bar').getByText('This browser keeps nothing for Ringside', { exact: false }).waitFor();
    await james.hangUp();
    await tab.frame('top_bar').getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => james.notesOn(ticket), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(ticket)[0]).toContain('Notes: no storage, no matter');
    expect(james.writes()).toHaveLength(1);
  });
});

describe('two agents in one browser', () => {
  it('have a phone each, and neither reads what the other types', async () => {
    await james.signIn();
    const hers = await bench.open('/agent/tickets/3', { agent: eve });
    await hers.registered('ticket_sidebar');
    await hers.adapter().locator('form, button').first().waitFor({ state: 'attached' });
    const ticket = james.ticketAbout('Printer is on fire');
    await james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: ticket } });
    const notes = (tab: WorkbenchPage) => tab.frame('ticket_sidebar').getByLabel('Call notes');
    await notes(bench).fill('for the eyes of James');
    await notes(bench).blur();
    // The vendor's page is signed in once in a browser, so her phone hears the same call: a session of her own.
    await hers.frame('ticket_sidebar').getByRole('region', { name: 'Call', exact: true }).waitFor();
    expect(await notes(hers).inputValue()).toBe('');
    expect(await hers.frame('top_bar').getByText('The phone is open in another tab').count()).toBe(0);
    const frame = bench.page.frames().find((known) => known.url().includes('/assets/iframe.html'));
    const names = await frame?.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    expect(names?.filter((name) => name.startsWith('ringside/'))).toHaveLength(2);
  });
});
