import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../support/stage.ts';

async function callOnTicket(rules?: unknown): Promise<{ readonly stage: Stage; readonly ticket: number }> {
  const stage = await setStage({ ...(rules !== undefined && { rules }) });
  const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
  await stage.begin();
  await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
  await stage.clock.pass(12_000);
  return { stage, ticket: id };
}

/** Types a key a second until the note is there, as long as the screen takes it; the seconds it took. */
async function typeUntilWritten({ stage, ticket }: Awaited<ReturnType<typeof callOnTicket>>, notes: number) {
  for (let second = 0; second < 600; second += 1) {
    if (stage.notes(ticket).length >= notes) return second;
    if (stage.view()?.note === 'closed') return undefined;
    stage.actions.typeNotes(theCall, `a${second}`);
    await stage.clock.pass(1_000);
  }
  return undefined;
}

describe('the note of an agent who types', () => {
  it('is written ten seconds after the last key, to the millisecond', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'a');
    await stage.end();
    await stage.clock.pass(58_000);
    stage.actions.typeNotes(theCall, 'ab');
    await stage.clock.pass(9_999);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1);
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('is written five minutes after the end although keys are pressed still', async () => {
    const call = await callOnTicket();
    call.stage.actions.typeNotes(theCall, 'a');
    await call.stage.end();
    expect(await typeUntilWritten(call, 1)).toBe(300);
  });

  it('waits again where something is typed after Done was pressed but before anything could be written', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada' });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin();
    stage.actions.typeNotes(theCall, 'a');
    await stage.end();
    stage.actions.done(theCall);
    await stage.clock.pass(55_000);
    stage.actions.typeNotes(theCall, 'ab');
    stage.actions.chooseUser(theCall, ada);
    await stage.clock.pass(9_000);
    expect(stage.notes(ticket.id)).toEqual([]);
    await stage.clock.pass(1_000);
    expect(stage.notes(ticket.id)[0]).toContain('Notes: ab');
  });

  it('waits for the wrap-up time where only a disposition was chosen', async () => {
    const { stage, ticket } = await callOnTicket({ version: 1, dispositions: ['Resolved'] });
    stage.actions.chooseDisposition(theCall, 'Resolved');
    await stage.end();
    await stage.clock.pass(59_999);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1);
    expect(stage.notes(ticket)[0]).toContain('\nDisposition: Resolved\n');
  });
});

describe('an addition', () => {
  it('tells only what is new: the further words, the changed disposition', async () => {
    const { stage, ticket } = await callOnTicket({ version: 1, dispositions: ['Resolved', 'Follow up'] });
    stage.actions.typeNotes(theCall, 'asked for a refund');
    stage.actions.chooseDisposition(theCall, 'Resolved');
    await stage.end();
    stage.actions.done(theCall);
    await stage.clock.settle();
    stage.actions.typeNotes(theCall, 'asked for a refund, then called off');
    await stage.clock.pass(60_000);
    expect(stage.notes(ticket)[1]).toBe(
      [
        'Addition to inbound call',
        'Agent: James Bond (james.bond@agents.co)',
        'Notes: , then called off',
        'Call ID: ccaip 103646',
      ].join('\n'),
    );
  });

  it('is made by a disposition that is chosen late', async () => {
    const { stage, ticket } = await callOnTicket({ version: 1, dispositions: ['Resolved', 'Follow up'] });
    await stage.end();
    await stage.clock.pass(60_000);
    stage.actions.chooseDisposition(theCall, 'Follow up');
    await stage.clock.pass(60_000);
    expect(stage.notes(ticket)[1]).toMatch(/^Addition to inbound call\n.*\nDisposition: Follow up\nCall ID: /);
  });

  it('waits the wrap-up time from the first word, however long ago the end was', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    await stage.clock.pass(10 * 60_000);
    stage.actions.typeNotes(theCall, 'called back');
    await stage.clock.pass(59_999);
    expect(stage.notes(ticket)).toHaveLength(1);
    await stage.clock.pass(1);
    expect(stage.notes(ticket)).toHaveLength(2);
  });

  it('waits five minutes at most for who types on and on, and is the only one', async () => {
    const call = await callOnTicket();
    await call.stage.end();
    expect(await typeUntilWritten(call, 2)).toBe(300);
    expect(await typeUntilWritten(call, 3)).toBeUndefined();
  });

  it('is written once more by typing after the call came back', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    stage.actions.typeNotes(theCall, 'one');
    await stage.clock.pass(60_000);
    await stage.begin();
    await stage.clock.pass(5_000);
    await stage.end();
    stage.actions.typeNotes(theCall, 'one two');
    await stage.clock.pass(120_000);
    expect(stage.notes(ticket).map((note) => note.split('\n')[0])).toEqual([
      'Inbound call, 12 s',
      'Addition to inbound call',
      'Addition to inbound call, 5 s',
      'Addition to inbound call',
    ]);
    expect(stage.notes(ticket)[3]).toContain('Notes: two');
  });
});
