import { afterEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';

let bench: OpenWorkbench;

afterEach(() => bench.close());

const internal = (ticket: number): readonly string[] =>
  bench.workbench.zendesk.db
    .commentsOf(ticket)
    .filter((comment) => !comment.public)
    .map(({ body }) => body);

/** A stranger has called: a user and a ticket were made, and the call is over and written down. */
async function strangerCalled(): Promise<{ readonly made: number; readonly adas: number }> {
  bench = await openWorkbench();
  const { control } = bench.workbench.ccaip;
  const { tickets } = bench.workbench.zendesk.db;
  await bench.registered('top_bar');
  await bench.adapter().locator('form').first().waitFor({ state: 'attached' });
  await control.send({ do: 'sign-in', email: 'james.bond@agents.co' });
  await control.send({ do: 'ring', call: { from: '+14155550100', pop: { to: 'lookup' } } });
  await control.send({ do: 'answer' });
  const made = (): number => tickets.find(({ subject }) => subject === 'Inbound call from +1 415 555 0100')?.id ?? 0;
  await bench.frame('ticket_sidebar').getByText('Caller +1 415 555 0100').first().waitFor();
  await control.send({ do: 'hang-up' });
  await expect.poll(() => internal(made()).length, { timeout: 15_000 }).toBe(2);
  return { made: made(), adas: tickets.find(({ subject }) => subject === 'Printer is on fire')?.id ?? 0 };
}

describe('a call that was written to the wrong person', () => {
  it('is moved to the right one by keyboard, and back again', async () => {
    const { made, adas } = await strangerCalled();
    const sidebar = bench.frame('ticket_sidebar');
    await sidebar.getByRole('button', { name: 'Change caller' }).focus();
    await bench.page.keyboard.press('Enter');
    await sidebar.getByPlaceholder(/Search/).fill('Ada');
    await sidebar
      .getByRole('button', { name: /Ada Lovelace/ })
      .first()
      .focus();
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => internal(adas).length, { timeout: 15_000 }).toBe(1);
    await expect
      .poll(() => internal(made).at(-1), { timeout: 15_000 })
      .toMatch(/^This call \(ccaip \d+\) was moved to ticket #\d+\.$/);
    expect(bench.workbench.zendesk.db.tickets.get(made)).toMatchObject({ status: 'solved', external_id: null });
    expect(bench.workbench.zendesk.db.tickets.get(made)?.tags).toContain('ringside_undone');

    await sidebar.getByRole('button', { name: 'Undo' }).focus();
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => internal(made).at(-1), { timeout: 15_000 }).toMatch(/^Inbound call, /);
    await expect.poll(() => internal(adas).at(-1), { timeout: 15_000 }).toMatch(/^This call/);
    expect(bench.workbench.zendesk.db.tickets.get(made)?.status).toBe('open');
  });

  it('goes to a new ticket of its own', async () => {
    const { made } = await strangerCalled();
    await bench.frame('ticket_sidebar').getByRole('button', { name: 'New ticket' }).click();
    const fresh = (): number =>
      bench.workbench.zendesk.db.tickets.find(
        ({ id, subject }) => id !== made && subject === 'Inbound call from +1 415 555 0100',
      )?.id ?? 0;
    await expect.poll(() => internal(fresh()).at(-1), { timeout: 15_000 }).toMatch(/^Inbound call, /);
    await expect.poll(() => internal(made).at(-1), { timeout: 15_000 }).toMatch(/^This call/);
  });
});

describe('rules of the admin', () => {
  it('are tried in the workbench: loaded from an example, saved, and in force after the reload', async () => {
    bench = await openWorkbench();
    await bench.registered('top_bar');
    await bench.page.getByText('Settings of the installation').click();
    const examples = bench.page.getByLabel('Load example rules');
    const names = await examples.locator('option').allTextContents();
    await examples.selectOption({ label: names[1] ?? '' });
    await bench.page.getByRole('button', { name: 'Save and reload' }).click();
    await expect
      .poll(async () => typeof (await bench.workbench.installation.settings())['rules'], { timeout: 10_000 })
      .toBe('string');
    await bench.registered('top_bar');
    expect(await bench.frame('top_bar').getByText('rules[').count()).toBe(0);
  });
});
