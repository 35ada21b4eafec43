import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const hours = 3_600_000;

async function callOnTicket(): Promise<{ readonly stage: Stage; readonly ticket: number }> {
  const stage = await setStage();
  const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
  await stage.begin();
  await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
  await stage.clock.pass(12_000);
  return { stage, ticket: id };
}

const firstLines = (stage: Stage, ticket: number): readonly (string | undefined)[] =>
  stage.notes(ticket).map((note) => note.split('\n')[0]);

describe('a call whose phone was reloaded', () => {
  it('is ended by the next call of that phone, without a duration', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    await stage.begin({ id: '103647' });
    expect(firstLines(stage, ticket)).toEqual(['Inbound call']);
  });

  it('is not ended by a call of another frame, by a chat, or by its own beginning', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    await stage.begin({ id: '103647', frame: 'second-adapter' });
    const chat = { frame: 'adapter', channel: 'chat', id: '9', direction: 'inbound', details: {}, data: {} } as const;
    stage.telephony.emit({ kind: 'began', ...chat });
    await stage.clock.settle();
    expect(stage.view()?.phase).toBe('running');
    await stage.begin();
    expect(stage.view()).toMatchObject({ phase: 'running', isEndUnsure: false });
    expect(stage.notes(ticket)).toEqual([]);
  });

  it('is sure again once the phone tells of it, and then not ended by the next call', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    await stage.begin();
    await stage.begin({ id: '103647' });
    expect(stage.notes(ticket)).toEqual([]);
  });

  it('has ended when the agent said so, whatever comes later', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.reload();
    stage.actions.endCall(theCall);
    await stage.clock.pass(5_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(firstLines(stage, ticket)).toEqual(['Inbound call']);
  });
});

describe('a call of which nothing is heard', () => {
  it('is over four hours after its last event, not after its beginning', async () => {
    const { stage, ticket } = await callOnTicket();
    await stage.clock.pass(2 * hours);
    await stage.begin();
    await stage.clock.pass(4 * hours - 1);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(1);
    expect(firstLines(stage, ticket)).toEqual(['Inbound call']);
  });
});

describe('an end', () => {
  it('that comes twice counts the first time', async () => {
    const { stage, ticket } = await callOnTicket();
    stage.actions.typeNotes(theCall, 'asked for a refund');
    await stage.end();
    await stage.clock.pass(20_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(firstLines(stage, ticket)).toEqual(['Inbound call, 12 s']);
  });

  it('before any beginning tells the direction, and its note has no beginning', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.end({ phone: '+14155550132', direction: 'outbound', sessionType: 'Voice Outbound (Manual)' });
    await stage.clock.pass(3_000);
    expect(firstLines(stage, id)).toEqual(['Outbound call']);
    expect(stage.notes(id)[0]).not.toContain('Started');
  });

  it('by a clock that was set back takes no negative time', async () => {
    const { stage, ticket } = await callOnTicket();
    const at = stage.clock.now() - 60_000;
    stage.desk.learn([{ id: 'late', session: theCall, at, kind: 'ended', by: 'vendor', details: {} }]);
    await stage.clock.settle();
    expect(firstLines(stage, ticket)).toEqual(['Inbound call, 0 s']);
    expect(stage.desk.view().recent).toMatchObject([{ duration: 0 }]);
  });
});
