import { afterEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

const patience = { timeout: 30_000 };

let bench: OpenWorkbench;
let james: AgentAtWork;

/** The app of an account that has Ringostat. */
const begin = async (): Promise<void> => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  await james.worksWith('ringostat');
};

afterEach(() => bench.close());

describe('a phone without a page', () => {
  it('shows a call of its API, opens the ticket, notes it once, and tells who was looked at', async () => {
    await begin();
    const { ringostat } = bench.workbench;
    await expect.poll(() => ringostat.asked.length, patience).toBeGreaterThan(0);
    const id = ringostat.control.send({ do: 'ring', customer: '14155550132' });
    ringostat.control.send({ do: 'answer', id });
    const ticket = james.ticketAbout('Printer is on fire');
    await james.arrivesAt(`/agent/tickets/${ticket}`);
    await bench.showPhone();
    await bench.frame('top_bar').getByText('In a call').waitFor();
    expect(await bench.frame('top_bar').locator('iframe').count()).toBe(0);

    const ada = String(james.userNamed('Ada Lovelace'));
    await expect
      .poll(() => ringostat.contacts.get(ada), patience)
      .toMatchObject({
        fullName: 'Ada Lovelace',
        leadLink: `https://acme.zendesk.com/agent/tickets/${ticket}`,
      });

    ringostat.configure({ recordingAfter: null });
    ringostat.control.send({ do: 'end', id });
    const notes = () => james.notesOn(ticket).filter((note) => note.includes(`Call ID: ringostat ${id}`));
    await expect.poll(() => notes().length, patience).toBe(1);
    expect(notes()[0]).toContain('Status: ANSWERED');
  });

  it('says so where the API refuses the key', async () => {
    await begin();
    bench.workbench.ringostat.configure({ answer: 'unauthorized' });
    await bench.showPhone();
    await bench
      .frame('top_bar')
      .getByText(/did not accept Ringside's API secret/)
      .waitFor(patience);
  });
});
