import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

let bench: OpenWorkbench;
let james: AgentAtWork;
let adas: number;

const page = () => bench.frame('nav_bar');
const link = (words: string): string => `/agent/apps/ringside/pop/${words}`;
const heading = (name: string) => page().getByRole('heading', { name });
const button = (name: string | RegExp) => page().getByRole('button', { name });

beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  adas = james.ticketAbout('Printer is on fire');
});

afterEach(() => bench.close());

describe('a deep link', () => {
  it('opens the ticket of the number that it names, once: not after Back, nor after a reload', async () => {
    await james.goTo(link('phone/%2B14155550132/direction/in'));
    await james.arrivesAt(`/agent/tickets/${adas}`);
    await bench.page.goBack();
    await button(`Open ticket #${adas}`).waitFor();
    await bench.page.reload();
    await page().getByText('This link was opened in this tab before').waitFor();
    await james.arrivesAt(link('phone/%2B14155550132/direction/in'));
    await button(`Open ticket #${adas}`).click();
    await james.arrivesAt(`/agent/tickets/${adas}`);
    expect(james.writes()).toEqual([]);
  });

  it('asks who is calling where several match, and opens whom the agent chooses', async () => {
    await james.goTo(link('clid/442079460018/callid/1WS.58184'));
    await heading('Who is calling?').waitFor();
    await button(/Grace Hopper/).click();
    await james.arrivesAt(`/agent/tickets/${james.ticketAbout('A moth in the relay')}`);
    expect(james.writes()).toEqual([]);
  });

  it('makes a user with a click of the agent and not before', async () => {
    await james.goTo(link('phone/+14155550123/campaign/973'));
    await page().getByText('Nobody in Zendesk matches.').waitFor();
    await page().getByText('Not understood: campaign 973').waitFor();
    expect(james.writes()).toEqual([]);
    await button('Create user').click();
    await expect.poll(() => james.userNamed('Caller +1 415 555 0123')).toBeGreaterThan(0);
    await james.arrivesAt(`/agent/users/${james.userNamed('Caller +1 415 555 0123')}`);
    expect(james.writes()).toEqual(['POST /api/v2/users.json']);
  });

  it('gives its ticket to the running call that it names, which gets one note', async () => {
    await james.signIn();
    await james.takeCall({ from: '+14155550132', pop: null });
    const [call] = bench.workbench.ccaip.control.phones.flatMap(({ calls }) => calls);
    await bench.page.locator('.simulator').getByText('Deep link', { exact: true }).click();
    await bench.page.getByLabel('Link', { exact: true }).fill(`pop/ticket/${adas}/callid/${call?.id ?? 0}`);
    await bench.page.getByRole('button', { name: 'Open the link' }).click();
    await james.arrivesAt(`/agent/tickets/${adas}`);
    await james.hangUp();
    await expect.poll(() => james.notesOn(adas), { timeout: 15_000 }).toHaveLength(1);
  });

  it('of a scenario is opened in the window in front, and gives the running call its ticket', async () => {
    await james.signIn();
    await bench.page.getByRole('button', { name: 'Link: of a running call' }).click();
    await james.arrivesAt(`/agent/tickets/${adas}`);
    await expect.poll(() => james.notesOn(adas), { timeout: 30_000 }).toHaveLength(1);
  });

  it('leads back to the calls to finish', async () => {
    await james.goTo(link('ticket/999999999'));
    await page().getByText('Ticket #999999999 does not exist, or you may not see it.').waitFor();
    await button('Back to "Calls to finish"').click();
    await heading('Calls to finish').waitFor();
  });

  it('made to confuse does nothing but say so', async () => {
    await james.goTo(link('__proto__/1/phone/%25/ticket/1;drop/user/%3Cimg%20src=x%3E/queue/%E9'));
    await heading('Opened by a link').waitFor();
    await page()
      .getByText(/Not understood: __proto__ 1/)
      .waitFor();
    expect(await page().locator('img').count()).toBe(0);
    expect(james.writes()).toEqual([]);
  });
});
