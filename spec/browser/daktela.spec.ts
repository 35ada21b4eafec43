import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';

let bench: OpenWorkbench;

const adasTicket = (): number =>
  bench.workbench.zendesk.db.tickets.find(({ subject }) => subject === 'Printer is on fire')?.id ?? 0;
const notes = (): readonly string[] =>
  bench.workbench.zendesk.db
    .commentsOf(adasTicket())
    .filter((comment) => !comment.public)
    .map(({ body }) => body);

/** The app with Daktela's settings; the phone has found the agent. */
beforeEach(async () => {
  bench = await openWorkbench();
  bench.workbench.installation.set(bench.workbench.settingsOf('daktela'));
  await bench.page.reload();
  await bench.registered('top_bar');
  await bench.showPhone();
  await bench.frame('top_bar').getByText('Signed in as james.bond@agents.co').waitFor();
});
afterEach(() => bench.close());

describe('an agent with Daktela in Zendesk', () => {
  it('calls a number by hand, has its ticket opened and one note written, and signs in to a queue', async () => {
    const { daktela } = bench.workbench;
    const phone = bench.frame('top_bar');
    await phone.getByRole('button', { name: 'Sign in to Sales calls' }).click();
    await phone.getByRole('button', { name: 'Sign out of Sales calls' }).waitFor();

    await phone.getByLabel('Number to call').fill('415 555 0132');
    await phone.getByRole('button', { name: 'Call', exact: true }).click();
    await bench.page.waitForFunction((path) => location.pathname === path, `/agent/tickets/${adasTicket()}`);
    await phone.getByText('Ada Lovelace').first().waitFor();

    const call = daktela.state.calls[0]?.id ?? '';
    daktela.send({ do: 'hang-up', call });
    daktela.send({ do: 'close', call, status: 'statuses_resolved' });
    await phone.getByRole('button', { name: 'Done' }).first().click();
    await expect.poll(() => notes().length, { timeout: 20_000 }).toBe(1);
    expect(notes()[0]).toMatch(/^Outbound call/);
    expect(notes()[0]).toContain(`Call ID: daktela ${call}`);
  });
});
