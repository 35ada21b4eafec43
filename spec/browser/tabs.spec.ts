import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { openWorkbench, type OpenWorkbench, type WorkbenchPage } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';
import { countPhones, type PhoneCount } from './phone-count.ts';

const ada = '+14155550132';
const elsewhere = 'The phone is open in another tab';
const silent = /That tab does not answer/;

let bench: OpenWorkbench;
let james: AgentAtWork;
let adas: number;

beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  adas = james.ticketAbout('Printer is on fire');
});

afterEach(() => bench.close());

const says = (tab: WorkbenchPage, text: string | RegExp): Promise<void> =>
  tab.frame('top_bar').getByText(text).first().waitFor({ state: 'attached' });
const pathOf = (tab: WorkbenchPage): string => new URL(tab.page.url()).pathname;
const arrives = (tab: WorkbenchPage, at: string) => expect.poll(() => pathOf(tab), { timeout: 15_000 }).toBe(at);
const press = (tab: WorkbenchPage, name: string) => tab.frame('top_bar').getByRole('button', { name }).first().click();
const popped = (id: number) => ({ from: ada, pop: { to: 'ticket', id } as const });
const hidePhone = (tab: WorkbenchPage) =>
  tab.page.locator('.top-bar').getByRole('button', { name: 'Ringside' }).click();

/** What a frozen tab is to the others: it says nothing. A tab that holds a lock cannot be frozen for real by a spec. */
const becomeMute = async (tab: WorkbenchPage, isMute: boolean): Promise<void> => {
  for (const frame of tab.page.frames()) await frame.evaluate((is) => void Reflect.set(window, 'isMute', is), isMute);
};
const muteOnDemand = (): void => {
  const { prototype } = BroadcastChannel;
  const post = Reflect.get(prototype, 'postMessage');
  prototype.postMessage = function (message) {
    if (Reflect.get(window, 'isMute') !== true) Reflect.apply(post, this, [message]);
  };
};

/** A first tab of James, which has the phone; phones are counted from before it. */
async function openFirst(): Promise<{ readonly phones: PhoneCount; readonly first: WorkbenchPage }> {
  await bench.page.close();
  const phones = await countPhones(bench.context);
  const first = await bench.open('/agent/home');
  await james.signIn(first);
  return { phones, first };
}

async function openNext(): Promise<WorkbenchPage> {
  const tab = await bench.open('/agent/home');
  await says(tab, elsewhere);
  return tab;
}

describe('three tabs', () => {
  it('open what pops where the agent is, write notes typed anywhere, and hand the phone over when asked', async () => {
    const { phones, first } = await openFirst();
    const [second, third] = [await openNext(), await openNext()];
    const graces = james.ticketAbout('A moth in the relay');
    // The third was opened last.
    await james.takeCall(popped(adas));
    await arrives(third, `/agent/tickets/${adas}`);
    await third.frame('ticket_sidebar').getByLabel('Call notes').fill('typed far from the phone');
    await james.hangUp();
    await third.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => james.notesOn(adas)).toHaveLength(1);
    expect(james.notesOn(adas)[0]).toContain('Notes: typed far from the phone');
    expect([pathOf(first), pathOf(second)]).toEqual(['/agent/home', '/agent/home']);

    await second.showPhone();
    await second.frame('top_bar').getByText(elsewhere).click();
    await james.takeCall(popped(graces));
    await arrives(second, `/agent/tickets/${graces}`);
    expect([pathOf(first), pathOf(third)]).toEqual(['/agent/home', `/agent/tickets/${adas}`]);
    await third.showPhone();
    await press(third, `Open ticket #${graces}`);
    await arrives(third, `/agent/tickets/${graces}`);

    await press(third, 'Use the phone here');
    await says(third, 'A call is running in the other tab');
    expect(await third.adapter().locator('body').count()).toBe(0);
    await press(third, 'Use the phone here');
    await third.frame('top_bar').locator('iframe[name="adapter"]').waitFor();
    await says(first, elsewhere);
    await hidePhone(third);
    await third.frame('ticket_sidebar').getByRole('button', { name: 'Call ended' }).click();
    await expect.poll(() => james.notesOn(graces), { timeout: 15_000 }).toHaveLength(1);
    expect(phones.most()).toBe(1);
  });
});

