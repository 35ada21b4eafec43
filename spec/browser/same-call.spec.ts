import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultRule } from '../../src/workbench/zendesk/faults.ts';
import { openWorkbench, type OpenWorkbench, type WorkbenchPage } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

let bench: OpenWorkbench;
let james: AgentAtWork;
let adas: number;

beforeEach(async () => {
  bench = await openWorkbench();
  james = agentAtWork(bench);
  adas = james.ticketAbout('Printer is on fire');
});
afterEach(() => bench.close());

const card = (tab: WorkbenchPage) => tab.frame('ticket_sidebar').getByRole('region', { name: 'Call', exact: true });
const isThere = (tab: WorkbenchPage) => tab.page.waitForURL(`**/agent/tickets/${adas}*`);
const takeAdasCall = () => james.takeCall({ from: '+14155550132', pop: { to: 'ticket', id: adas } });
const isWrittenOnce = () => expect.poll(() => james.notesOn(adas), { timeout: 20_000 }).toHaveLength(1);

/** By key, because the phone's pane may lie over the sidebar. */
async function isDone(tab: WorkbenchPage): Promise<void> {
  await card(tab).getByRole('button', { name: 'Done' }).waitFor();
  await card(tab).getByLabel('Call notes').press('Alt+D');
}

describe('a call that two browsers of one agent hear', () => {
  it('opens its ticket in both, and one of them writes it down', async () => {
    await james.signIn();
    const other = await bench.open('/agent/home', { context: await bench.newBrowser() });
    await james.signIn(other);
    await takeAdasCall();
    await Promise.all([isThere(bench), isThere(other)]);
    await Promise.all([card(bench).waitFor(), card(other).waitFor()]);
    await james.hangUp();
    // Each says so of the one note, whoever wrote it: the other looked first, or the ticket's stamp stopped it.
    for (const tab of [bench, other]) await card(tab).getByText(`Note saved on #${adas}`).waitFor();
    expect(james.notesOn(adas)).toHaveLength(1);
  });
});

describe('the tab with the phone is killed', () => {
  const kill = async ({ page }: WorkbenchPage): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await Promise.race([session.send('Page.crash'), page.waitForEvent('crash')]).catch(() => undefined);
  };

  /** The first tab holds the phone; the second was used last, so the call is shown there. */
  async function twoTabs(): Promise<WorkbenchPage> {
    await james.signIn();
    const second = await bench.open('/agent/home');
    await second.frame('top_bar').getByText('The phone is open in another tab').first().waitFor({ state: 'attached' });
    return second;
  }
  /** The call is over, and its note has met this once. */
  async function endsWithNoteMeeting(fault: Pick<FaultRule, 'kind' | 'delay' | 'retryAfter'>): Promise<WorkbenchPage> {
    const second = await twoTabs();
    await takeAdasCall();
    await isThere(second);
    await card(second).waitFor();
    const match = { method: 'PUT', path: `/tickets/${adas}` };
    bench.workbench.zendesk.faults.add({ match, times: 1, ...fault });
    await james.hangUp();
    await expect.poll(() => james.writes(), { timeout: 15_000 }).toHaveLength(1);
    return second;
  }
  const hasPhone = (tab: WorkbenchPage) =>
    tab.frame('top_bar').locator('iframe[name="adapter"]').waitFor({ state: 'attached' });

  it('when the ticket has been opened and notes are typed: the other one goes on', async () => {
    const second = await twoTabs();
    await takeAdasCall();
    await isThere(second);
    await card(second).getByLabel('Call notes').fill('typed before');
    await card(second).getByLabel('Call notes').blur();
    await kill(bench);
    await hasPhone(second);
    await card(second).getByRole('button', { name: 'Call ended' }).click();
    await isDone(second);
    await isWrittenOnce();
    expect(james.notesOn(adas)[0]).toContain('Notes: typed before');
  });

  it('while the note is on its way: the other one looks for it and writes no second', async () => {
    const second = await endsWithNoteMeeting({ kind: 'slow', delay: 30_000 });
    await kill(bench);
    await hasPhone(second);
    await card(second).getByText(`Note saved on #${adas}`).waitFor();
    expect(james.notesOn(adas)).toHaveLength(1);
    expect(james.writes()).toHaveLength(1);
  });

  it('when the note was refused for the moment: the other one writes it', async () => {
    const second = await endsWithNoteMeeting({ kind: '503', retryAfter: 2 });
    await kill(bench);
    await hasPhone(second);
    await isWrittenOnce();
    expect(james.writes()).toHaveLength(2);
  });
});
