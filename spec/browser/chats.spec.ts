import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

type Send = OpenWorkbench['workbench']['ccaip']['control']['send'];
type NewChat = NonNullable<Extract<Parameters<Send>[0], { readonly do: 'new-chat' }>['chat']>;

const email = 'james.bond@agents.co';
const lookup = { to: 'lookup' } as const;
const ada = { email: 'ada@analytical.example' };
const grace = { email: 'grace@navy.example' };

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

let bench: OpenWorkbench;
let james: AgentAtWork;

const send: Send = (command) => bench.workbench.ccaip.control.send(command);
const phone = () => bench.frame('top_bar');
const tab = (name: string) => phone().getByRole('tab', { name, exact: true });
const frameOf = (name: string) => phone().locator(`iframe[name="${name}"]`);
const card = () => bench.frame('ticket_sidebar').getByRole('region', { name: 'Call', exact: true });

/** By key, because the phone's pane lies over the sidebar. */
async function isDone(): Promise<void> {
  await card().getByRole('button', { name: 'Done' }).waitFor();
  await card().getByLabel('Call notes').press('Alt+D');
}

/** The vendor's page for chats. */
async function chatPage(): Promise<Frame> {
  const frame = await (await frameOf('chat-adapter').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no page for chats.');
  return frame;
}

/** What axe finds wrong in the phone; the vendor's pages in it are not ours to judge. */
async function faults(): Promise<unknown> {
  const frame = (await chatPage()).parentFrame();
  await frame?.evaluate(axe);
  // Colours glide when the scheme changes.
  await frame?.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const options = { iframes: false, rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } };
  return frame?.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]))`);
}

/** A Zendesk with both pages of the vendor; James has signed in to them and looks at the phone. */
async function begin(): Promise<void> {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  const { installation, origins } = bench.workbench;
  const chatUrl = `${origins.vendor}/agent/?type=chat&from=custom`;
  installation.set({ ...(await installation.settings()), chat_adapter_url: chatUrl });
  await bench.page.reload();
  await bench.registered('top_bar');
  await frameOf('chat-adapter').waitFor({ state: 'attached' });
  await send({ do: 'sign-in', email, type: 'chat' });
  await james.signIn();
  await bench.showPhone();
}

async function takeChat(chat: NewChat): Promise<number> {
  const { chatId = 0 } = await send({ do: 'new-chat', chat });
  await send({ do: 'accept-chat', chatId });
  return chatId;
}

/** The call comes after the chat about this ticket was seen on its page: what comes later counts as new there. */
async function takeCallBeside(subject: string): Promise<void> {
  await james.arrivesAt(`/agent/tickets/${james.ticketAbout(subject)}`);
  await frameOf('chat-adapter').waitFor({ state: 'visible' });
  await james.takeCall({ from: '+14155550150', pop: lookup });
  await frameOf('adapter').waitFor({ state: 'visible' });
}

const paneWidth = async (): Promise<number | undefined> => (await bench.page.locator('.app-pane').boundingBox())?.width;

beforeEach(begin);
afterEach(() => bench.close());

describe('the two pages of the vendor', () => {
  it('stand in one pane, one of them shown, and neither is ever loaded again', async () => {
    for (const [name, title] of [
      ['adapter', 'Phone'],
      ['chat-adapter', 'Chat'],
    ] as const) {
      expect(await frameOf(name).getAttribute('title')).toBe(title);
      expect(await frameOf(name).getAttribute('allow')).toContain('microphone');
    }
    const chat = await chatPage();
    await chat.evaluate(() => document.body.setAttribute('data-mark', 'here since the beginning'));
    expect([await frameOf('adapter').isVisible(), await frameOf('chat-adapter').isVisible()]).toEqual([true, false]);
    await tab('Chat').click();
    await frameOf('chat-adapter').waitFor({ state: 'visible' });
    expect(await frameOf('adapter').isVisible()).toBe(false);
    await expect.poll(paneWidth).toBeGreaterThanOrEqual(450);
    expect((await frameOf('chat-adapter').boundingBox())?.width).toBeGreaterThanOrEqual(450);
    await bench.page.keyboard.press('ArrowLeft');
    await frameOf('adapter').waitFor({ state: 'visible' });
    await expect.poll(paneWidth).toBeLessThan(400);
    expect(await chat.evaluate(() => document.body.getAttribute('data-mark'))).toBe('here since the beginning');
  });

  it('show the one with a new chat, but not before somebody who types in the other one', async () => {
    await bench.adapter().getByRole('button', { name: 'Keypad' }).focus();
    const first = await takeChat({ from: ada, pop: lookup, message: 'Hello?' });
    await tab('Chat 1 new').waitFor();
    await send({ do: 'chat-message', chatId: first, by: 'customer', text: 'Is anybody there?' });
    await tab('Chat 2 new').waitFor();
    expect(await frameOf('adapter').isVisible()).toBe(true);
    await tab('Chat 2 new').click();
    await tab('Chat').waitFor();
    await tab('Phone').click();
    await phone().locator('header').click();
    await takeChat({ from: grace, pop: lookup });
    await frameOf('chat-adapter').waitFor({ state: 'visible' });
  });
});

describe('chats and a call at once', () => {
  it('each have their ticket, their notes and one note in the end', async () => {
    const [printer, moth] = [james.ticketAbout('Printer is on fire'), james.ticketAbout('A moth in the relay')];
    const first = await takeChat({ from: ada, pop: lookup, message: 'Hello?' });
    await james.arrivesAt(`/agent/tickets/${printer}`);
    await card().getByText('1 received, 0 sent').waitFor();
    await card().getByLabel('Call notes').fill('smoke again');
    await card().getByLabel('Call notes').blur();
    const second = await takeChat({ from: grace, pop: lookup });
    await james.arrivesAt(`/agent/tickets/${moth}`);
    await card().getByText('Grace Hopper').first().waitFor();

    // A call on top: the phone comes to the front and its timer stays in view while a chat is shown.
    await james.takeCall({ from: '+14155550150', pop: lookup });
    await frameOf('adapter').waitFor({ state: 'visible' });
    await tab('Chat').click();
    const callBehind = phone().getByRole('button', { name: /^Show the call with / });
    await callBehind.getByText(/00:\d\d/).waitFor();

    // The agent turns to the first chat in the vendor's page: its ticket and its notes come back.
    await send({ do: 'show-chat', chatId: first });
    await james.arrivesAt(`/agent/tickets/${printer}`);
    await expect.poll(() => card().getByLabel('Call notes').inputValue()).toBe('smoke again');
    await send({ do: 'end-chat', chatId: first });
    await isDone();
    await expect.poll(() => james.notesOn(printer), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(printer)[0]).toMatch(/^Inbound chat, \d+ s\n[^]*\nNotes: smoke again\nChat ID: ccaip \d+$/);

    await callBehind.click();
    await frameOf('adapter').waitFor({ state: 'visible' });
    await send({ do: 'end-chat', chatId: second });
    await expect.poll(() => james.notesOn(moth), { timeout: 15_000 }).toHaveLength(1);
    await james.hangUp();
    const wrong = james.ticketAbout('Wrong desk');
    await expect.poll(() => james.notesOn(wrong), { timeout: 15_000 }).toHaveLength(1);
    expect([james.notesOn(printer).length, james.notesOn(moth).length]).toEqual([1, 1]);
  });

  it('go on after a reload in the middle of a chat', async () => {
    const printer = james.ticketAbout('Printer is on fire');
    const chatId = await takeChat({ from: ada, pop: lookup, message: 'Hello?' });
    await james.arrivesAt(`/agent/tickets/${printer}`);
    await card().getByLabel('Call notes').fill('before the reload');
    await card().getByLabel('Call notes').blur();
    await card().getByText('1 received, 0 sent').waitFor();
    await bench.page.reload();
    await bench.showPhone();
    // Shown without a click, because the agent was in it.
    await frameOf('chat-adapter').waitFor({ state: 'visible' });
    await expect
      .poll(() => card().getByLabel('Call notes').inputValue(), { timeout: 15_000 })
      .toBe('before the reload');
    await send({ do: 'chat-message', chatId, by: 'customer', text: 'Still here.' });
    await card().getByText('2 received, 0 sent').waitFor();
    await send({ do: 'end-chat', chatId });
    await isDone();
    await expect.poll(() => james.notesOn(printer), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(printer)[0]).toContain('Notes: before the reload');
  });
});

describe('everybody can read and use', () => {
  it('the tabs with what is new, the call behind a chat and the list of sessions, in both schemes', async () => {
    const first = await takeChat({ from: ada, pop: lookup });
    await takeChat({ from: grace, pop: lookup });
    await takeCallBeside('A moth in the relay');
    await send({ do: 'chat-message', chatId: first, by: 'customer', text: 'Is anybody there?' });
    await tab('Chat 1 new').waitFor();
    for (const [now, next] of [
      ['light', 'Dark colours'],
      ['dark', 'Light colours'],
    ] as const) {
      await expect
        .poll(() =>
          phone()
            .locator('html')
            .evaluate((page) => getComputedStyle(page).colorScheme),
        )
        .toBe(now);
      expect(await faults(), now).toEqual([]);
      await bench.page.getByRole('button', { name: next }).click();
    }
    await tab('Chat 1 new').click();
    await phone().getByRole('button', { name: 'Notes' }).click();
    await phone().getByRole('list', { name: 'Other calls and chats' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('the phone at 290 and 250 px, where a chat page too wide for it scrolls by itself', async () => {
    await takeChat({ from: ada, pop: lookup });
    await takeCallBeside('Printer is on fire');
    const overflow = () =>
      phone()
        .locator('html')
        .evaluate((page) => page.scrollWidth - page.clientWidth);
    for (const width of [290, 250]) {
      await bench.page
        .locator('iframe[data-location="top_bar"]')
        .evaluate((frame, px) => frame.setAttribute('style', `width: ${px}px; min-width: 0; flex: none`), width);
      await expect
        .poll(() =>
          phone()
            .locator('html')
            .evaluate(() => innerWidth),
        )
        .toBe(width);
      expect(await overflow(), `phone at ${width} px`).toBe(0);
      await tab('Chat').click();
      await frameOf('chat-adapter').waitFor({ state: 'visible' });
      expect(await overflow(), `chat at ${width} px`).toBe(0);
      await tab('Phone').click();
      await frameOf('adapter').waitFor({ state: 'visible' });
    }
  });
});