describe('the tab that holds the phone', () => {
  it('hands it over within two seconds when it is closed, and when it crashes', async () => {
    const { phones, first } = await openFirst();
    let others = [await openNext(), await openNext()];
    const next = (since: number) => others.find(({ page }) => (phones.mountedAt(page) ?? 0) >= since);
    const crash = async ({ page }: WorkbenchPage): Promise<void> => {
      const session = await bench.context.newCDPSession(page);
      await Promise.race([session.send('Page.crash'), page.waitForEvent('crash')]).catch(() => undefined);
    };
    let holder = first;
    for (const end of [crash, ({ page }: WorkbenchPage) => page.close()]) {
      const at = Date.now();
      phones.forget(holder.page);
      await end(holder);
      await expect.poll(() => next(at), { timeout: 10_000 }).toBeDefined();
      holder = next(at) ?? holder;
      expect((phones.mountedAt(holder.page) ?? 0) - at).toBeLessThan(2_000);
      others = others.filter((tab) => tab !== holder);
    }
    expect(phones.most()).toBe(1);
  });

  it('keeps it while it does not answer, which the other one says until it does; who takes it then has it', async () => {
    await bench.context.addInitScript(muteOnDemand);
    const { phones, first } = await openFirst();
    const second = await openNext();
    await becomeMute(first, true);
    await says(second, silent);
    expect(phones.mountedAt(second.page)).toBeUndefined();
    await becomeMute(first, false);
    await second.frame('top_bar').getByText(silent).first().waitFor({ state: 'detached' });
    await james.takeCall(popped(adas));
    await says(second, 'Ada Lovelace');
    await becomeMute(first, true);
    await says(second, silent);
    await second.showPhone();
    await press(second, 'Use the phone here');
    await says(second, 'A call is running in the other tab');
    await press(second, 'Use the phone here');
    await second.frame('top_bar').locator('iframe[name="adapter"]').waitFor();
    await says(first, elsewhere);
    expect(await first.frame('top_bar').locator('iframe[name="adapter"]').count()).toBe(0);
  });

  it('has the browser ask before it is left during a call, and not otherwise', async () => {
    const { first } = await openFirst();
    const second = await openNext();
    // A browser asks only where the page was used.
    await first.showPhone();
    await first.frame('top_bar').getByText('Signed in as', { exact: false }).first().click();
    await james.takeCall(popped(adas));
    await says(first, 'Ada Lovelace');
    const asked = first.page.waitForEvent('dialog');
    await first.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(first.page.isClosed()).toBe(false);
    await second.page.close({ runBeforeUnload: true });
    await expect.poll(() => second.page.isClosed()).toBe(true);
  });
});

describe('a call', () => {
  it('is written down once after the browser was closed and started again in the middle of it', async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'ringside-profile-'));
    const start = async (): Promise<BrowserContext> => {
      const args = ['--no-sandbox', '--disable-gpu', '--disable-features=PaintHolding'];
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: findChromium(),
        args,
        viewport: { width: 1500, height: 900 },
      });
      await context.route('https://static.zdassets.com/**', (route) => route.abort());
      return context;
    };
    await bench.page.close();
    const before = await start();
    const tab = await bench.open('/agent/home', { context: before });
    await james.signIn(tab);
    await james.takeCall(popped(adas));
    const notes = tab.frame('ticket_sidebar').getByLabel('Call notes');
    await notes.fill('before the restart');
    await notes.blur();
    await expect.poll(() => storedNotes(tab)).toContain('before the restart');
    await before.close();
    const after = await start();
    const again = await bench.open(`/agent/tickets/${adas}`, { context: after });
    const sidebar = again.frame('ticket_sidebar');
    await expect.poll(() => sidebar.getByLabel('Call notes').inputValue()).toBe('before the restart');
    await sidebar.getByRole('button', { name: 'Call ended' }).click();
    await sidebar.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => james.notesOn(adas), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(adas)[0]).toContain('Notes: before the restart');
    expect(james.writes()).toHaveLength(1);
    await after.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('is written down once when there was no network for a minute after it', async () => {
    await bench.page.clock.install();
    await james.goTo('/agent/home');
    await james.signIn();
    await james.takeCall(popped(adas));
    await james.arrivesAt(`/agent/tickets/${adas}`);
    // The sidebar has read the user before: what fails now is about the note.
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +1 415 555 0132' }).waitFor();
    bench.workbench.zendesk.faults.offline = true;
    const tried = bench.page.waitForEvent('requestfailed', (request) => request.url().includes('/api/v2/tickets/'));
    await james.hangUp();
    await tried;
    await bench.page.clock.fastForward(60_000);
    bench.workbench.zendesk.faults.offline = false;
    await bench.page.clock.fastForward(120_000);
    await expect.poll(() => james.notesOn(adas), { timeout: 15_000 }).toHaveLength(1);
  });

  it('is heard, noted and written where the browser has no channel between tabs, and the phone says what that costs', async () => {
    await bench.page.close();
    await bench.context.addInitScript(() => void Reflect.deleteProperty(window, 'BroadcastChannel'));
    const tab = await bench.open('/agent/home');
    await james.signIn(tab);
    await says(tab, 'use Zendesk in this tab only');
    await james.takeCall(popped(adas));
    await arrives(tab, `/agent/tickets/${adas}`);
    await tab.frame('ticket_sidebar').getByLabel('Call notes').fill('heard next door');
    await james.hangUp();
    await tab.frame('ticket_sidebar').getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => james.notesOn(adas), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(adas)[0]).toContain('Notes: heard next door');
  });
});

/** What is typed and stored in the browser of a tab. */
async function storedNotes(tab: WorkbenchPage): Promise<string> {
  const frame = tab.page.frames().find((known) => known.url().includes('/assets/iframe.html'));
  const found = await frame?.evaluate(async () => {
    const known = (await indexedDB.databases()).find(({ name }) => name?.startsWith('ringside/'));
    return new Promise<string>((resolve) => {
      const asked = indexedDB.open(known?.name ?? '');
      asked.addEventListener('success', () => {
        const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
        all.addEventListener('success', () => {
          asked.result.close();
          resolve(JSON.stringify(all.result));
        });
      });
    });
  });
  return found ?? '';
}
