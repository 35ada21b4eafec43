import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

let bench: OpenWorkbench;
let james: AgentAtWork;

/** The app with Ameyo's settings, its toolbar loaded. */
beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  await james.worksWith('ameyo');
  await bench.adapter().getByText('Ameyo: offline').waitFor({ state: 'attached' });
});
afterEach(() => bench.close());

describe('an agent with Ameyo’s toolbar in Zendesk', () => {
  it('takes a call, disposes it from the card, and dials by a click', async () => {
    const { ameyo } = bench.workbench;
    const ticket = james.ticketAbout('Printer is on fire');
    await ameyo.send({ do: 'sign-in-elsewhere' });
    await bench.showPhone();
    await bench.frame('top_bar').getByRole('button', { name: 'Sign in here' }).click();
    await bench.adapter().getByText('Ameyo: ready').waitFor();
    // The pane would lie over the sidebar.
    await bench.page.locator('.top-bar').getByRole('button', { name: 'Ringside' }).click();

    await ameyo.send({ do: 'call' });
    await james.arrivesAt(`/agent/tickets/${ticket}`);
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByText('Inbound call', { exact: false }).first().waitFor();
    await ameyo.send({ do: 'hang-up' });
    await sidebar.getByText('Disposition needed').waitFor();
    await sidebar.getByLabel('Disposition', { exact: true }).selectOption('Follow up');
    await sidebar.getByRole('button', { name: 'Done' }).click();
    await bench.adapter().getByText('Ameyo: ready').waitFor({ state: 'attached' });
    await expect.poll(() => james.notesOn(ticket).length, { timeout: 15_000 }).toBe(1);
    expect(james.notesOn(ticket)[0]).toContain('Disposition: Follow up\n');

    ameyo.configure({ dialAnswer: 'customer-no-answer', dialDelay: 0 });
    await sidebar.getByRole('button', { name: 'Call +1 415 555 0132' }).click();
    await sidebar.getByText('the customer did not pick up').first().waitFor();
  });

  it('finds a number that Ringside cannot dial in the toolbar’s dial box', async () => {
    const { ameyo } = bench.workbench;
    james.ticketAbout('Printer is on fire');
    await ameyo.send({ do: 'sign-in' });
    await ameyo.send({ do: 'call' });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +1 415 555 0132' }).waitFor();
    await ameyo.send({ do: 'dispose' });
    ameyo.configure({ hashKey: 'another-hash-key', dialDelay: 0 });
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'Call +1 415 555 0132' }).click();
    await bench.adapter().getByText('Dial No.: +14155550132').waitFor();
    await bench.adapter().getByRole('button', { name: 'Dial', exact: true }).click();
    await bench.adapter().getByText('Ameyo: on call').waitFor();
  });
});
