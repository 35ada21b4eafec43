import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

let bench: OpenWorkbench;
let james: AgentAtWork;

/** The app with Daktela's settings; the phone has found the agent. */
beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  await james.worksWith('daktela');
  await bench.showPhone();
  await bench.frame('top_bar').getByText('Signed in as james.bond@agents.co').waitFor();
});
afterEach(() => bench.close());

describe('an agent with Daktela in Zendesk', () => {
  it('calls a number by hand, has its ticket opened and one note written, and signs in to a queue', async () => {
    const { daktela } = bench.workbench;
    const ticket = james.ticketAbout('Printer is on fire');
    const phone = bench.frame('top_bar');
    await phone.getByRole('button', { name: 'Sign in to Sales calls' }).click();
    await phone.getByRole('button', { name: 'Sign out of Sales calls' }).waitFor();

    await phone.getByLabel('Number to call').fill('415 555 0132');
    await phone.getByRole('button', { name: 'Call', exact: true }).click();
    await james.arrivesAt(`/agent/tickets/${ticket}`);
    await phone.getByText('Ada Lovelace').first().waitFor();

    const call = daktela.state.calls[0]?.id ?? '';
    daktela.send({ do: 'hang-up', call });
    daktela.send({ do: 'close', call, status: 'statuses_resolved' });
    await phone.getByRole('button', { name: 'Done' }).first().click();
    await expect.poll(() => james.notesOn(ticket).length, { timeout: 20_000 }).toBe(1);
    expect(james.notesOn(ticket)[0]).toMatch(/^Outbound call/);
    expect(james.notesOn(ticket)[0]).toContain(`Call ID: daktela ${call}`);
  });
});
