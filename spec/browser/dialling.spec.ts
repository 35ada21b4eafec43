import { afterEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

const shown = '+1 415 555 0132';
const e164 = '+14155550132';

let bench: OpenWorkbench;
let james: AgentAtWork;

async function begin(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  bench = await openWorkbench({ settings });
  james = agentAtWork(bench);
  await james.signIn();
}

const besideAdasTicket = async () => {
  await bench.page.getByText('Printer is on fire').first().click();
  const sidebar = bench.frame('ticket_sidebar');
  return { sidebar, call: sidebar.getByRole('button', { name: `Call ${shown}` }) };
};

/** Zendesk's own page of Ada, with her number on it. */
const clickNumberInZendesk = async (phoneIn = 'this tab'): Promise<void> => {
  await james.goTo(`/agent/users/${james.userNamed('Ada Lovelace')}`);
  await bench.registered('background');
  await bench.registered('user_sidebar');
  await bench
    .frame('user_sidebar')
    .getByRole('button', { name: `Copy ${shown}` })
    .waitFor();
  if (phoneIn === 'this tab') await bench.adapter().locator('form, button').first().waitFor({ state: 'attached' });
  await bench.page.getByRole('button', { name: e164, exact: true }).click();
};

const phoneIsShown = (): Promise<void> =>
  bench.page.locator('.top-bar').getByRole('button', { name: 'Ringside', expanded: true }).waitFor();

const clipboard = async (): Promise<string> => {
  await bench.context.grantPermissions(['clipboard-read'], { origin: bench.workbench.origins.host });
  await bench.page.bringToFront();
  await bench.page.locator('.top-bar').click({ position: { x: 200, y: 10 } });
  return bench.page.evaluate(() => navigator.clipboard.readText());
};

afterEach(() => bench.close());

describe('a call button', () => {
  it('calls once, however often it is pressed while the call is being placed', async () => {
    await begin();
    bench.workbench.ccaip.configure({ api: { delay: 1500 } });
    const { sidebar, call } = await besideAdasTicket();
    await call.dblclick();
    await sidebar.getByText(`Calling ${shown}`).first().waitFor();
    await call.click();
    await sidebar.getByText(/^outbound call$/i).waitFor();
    await expect.poll(() => james.dials(), { timeout: 15_000 }).toBe(1);
  });

  it.each(['choose-202', 'choose-200'] as const)('shows the phone that asks for more (%s)', async (answer) => {
    await begin();
    bench.workbench.ccaip.configure({ api: { answer } });
    const { sidebar, call } = await besideAdasTicket();
    await call.click();
    await phoneIsShown();
    await bench.frame('top_bar').getByText('Finish the call in the phone').waitFor();
    await sidebar.getByText('Finish the call in the phone').waitFor();
    await bench.workbench.ccaip.control.send({ do: 'choose-number' });
    await sidebar.getByText(/^outbound call$/i).waitFor();
    await james.hangUp();
    const ticket = james.ticketAbout('Printer is on fire');
    await expect.poll(() => james.notesOn(ticket), { timeout: 15_000 }).toHaveLength(1);
    expect(james.notesOn(ticket)[0]).toContain(`Customer: Ada Lovelace, ${shown}`);
  });

  it('says that nobody knows when the answer is lost, and does not call again', async () => {
    await begin();
    bench.workbench.ccaip.configure({ api: { answer: 'lost' }, customerAnswersAfter: null });
    const { sidebar, call } = await besideAdasTicket();
    await call.click();
    await sidebar.getByText(`It is not known whether the call to ${shown} started.`, { exact: false }).waitFor();
    expect(james.dials()).toBe(1);
  });

  it('says in the agent’s words that the secret is wrong, and never shows it', async () => {
    await begin();
    bench.workbench.ccaip.configure({ api: { answer: 'unauthorized' } });
    const { sidebar, call } = await besideAdasTicket();
    await call.click();
    await sidebar.getByText(/did not accept Ringside's API secret\. Tell an admin/).waitFor();
    for (const frame of bench.page.frames().filter((known) => known.url().includes('/assets/iframe.html'))) {
      expect(await frame.content()).not.toContain('YWNtZTpzZWNyZXQ');
    }
  });
});

describe('a number clicked in Zendesk itself', () => {
  const isCalledOnce = async (): Promise<void> => {
    await bench
      .frame('ticket_sidebar')
      .getByText(/^outbound call$/i)
      .waitFor();
    expect(james.dials()).toBe(1);
  };

  it('is called once, though the background and the phone both hear the click', async () => {
    await begin();
    await clickNumberInZendesk();
    await isCalledOnce();
    expect(await bench.page.getByText('No phone took the call').count()).toBe(0);
  });

  it('is called once with the phone in another tab', async () => {
    await begin();
    const second = await bench.open('/agent/home');
    await second.registered('top_bar');
    // The first tab is loaded anew, so the second has the phone.
    await clickNumberInZendesk('the other tab');
    await expect.poll(james.dials).toBe(1);
    await expect.poll(() => bench.workbench.ccaip.control.phones.flatMap(({ calls }) => calls)).toHaveLength(1);
  });
});

describe('an installation without the vendor’s API', () => {
  it('copies the number at the click of ours, shows the phone and says so', async () => {
    await begin({ api_url: '', api_secret: '' });
    const { sidebar, call } = await besideAdasTicket();
    await call.click();
    await sidebar.getByText(`${shown} is copied.`, { exact: false }).waitFor();
    await phoneIsShown();
    await bench.frame('top_bar').getByText(`${shown} is copied.`, { exact: false }).waitFor();
    expect(await clipboard()).toBe(e164);
    expect(james.dials()).toBe(0);
  });

  it('shows a number clicked in Zendesk with its Copy button, and copies nothing unasked', async () => {
    await begin({ api_url: '', api_secret: '' });
    await clickNumberInZendesk();
    await phoneIsShown();
    await bench
      .frame('top_bar')
      .getByRole('button', { name: `Copy ${shown}` })
      .click();
    await bench.frame('top_bar').getByText('Copied', { exact: true }).waitFor();
    expect(await clipboard()).toBe(e164);
    expect(james.dials()).toBe(0);
  });
});
