import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { james, setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const eve = { id: 8, name: 'Eve Moneypenny', email: 'eve@agents.co' };
const jamesParty = { name: james.email, queue: 'Developers / James' };
const eveParty = { name: eve.email, queue: 'Billing' };

async function twoAgents(rules?: unknown): Promise<readonly [Stage, Stage]> {
  const first = await setStage({ rules });
  return [first, await setStage({ rules, agent: eve, beside: first })];
}

/** James takes the call, hands it to Eve after a minute, and she ends it after another one. */
async function handOver(
  first: Stage,
  second: Stage,
  said: { readonly isTold: boolean } = { isTold: true },
): Promise<void> {
  await first.begin({ phone });
  await first.clock.pass(60_000);
  if (said.isTold) {
    await first.pass('transfer', jamesParty, eveParty);
    await second.pass('transfer', jamesParty, eveParty);
  }
  await second.begin({ phone });
  await first.end();
  await first.clock.pass(60_000);
  await second.end();
  await first.clock.pass(60_000);
}

const notesOfCall = (stage: Stage, ticket: number): readonly string[] =>
  stage.notes(ticket).filter((body) => body.includes('Call ID:'));

describe('a call that is transferred', () => {
  it('has one ticket, and one note for each agent’s part that tells how it went on', async () => {
    const [first, second] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await handOver(first, second);
    const notes = notesOfCall(first, id);
    expect(notes).toHaveLength(2);
    for (const note of notes)
      expect(note).toContain(
        '\nTransferred from james.bond@agents.co (Developers / James) to eve@agents.co (Billing)\n',
      );
    expect(notes.map((note) => /^Agent: (.*) \(/m.exec(note)?.[1])).toEqual(['James Bond', 'Eve Moneypenny']);
    expect(first.helpdesk.tickets.size).toBe(1);
  });

  it('goes on in the ticket that the first agent’s app made, though Zendesk’s search knows neither it nor its user', async () => {
    const first = await setStage({ searchDelay: 600_000 });
    const second = await setStage({ agent: eve, beside: first });
    await handOver(first, second);
    expect([first.helpdesk.users.size, first.helpdesk.tickets.size]).toEqual([1, 1]);
    expect(notesOfCall(first, 1)).toHaveLength(2);
  });

  it('does so where no event told of the transfer', async () => {
    const first = await setStage({ searchDelay: 600_000 });
    const second = await setStage({ agent: eve, beside: first });
    await handOver(first, second, { isTold: false });
    expect([first.helpdesk.users.size, first.helpdesk.tickets.size]).toEqual([1, 1]);
    expect(notesOfCall(first, 1)).toHaveLength(2);
  });

  it('goes on in the first agent’s ticket where nothing says who is calling', async () => {
    const [first, second] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    await first.begin();
    first.actions.chooseUser('ccaip-call-103646@7', { ...user });
    await first.clock.pass(10_000);
    await second.pass('transfer', jamesParty, eveParty);
    await second.begin();
    await second.clock.pass(10_000);
    expect(second.view()?.ticket?.id).toBe(1);
    expect(second.screen.opened).toEqual([{ kind: 'ticket', id: 1 }]);
  });

  it('is noted there also by who has handed it on again', async () => {
    const [first, second] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    await first.begin();
    first.actions.chooseUser('ccaip-call-103646@7', { ...user });
    await first.clock.pass(10_000);
    await second.pass('transfer', jamesParty, eveParty);
    await second.begin();
    await second.clock.pass(10_000);
    await second.pass('transfer', eveParty, jamesParty);
    await second.end();
    await second.clock.pass(60_000);
    expect(notesOfCall(first, 1)).toHaveLength(1);
    expect(second.desk.view().toFinish).toEqual([]);
  });

  it('leaves the assignee alone', async () => {
    const [first, second] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await handOver(first, second);
    expect(first.helpdesk.tickets.get(id)?.fields).not.toHaveProperty('assignee_id');
  });

  it('gives the ticket to whom it was handed, in the note’s own write, where the rules say so', async () => {
    const [first, second] = await twoAgents({ version: 1, rules: [{ then: { assignee: 'follow' } }] });
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await handOver(first, second);
    expect(first.helpdesk.tickets.get(id)?.fields).toMatchObject({ assignee_id: eve.id });
    expect(first.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(2);
  });

  it('is written down without that where Zendesk does not let the ticket be given', async () => {
    const [first, second] = await twoAgents({ version: 1, rules: [{ then: { assignee: 'follow' } }] });
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await second.pass('transfer', jamesParty, eveParty);
    await second.begin({ phone });
    await second.clock.pass(5_000);
    second.helpdesk.fail('updateTicket', new Failure('refused', { fields: ['assignee_id'] }));
    await second.end();
    await second.clock.pass(60_000);
    expect(notesOfCall(second, id)).toHaveLength(1);
    expect(second.helpdesk.tickets.get(id)?.fields).not.toHaveProperty('assignee_id');
  });

  it('offers "Call ended" to who has handed it on and hears no end, and ends with the next call', async () => {
    const [first] = await twoAgents();
    await first.begin({ phone });
    await first.pass('transfer', jamesParty, eveParty);
    expect(first.view()?.isEndUnsure).toBe(true);
    await first.begin({ id: '2' });
    expect(first.view()?.phase).not.toBe('running');
  });

  it('that comes back makes an addition, after the story so far', async () => {
    const [first, second] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await handOver(first, second);
    await first.pass('transfer', eveParty, jamesParty);
    await first.begin({ phone });
    await first.clock.pass(30_000);
    await first.end();
    await first.clock.pass(60_000);
    const notes = notesOfCall(first, id);
    expect(notes.map((note) => note.split('\n')[0])).toEqual([
      'Inbound call, 1 min 0 s',
      'Inbound call, 1 min 0 s',
      'Addition to inbound call, 30 s',
    ]);
    expect(first.screen.opened).toHaveLength(1);
  });

  it('is nothing to an agent who takes no part in it', async () => {
    const [first, second] = await twoAgents();
    const other = await setStage({ agent: { id: 9, name: 'Q', email: 'q@agents.co' }, beside: first });
    for (const stage of [first, second, other]) await stage.pass('transfer', jamesParty, eveParty);
    await other.clock.pass(60_000);
    expect([other.screen.opened, other.desk.view().sessions, other.helpdesk.asked]).toEqual([[], [], []]);
  });
});

describe('a conference', () => {
  it('tells in each note who joined', async () => {
    const [first] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await first.begin({ phone });
    await first.pass('party', {}, eveParty);
    await first.pass('party', {}, eveParty);
    await first.end();
    await first.clock.pass(60_000);
    expect(notesOfCall(first, id)[0]?.match(/^Joined: eve@agents.co \(Billing\)$/gm)).toHaveLength(1);
  });

  it('tells who was connected, and who added somebody without a name', async () => {
    const [first] = await twoAgents();
    const user = first.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = first.helpdesk.addTicket({ requesterId: user.id });
    await first.begin({ phone });
    await first.pass('connect', {}, eveParty);
    await first.pass('party', eveParty, {});
    await first.pass('party', {}, { kind: 'outsider' });
    await first.pass('party', {}, { kind: 'assistant' });
    await first.end();
    await first.clock.pass(60_000);
    expect(notesOfCall(first, id)[0]).toContain(
      '\nConnected: eve@agents.co (Billing)\nJoined: eve@agents.co (Billing)\nJoined: somebody from outside\nJoined: a virtual agent\n',
    );
  });
});
