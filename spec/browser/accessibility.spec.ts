import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppLocation } from '../../src/workbench/host/zaf/instance.ts';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const rules = JSON.stringify({ version: 1, dispositions: ['Resolved', 'Follow up'] });
const schemes = ['light', 'dark'] as const;

let bench: OpenWorkbench;
let james: AgentAtWork;

/** The app's page in a location, where it is shown. */
async function shownFrame(location: AppLocation): Promise<Frame> {
  for (const found of await bench.page.locator(`iframe[data-location="${location}"]:visible`).all()) {
    const frame = await (await found.elementHandle())?.contentFrame();
    if (frame) return frame;
  }
  throw new Error(`${location} is not shown`);
}

/** What axe finds wrong in a location; the vendor's page in it is not ours to judge. */
async function faultsOf(location: AppLocation): Promise<unknown> {
  const frame = await shownFrame(location);
  await frame.evaluate(axe);
  // A frame of Zendesk's page is not a page: it needs no landmarks of its own.
  const options = { iframes: false, rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } };
  return frame.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, any }) => html.slice(0, 200) + ' ' + (any[0]?.message ?? ''))]))`);
}

/** How far a location's page can be scrolled sideways at a width, in px. */
async function overflowOf(location: AppLocation, width: number): Promise<number> {
  await bench.page
    .locator(`iframe[data-location="${location}"]:visible`)
    .evaluate((frame, px) => frame.setAttribute('style', `width: ${px}px; min-width: 0; flex: none`), width);
  const frame = await shownFrame(location);
  await frame.waitForFunction((px) => window.innerWidth === px, width);
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const isDark = (location: AppLocation): Promise<boolean> =>
  shownFrame(location).then((frame) =>
    frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark'),
  );

/** Checks a location in both schemes and at the narrowest widths. */
async function checkShown(location: AppLocation): Promise<void> {
  for (const scheme of schemes) {
    if ((await isDark(location)) !== (scheme === 'dark')) {
      const name = scheme === 'dark' ? 'Dark colours' : 'Light colours';
      await bench.page.getByRole('button', { name }).click();
      await expect.poll(() => isDark(location)).toBe(scheme === 'dark');
    }
    // Colours glide when the scheme changes; half-way they would be judged wrongly.
    const frame = await shownFrame(location);
    await frame.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    expect(await faultsOf(location), `${location}, ${scheme}`).toEqual([]);
  }
  for (const width of [320, 250]) expect(await overflowOf(location, width), `${location} at ${width} px`).toBe(0);
}

const begin = async (settings: Readonly<Record<string, unknown>> = { rules }): Promise<void> => {
  bench = await openWorkbench({ settings, path: '/agent/home' });
  james = agentAtWork(bench);
};

afterEach(() => bench.close());

describe('without a phone', () => {
  it('the list of wrong settings can be read by everybody', async () => {
    await begin({ vendor: 'acme', adapter_url: 'javascript:alert(1)', default_country: 'ZZ' });
    await james.goTo('/agent/tickets/3');
    await bench.frame('ticket_sidebar').getByRole('heading', { name: 'Ringside is not set up correctly' }).waitFor();
    await checkShown('ticket_sidebar');
  });

  it('wrong rules can be read by everybody', async () => {
    await begin({ rules: '{"version":1,"wrapUpSeconds":"soon"}' });
    await james.signIn();
    await bench.showPhone();
    await bench.frame('top_bar').getByText('wrapUpSeconds', { exact: false }).first().waitFor();
    await checkShown('top_bar');
  });
});

describe('everybody can read and use', () => {
  beforeEach(async () => {
    await begin();
    await james.signIn();
  });

  it('the idle phone and its menu', async () => {
    await bench.showPhone();
    await bench.frame('top_bar').getByRole('button', { name: 'Menu' }).click();
    await bench.frame('top_bar').getByRole('menu').waitFor();
    expect(await faultsOf('top_bar')).toEqual([]);
    await bench.page.keyboard.press('Escape');
    await checkShown('top_bar');
  });

  it('the card of a call, in the sidebar and in the phone', async () => {
    await james.takeCall({
      from: '+14155550132',
      queue: 'A queue with a name as long as names of queues become / Europe / Second level',
      pop: { to: 'lookup' },
    });
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByRole('button', { name: 'Call +1 415 555 0132' }).waitFor();
    await sidebar.getByLabel('Disposition').waitFor();
    await checkShown('ticket_sidebar');
    await bench.showPhone();
    await bench.frame('top_bar').getByRole('button', { name: 'Notes' }).click();
    await checkShown('top_bar');
  });

  it('the question who is calling, with results and the form for a new user', async () => {
    await james.takeCall({ from: '+442079460018', pop: { to: 'lookup' } });
    await bench.showPhone();
    const phone = bench.frame('top_bar');
    await phone.getByRole('searchbox').fill('lovelace');
    await phone.getByRole('button', { name: /Ada Lovelace/ }).waitFor();
    await phone.getByRole('button', { name: 'Create user' }).click();
    await expect
      .poll(() => phone.getByLabel('Name', { exact: true }).evaluate((field) => field === document.activeElement))
      .toBe(true);
    await checkShown('top_bar');
  });

  it('the page of a deep link, with what it found and with a question', async () => {
    const nav = bench.frame('nav_bar');
    const found = '/agent/apps/ringside/pop/phone/+14155550132/ticket/999999999/direction/in/unknown/word';
    await james.goTo(found);
    await james.arrivesAt(`/agent/tickets/${james.ticketAbout('Printer is on fire')}`);
    await bench.page.goBack();
    await nav.getByRole('button', { name: 'New ticket' }).waitFor();
    await checkShown('nav_bar');
    await james.goTo('/agent/apps/ringside/pop/phone/+14155550123');
    await nav.getByRole('button', { name: 'Create user' }).waitFor();
    await checkShown('nav_bar');
  });

  it('the calls to finish, in the phone and in the navigation', async () => {
    await james.takeCall({ from: '', data: { ani: 'anonymous' }, pop: { to: 'lookup' } });
    await bench.frame('top_bar').getByText('Anonymous caller').first().waitFor({ state: 'attached' });
    await james.hangUp();
    await bench.showPhone();
    await bench.frame('top_bar').getByRole('button', { name: '1 call to finish' }).click();
    await bench.frame('top_bar').getByRole('button', { name: 'Dismiss' }).click();
    await checkShown('top_bar');
    await bench.page.locator('.rail').getByRole('button', { name: 'Ringside' }).click();
    await bench.frame('nav_bar').getByRole('heading', { name: 'Calls to finish' }).waitFor();
    await bench.frame('nav_bar').getByRole('button', { name: 'Choose' }).click();
    await checkShown('nav_bar');
  });
});

describe('without a mouse', () => {
  const focused = async (): Promise<string> =>
    (await shownFrame('top_bar')).evaluate(() => document.activeElement?.textContent ?? '');

  const tabTo = async (text: RegExp): Promise<void> => {
    for (let pressed = 0; pressed < 30 && !text.test(await focused()); pressed += 1) {
      await bench.page.keyboard.press('Tab');
    }
    expect(await focused()).toMatch(text);
  };

  it('an agent answers who is calling, takes notes and is done', async () => {
    await begin();
    await james.signIn();
    await james.takeCall({ from: '+14155550177', pop: { to: 'lookup' } });
    await bench.page.locator('.top-bar').getByRole('button', { name: 'Ringside' }).focus();
    await bench.page.keyboard.press('Enter');
    const phone = bench.frame('top_bar');
    await phone.getByRole('heading', { name: 'Who is calling?' }).waitFor();
    await phone.getByRole('button', { name: 'Menu' }).focus();
    await tabTo(/^Tim Berners/);
    await bench.page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^Tom Berners/);
    await bench.page.keyboard.press('Enter');
    const ticket = james.ticketAbout('Links are underlined');
    await james.arrivesAt(`/agent/tickets/${ticket}`);
    await phone.getByRole('heading', { name: 'Who is calling?' }).waitFor({ state: 'detached' });
    await bench.page.keyboard.press('Alt+N');
    await bench.page.keyboard.type('by keyboard');
    await james.hangUp();
    await phone.getByRole('button', { name: 'Done' }).waitFor();
    await bench.page.keyboard.press('Alt+D');
    await expect.poll(() => james.notesOn(ticket), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(ticket)[0]).toContain('Notes: by keyboard');
  });
});
