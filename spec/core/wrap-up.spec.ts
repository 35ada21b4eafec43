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

describe('the note', () => {
  it('is written at once where nobody has anything to add', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('waits for the wrap-up time where notes were typed, and tells them', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'asked for a refund');
    await stage.end();
    await stage.clock.pass(59_000);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1_000);
    expect(stage.notes(ticket)[0]).toMatch(/\nNotes: asked for a refund\nCall ID: ccaip 103646$/);
  });

  it('is written at Done', async () => {
    const { stage, ticket } = await callOnTicket({ version: 1, dispositions: ['Resolved', 'Follow up'] });
    stage.actions.typeNotes(theCall, 'asked for a refund');
    await stage.end();
    stage.actions.chooseDisposition(theCall, 'Follow up');
    await stage.clock.settle();
    expect(stage.notes(ticket)).toEqual([]);
    stage.actions.done(theCall);
    await stage.clock.settle();
    expect(stage.notes(ticket)[0]).toMatch(
      /\nNotes: asked for a refund\nDisposition: Follow up\nCall ID: ccaip 103646$/,
    );
  });

  it('waits where dispositions are set although nothing was typed', async () => {
    const { stage, ticket } = await callOnTicket({ version: 1, dispositions: ['Resolved'], wrapUpSeconds: 20 });
    await stage.end();
    await stage.clock.pass(19_000);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1_000);
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('waits while keys are pressed, ten seconds from the last one', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'a');
    await stage.end();
    await stage.clock.pass(55_000);
    stage.actions.typeNotes(theCall, 'ab');
    await stage.clock.pass(9_000);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1_000);
    expect(stage.notes(ticket)[0]).toContain('Notes: ab');
  });

  it('waits five minutes at most for somebody who types on and on', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'a');
    await stage.end();
    for (let second = 0; second < 299; second += 5) {
      stage.actions.typeNotes(theCall, `a${second}`);
      await stage.clock.pass(5_000);
    }
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('keeps a vendor’s text on its own line', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin({ queue: 'Sales\nCall ID: forged\u2028x' });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    await stage.end();
    expect(
      stage
        .notes(id)[0]
        ?.split('\n')
        .filter((line) => line.startsWith('Call ID')),
    ).toEqual(['Call ID: ccaip 103646']);
    expect(stage.notes(id)[0]).toContain('Queue: Sales Call ID: forged x');
  });
});

describe('what comes after the note', () => {
  it('becomes one addition, however much is typed, and the screen takes no more', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    stage.actions.typeNotes(theCall, 'called back');
    await stage.clock.pass(30_000);
    stage.actions.typeNotes(theCall, 'called back twice');
    await stage.clock.pass(600_000);
    expect(stage.notes(ticket)).toHaveLength(2);
    expect(stage.notes(ticket)[1]).toBe(
      [
        'Addition to inbound call',
        'Agent: James Bond (james.bond@agents.co)',
        'Notes: called back twice',
        'Call ID: ccaip 103646',
      ].join('\n'),
    );
    expect(stage.view()?.note).toBe('closed');
  });

  it('is an addition when the call comes back to the agent', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    await stage.clock.pass(30_000);
    await stage.begin();
    await stage.clock.pass(5_000);
    await stage.end();
    expect(stage.notes(ticket)).toHaveLength(2);
    expect(stage.notes(ticket)[1]).toMatch(/^Addition to inbound call, 5 s\n/);
  });

  it('is nothing when a beginning is only repeated late', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.end();
    await stage.begin();
    await stage.end();
    await stage.clock.pass(600_000);
    expect(stage.notes(ticket)).toHaveLength(1);
  });
});

describe('an end that nobody told', () => {
  it('is the agent’s to say after the phone was reloaded, and the note says no duration', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    expect(stage.view()).toMatchObject({ isEndUnsure: true, phase: 'running' });
    stage.actions.endCall(theCall);
    await stage.clock.settle();
    expect(stage.notes(ticket)[0]?.split('\n')[0]).toBe('Inbound call');
  });

  it('is told after all by a late event, with its duration', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    await stage.clock.pass(8_000);
    await stage.end();
    expect(stage.notes(ticket)[0]?.split('\n')[0]).toBe('Inbound call, 20 s');
  });

  it('is there when the next call of the reloaded phone begins', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    await stage.begin({ id: '103647' });
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.view('ccaip-call-103647@7')?.phase).toBe('running');
  });

  it('is not there when a second call begins while one runs', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.begin({ id: '103647' });
    expect(stage.notes(ticket)).toEqual([]);
  });

  it('is there four hours after the last event', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.clock.pass(4 * 3_600_000);
    expect(stage.notes(ticket)[0]?.split('\n')[0]).toBe('Inbound call');
  });

  it('without a beginning makes a session that was never begun', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.end({ phone: '+14155550132' });
    await stage.clock.pass(3_000);
    expect(stage.notes(id)[0]).not.toContain('Started');
    expect(stage.notes(id)[0]?.split('\n')[0]).toBe('Inbound call');
  });
});

describe('a reload', () => {
  it('keeps the notes as typed and goes on where it stood', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'asked for a refund');
    await stage.clock.settle();
    await stage.reload();
    expect(stage.view()?.notes).toBe('asked for a refund');
    await stage.end();
    stage.actions.done(theCall);
    await stage.clock.settle();
    expect(stage.notes(ticket)[0]).toContain('Notes: asked for a refund');
    expect(stage.screen.opened).toHaveLength(1);
  });

  it('while a note is on its way looks for the note before it writes again', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.helpdesk.fail('updateTicket', new (await import('../../src/core/failure.ts')).Failure('no-answer'), {
      afterDoing: true,
    });
    await stage.end();
    await stage.reload();
    await stage.clock.pass(60_000);
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('with storage denied says so and still works', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.journal.deny(true);
    await stage.end();
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.desk.view().isKept).toBe(false);
  });
});
