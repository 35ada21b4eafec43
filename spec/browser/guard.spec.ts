import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

let bench: OpenWorkbench;
let james: AgentAtWork;
let graces: number;
let adas: number;

const editor = () => bench.page.getByRole('textbox', { name: 'Comment', exact: true });
const openButton = () => bench.frame('ticket_sidebar').getByRole('button', { name: `Open ticket #${adas}` });

beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  graces = james.ticketAbout('A moth in the relay');
  adas = james.ticketAbout('Printer is on fire');
  // Time passes as always until a spec moves it on.
  await bench.page.clock.install();
  await james.goTo(`/agent/tickets/${graces}`);
  await james.signIn();
  await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +44 20 7946 0018' }).waitFor();
});

afterEach(() => bench.close());

describe('a call that comes while the agent writes', () => {
  it('opens nothing, not even when the writing is long over, but offers the ticket', async () => {
    await editor().pressSequentially('Dear Grace, ');
    await james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: adas } });
    await openButton().waitFor();
    await bench.page.clock.fastForward(15_000);
    await editor().pressSequentially('the moth is gone.');
    await bench.page.clock.fastForward(60_000);
    await openButton().waitFor();
    await james.arrivesAt(`/agent/tickets/${graces}`);
    expect(await editor().inputValue()).toBe('Dear Grace, the moth is gone.');
  });

  it('opens its ticket with the button, and keeps what was being written', async () => {
    await editor().pressSequentially('Dear Grace');
    await james.takeCall({ from: '+14155550132', pop: { to: 'lookup' } });
    await openButton().click();
    await james.arrivesAt(`/agent/tickets/${adas}`);
    await bench.page.goBack();
    await james.arrivesAt(`/agent/tickets/${graces}`);
    expect(await editor().inputValue()).toBe('Dear Grace');
  });

  it('offers the ticket in the phone too', async () => {
    await editor().pressSequentially('Dear Grace');
    await james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: adas } });
    await openButton().waitFor();
    await bench.showPhone();
    await bench
      .frame('top_bar')
      .getByRole('button', { name: `Open ticket #${adas}` })
      .click();
    await james.arrivesAt(`/agent/tickets/${adas}`);
  });
});

describe('a call that comes after the writing', () => {
  it('opens its ticket by itself once the editor was left alone for ten seconds', async () => {
    await editor().pressSequentially('Dear Grace');
    await bench.page.clock.fastForward(10_500);
    await james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: adas } });
    await james.arrivesAt(`/agent/tickets/${adas}`);
  });
});
