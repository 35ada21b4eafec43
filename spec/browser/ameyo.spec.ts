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
const routeIs = (path: RegExp): Promise<unknown> =>
  bench.page.waitForFunction((source) => new RegExp(source).test(location.pathname), path.source);

/** The app with Ameyo's settings, its toolbar loaded. */
beforeEach(async () => {
  bench = await openWorkbench();
  bench.workbench.installation.set(bench.workbench.settingsOf('ameyo'));
  await bench.page.reload();
  await bench.registered('top_bar');
  await bench.adapter().getByText('Ameyo: offline').waitFor({ state: 'attached' });
});
afterEach(() => bench.close());

describe('an agent with Ameyo’s toolbar in Zendesk', () => {
  it('takes a call, disposes it from the card, and dials by a click', async () => {
    const { ameyo } = bench.workbench;
    await ameyo.send({ do: 'sign-in-elsewhere' });
    await bench.showPhone();
    await bench.frame('top_bar').getByRole('button', { name: 'Sign in here' }).click();
    await bench.adapter().getByText('Ameyo: ready').waitFor();
    // The pane would lie over the sidebar.
    await bench.page.locator('.top-bar').getByRole('button', { name: 'Ringside' }).click();

    await ameyo.send({ do: 'call' });
    await routeIs(new RegExp(`/agent/tickets/${adasTicket()}$`));
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByText('Inbound call', { exact: false }).first().waitFor();
    await ameyo.send({ do: 'hang-up' });
    await sidebar.getByText('Disposition needed').waitFor();
    await sidebar.getByLabel('Disposition', { exact: true }).selectOption('Follow up');
    await sidebar.getByRole('button', { name: 'Done' }).click();
    await bench.adapter().getByText('Ameyo: ready').waitFor({ state: 'attached' });
    await expect.poll(() => notes().length, { timeout: 15_000 }).toBe(1);
    expect(notes()[0]).toContain('Disposition: Follow up\n');

    ameyo.configure({ dialAnswer: 'customer-no-answer', dialDelay: 0 });
    await sidebar.getByRole('button', { name: 'Call +1 415 555 0132' }).click();
    await sidebar.getByText('the customer did not pick up').first().waitFor();
  });
});
