import { afterEach, describe, expect, it } from 'vitest';
import { openWorkbench, type OpenWorkbench } from '../support/workbench.ts';
import { agentAtWork, type AgentAtWork } from './agent-at-work.ts';

type Send = OpenWorkbench['workbench']['ccaip']['control']['send'];

const james = 'james.bond@agents.co';
const eve = 'eve@agents.co';
const ada = '+14155550132';
const lookup = { to: 'lookup' } as const;

let bench: OpenWorkbench;
let agent: AgentAtWork;

const send: Send = (command) => bench.workbench.ccaip.control.send(command);
const card = () => bench.frame('ticket_sidebar').getByRole('region', { name: 'Call', exact: true });
const adasTicket = (): number => agent.ticketAbout('Printer is on fire');
const notes = (): readonly string[] => agent.notesOn(adasTicket());
const until = async (check: () => unknown): Promise<void> => {
  await expect.poll(check, { timeout: 20_000 }).toBeTruthy();
};

async function begin(rules: unknown = { version: 1 }): Promise<void> {
  bench = await openWorkbench({ settings: { rules: JSON.stringify(rules) } });
  agent = agentAtWork(bench);
  await agent.signIn();
}

/** Takes Ada's call and waits until her ticket is open. */
async function talkWithAda(data: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const { callId = 0 } = await send({ do: 'ring', agent: james, call: { from: ada, pop: lookup, data } });
  await send({ do: 'answer', agent: james, callId });
  await agent.arrivesAt(`/agent/tickets/${adasTicket()}`);
  return callId;
}

afterEach(() => bench.close());

describe('a transfer', () => {
  it('opens the same ticket for the second agent, in another browser, and each writes a note of the own part', async () => {
    await begin();
    const other = await bench.open('/agent/home', {
      context: await bench.newBrowser(),
      agent: agent.userNamed('Eve Moneypenny'),
    });
    await other.registered('top_bar');
    await other.adapter().locator('form').first().waitFor({ state: 'attached' });
    await send({ do: 'sign-in', email: eve });
    await other
      .frame('top_bar')
      .getByText(/Signed in as/)
      .first()
      .waitFor({ state: 'attached' });
    await send({ do: 'status', agent: eve, status: 'available' });
    const callId = await talkWithAda();
    await send({ do: 'transfer', agent: james, callId, how: 'blind', to: { agent: eve } });
    await send({ do: 'answer', agent: eve, callId });
    await other.page.waitForURL(`**/agent/tickets/${adasTicket()}*`);
    await send({ do: 'hang-up', agent: eve, callId });
    await until(() => notes().length === 2);
    expect(notes().filter((note) => note.includes(`Agent: James Bond (${james})`))).toHaveLength(1);
    expect(notes().filter((note) => note.includes(`Agent: Eve Moneypenny (${eve})`))).toHaveLength(1);
    expect(notes().every((note) => /\nTransferred from .*\n/.test(note))).toBe(true);
  });
});

describe('a virtual agent', () => {
  it('is named on the card, and what it found out opens the ticket', async () => {
    await begin();
    const { callId = 0 } = await send({ do: 'ring', call: { from: ada } });
    await send({ do: 'answer', agent: james, callId });
    await send({ do: 'virtual-agent', callId, step: 'joined', values: { task: 'find the ticket' } });
    const values = { ani: ada, ticket_id: String(adasTicket()) };
    await send({ do: 'virtual-agent', callId, step: 'variables', values });
    await agent.arrivesAt(`/agent/tickets/${adasTicket()}`);
    await card()
      .getByText(/Virtual agent/)
      .first()
      .waitFor();
  });
});

describe('the wrap-up', () => {
  it('waits for disposition and notes, and what is typed later becomes one further note', async () => {
    await begin({ version: 1, dispositions: ['Resolved', 'Follow up'] });
    await talkWithAda();
    await send({ do: 'hang-up' });
    await card().getByLabel('Disposition').selectOption('Resolved');
    expect(notes()).toEqual([]);
    await card().getByRole('button', { name: 'Done' }).click();
    await until(() => notes().length === 1);
    expect(notes()[0]).toContain('\nDisposition: Resolved\n');
    await card().getByLabel('Call notes').fill('calls again on Monday');
    await card().getByRole('button', { name: 'Done' }).click();
    await until(() => notes().length === 2);
    expect(notes()[1]).toMatch(/^Addition to inbound call\n[^]*\nNotes: calls again on Monday\n/);
  });
});

describe('links to files', () => {
  it('are lines of the note, https alone', async () => {
    const recordings = 'https://storage.example.com/ujet-voice-recordings';
    await begin({
      version: 1,
      links: { Recording: `${recordings}/call-{{id}}.mp3` },
    });
    const callId = await talkWithAda();
    await send({ do: 'hang-up' });
    await until(() => notes().length === 1);
    expect(notes()[0]).toContain(`\nRecording: ${recordings}/call-${callId}.mp3\n`);
  });
});

describe('Zendesk’s record of a call', () => {
  it('is the one comment where both lines are known, and an internal note where the account has none', async () => {
    await begin({ version: 1, rules: [{ name: 'Call record', then: { note: 'call' } }] });
    bench.workbench.zendesk.faults.talkPartnerEdition = true;
    const lines = { phone: ada, support_number: '+13392195276' };
    await talkWithAda(lines);
    await send({ do: 'hang-up' });
    const posted = (): number =>
      agent.writes().filter((write) => /^POST \/api\/v2\/calls\/\d+\/comments/.test(write)).length;
    await until(() => posted() === 1);
    await until(() => notes().length === 1);
    bench.workbench.zendesk.faults.talkPartnerEdition = false;
    await talkWithAda(lines);
    await send({ do: 'hang-up' });
    await until(() => notes().length === 2);
    expect(notes()[1]).toMatch(/^Inbound call, /);
    expect(posted()).toBe(1);
    await bench
      .frame('top_bar')
      .getByText(/Zendesk takes no call records here/)
      .first()
      .waitFor({ state: 'attached' });
  });
});
