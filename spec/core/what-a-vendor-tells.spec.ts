import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import type { PhoneState } from '../../src/core/phone.ts';
import type { TelephonyEvent } from '../../src/core/ports.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const number = '+14155550132';
const call = { frame: 'api', channel: 'call', id: '103646' } as const;

const stageWithAda = async (options: Parameters<typeof setStage>[0] = {}) => {
  const stage = await setStage(options);
  const ada = stage.helpdesk.addUser({ name: 'Ada Lovelace', phone: number });
  const ticket = stage.helpdesk.addTicket({ requesterId: ada.id, subject: 'Printer' });
  return { stage, ticket: ticket.id };
};
const say = async (stage: Stage, event: TelephonyEvent): Promise<void> => {
  stage.telephony.emit(event);
  await stage.clock.settle();
};
const state = (stage: Stage, told: PhoneState): Promise<void> =>
  say(stage, { kind: 'phone-state', frame: 'api', state: told });

describe('a vendor that tells of calls later', () => {
  it('has the note carry its own times, and its word for how the call went', async () => {
    const { stage, ticket } = await stageWithAda();
    const began = stage.clock.now();
    await stage.clock.pass(600_000);
    const told = { ...call, direction: 'inbound', details: { outcome: 'ANSWERED' }, data: { phone: number } } as const;
    await say(stage, { kind: 'began', ...told, at: began });
    await say(stage, { kind: 'ended', ...told, at: began + 252_000 });
    await stage.clock.pass(5_000);
    const [note] = stage.notes(ticket);
    expect(note).toContain('Inbound call, 4 min 12 s\n');
    expect(note).toContain(`Started: ${new Date(began).toISOString().slice(0, 19).replace('T', ' ')} UTC\n`);
    expect(note).toContain('Status: ANSWERED\n');
  });

  it('cannot name a time that is still to come, nor an end before the beginning', async () => {
    const { stage, ticket } = await stageWithAda();
    const now = stage.clock.now();
    const told = { ...call, direction: 'inbound', details: {}, data: { phone: number } } as const;
    await say(stage, { kind: 'began', ...told, at: now + 3_600_000 });
    await say(stage, { kind: 'ended', ...told, at: now - 3_600_000 });
    await stage.clock.pass(5_000);
    expect(stage.notes(ticket)[0]).toContain('Inbound call, 0 s\n');
  });
});

describe('a recording', () => {
  const learnt = (recording: string): TelephonyEvent => ({ kind: 'learnt', ...call, data: {}, details: { recording } });

  it('that is ready in time is a line of the note', async () => {
    const { stage, ticket } = await stageWithAda();
    await stage.begin({ phone: number });
    await say(stage, learnt('https://rec.example.com/1.ogg'));
    await stage.clock.pass(5_000);
    await stage.end();
    await stage.clock.pass(5_000);
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.notes(ticket)[0]).toContain('Recording: https://rec.example.com/1.ogg\n');
  });

  it('that comes late is added once, and leaves what is typed later its own addition', async () => {
    const { stage, ticket } = await stageWithAda();
    await stage.begin({ phone: number });
    await stage.clock.pass(5_000);
    await stage.end();
    await stage.clock.pass(60_000);
    await say(stage, learnt('https://rec.example.com/1.ogg'));
    await say(stage, learnt('https://rec.example.com/1.ogg'));
    await stage.clock.pass(60_000);
    expect(stage.notes(ticket)).toHaveLength(2);
    expect(stage.notes(ticket)[1]).toMatch(
      /^Addition to inbound call\n[^]*Recording: https:\/\/rec\.example\.com\/1\.ogg\n/,
    );
    stage.actions.typeNotes(theCall, 'calls again on Monday');
    await stage.clock.pass(120_000);
    expect(stage.notes(ticket)).toHaveLength(3);
    expect(stage.notes(ticket)[2]).not.toContain('Recording');
  });
});

describe("the vendor's disposition", () => {
  const disposition = (told: 'needed' | 'set', code?: string): TelephonyEvent => ({
    kind: 'disposition',
    ...call,
    state: told,
    ...(code !== undefined && { code }),
  });
  const afterACall = async () => {
    const made = await stageWithAda({ takes: ['dispose'] });
    await state(made.stage, { dispositions: ['Resolved', 'Follow up'] });
    await made.stage.begin({ phone: number });
    await made.stage.clock.pass(5_000);
    await made.stage.end();
    return made;
  };

  it('is chosen from its own list where the rules have none, and the note waits for it', async () => {
    const { stage, ticket } = await afterACall();
    expect(stage.desk.view().dispositions).toEqual(['Resolved', 'Follow up']);
    await stage.clock.pass(30_000);
    expect(stage.notes(ticket)).toEqual([]);
    await stage.clock.pass(40_000);
    expect(stage.notes(ticket)).toHaveLength(1);
    // None was chosen, so none is told.
    expect(stage.telephony.commands).toEqual([]);
  });

  it('is chosen from the rules’ list where they have one', async () => {
    const { stage } = await stageWithAda({ rules: { version: 1, dispositions: ['Won'] } });
    await state(stage, { dispositions: ['Resolved', 'Follow up'] });
    expect(stage.desk.view().dispositions).toEqual(['Won']);
  });

  it('is said to be needed until it is set, whichever way it is told', async () => {
    const { stage } = await afterACall();
    expect(stage.view()?.vendorDisposition).toBeUndefined();
    await say(stage, disposition('needed'));
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'needed' });
    await say(stage, disposition('set', 'Resolved'));
    await say(stage, disposition('needed'));
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'set', code: 'Resolved' });
  });

  it('is needed once more after a call that came back', async () => {
    const { stage } = await afterACall();
    await say(stage, disposition('set', 'Resolved'));
    await stage.clock.pass(120_000);
    await stage.begin({ phone: number });
    await stage.end();
    await say(stage, disposition('needed'));
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'needed' });
  });

  it('is told once, when the agent is done', async () => {
    const { stage } = await afterACall();
    stage.actions.chooseDisposition(theCall, 'Follow up');
    await stage.clock.settle();
    expect(stage.telephony.commands).toEqual([]);
    stage.actions.done(theCall);
    await stage.clock.pass(300_000);
    expect(stage.telephony.commands).toEqual([{ do: 'dispose', channel: 'call', id: '103646', code: 'Follow up' }]);
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'set', code: 'Follow up' });
  });

  it('is told as a chat’s where it was one', async () => {
    const { stage } = await stageWithAda({ takes: ['dispose'] });
    const chat = { id: '9', channel: 'chat', phone: number } as const;
    await stage.begin(chat);
    await stage.end(chat);
    stage.actions.chooseDisposition('ccaip-chat-9@7', 'Resolved');
    stage.actions.done('ccaip-chat-9@7');
    await stage.clock.settle();
    expect(stage.telephony.commands).toEqual([{ do: 'dispose', channel: 'chat', id: '9', code: 'Resolved' }]);
  });

  it('is left alone where it was set in the phone itself', async () => {
    const { stage } = await afterACall();
    await say(stage, disposition('set', 'Resolved'));
    stage.actions.chooseDisposition(theCall, 'Follow up');
    stage.actions.done(theCall);
    await stage.clock.pass(300_000);
    expect(stage.telephony.commands).toEqual([]);
  });

  it('that was set in the phone itself stands in the card and in the note, if the agent chose no other', async () => {
    const { stage, ticket } = await afterACall();
    await say(stage, disposition('set', 'Resolved'));
    expect(stage.view()?.disposition).toBe('Resolved');
    await stage.clock.pass(300_000);
    expect(stage.notes(ticket)).toMatchObject([expect.stringContaining('Disposition: Resolved\n')]);
    const other = await afterACall();
    other.stage.actions.chooseDisposition(theCall, 'Follow up');
    await say(other.stage, disposition('set', 'Resolved'));
    await other.stage.clock.pass(300_000);
    expect(other.stage.notes(other.ticket)).toMatchObject([expect.stringContaining('Disposition: Follow up\n')]);
  });

  it('that was set in the phone while the note was on its way makes no further one', async () => {
    const { stage, ticket } = await afterACall();
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    await stage.clock.pass(60_000);
    await say(stage, disposition('set', 'Resolved'));
    await stage.clock.pass(600_000);
    expect(stage.view()?.disposition).toBe('Resolved');
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('that was set in the phone after the note was written is shown, and makes no further note', async () => {
    const { stage, ticket } = await afterACall();
    await stage.clock.pass(300_000);
    await say(stage, disposition('set', 'Resolved'));
    await stage.clock.pass(300_000);
    expect(stage.view()?.disposition).toBe('Resolved');
    expect(stage.notes(ticket)).toHaveLength(1);
    stage.actions.typeNotes(theCall, 'Called back');
    await stage.clock.pass(300_000);
    expect(stage.notes(ticket)[1]).toMatch(/Notes: Called back\n(?!Disposition)/);
  });

  it('that is refused is said so, and is tried again only as another one', async () => {
    const { stage, ticket } = await afterACall();
    stage.telephony.answerCommands({ kind: 'refused', code: 'other' });
    stage.actions.chooseDisposition(theCall, 'Follow up');
    stage.actions.done(theCall);
    await stage.clock.pass(300_000);
    expect(stage.telephony.commands).toHaveLength(1);
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'refused', code: 'Follow up' });
    expect(stage.notes(ticket)).toHaveLength(1);
    stage.telephony.answerCommands({ kind: 'done' });
    stage.actions.chooseDisposition(theCall, 'Resolved');
    await stage.clock.pass(300_000);
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'set', code: 'Resolved' });
  });

  it('whose answer was lost is told again, also by the next page', async () => {
    const { stage } = await afterACall();
    stage.telephony.answerCommands({ kind: 'unknown' });
    stage.actions.chooseDisposition(theCall, 'Follow up');
    stage.actions.done(theCall);
    await stage.clock.settle();
    stage.telephony.answerCommands({ kind: 'done' });
    await stage.reload();
    await stage.clock.pass(300_000);
    expect(stage.telephony.commands).toHaveLength(2);
    expect(stage.view()?.vendorDisposition).toEqual({ state: 'set', code: 'Follow up' });
  });
});

describe('what the phone is asked besides dialling', () => {
  it('is sent once and its outcome shown', async () => {
    const stage = await setStage({ takes: ['set-queue'] });
    const command = { do: 'set-queue', queue: '2000', isOn: true } as const;
    expect(await stage.actions.ask(command)).toBe(true);
    await stage.clock.settle();
    expect(stage.telephony.commands).toEqual([command]);
    expect(stage.desk.view()).toMatchObject({ takes: ['set-queue'], asked: { command, state: 'done' } });
  });

  it('is not sent while the one before is under way', async () => {
    const stage = await setStage({ takes: ['set-queue'] });
    const command = { do: 'set-queue', queue: '2000', isOn: true } as const;
    const asked = await Promise.all([stage.actions.ask(command), stage.actions.ask({ ...command, isOn: false })]);
    await stage.clock.settle();
    expect([asked, stage.telephony.commands]).toEqual([[true, false], [command]]);
    expect(await stage.actions.ask({ ...command, isOn: false })).toBe(true);
  });

  it('is not sent where the phone does not take it', async () => {
    const stage = await setStage();
    expect(await stage.actions.ask({ do: 'sign-in-here' })).toBe(false);
    expect(stage.telephony.commands).toEqual([]);
  });

  it('shows in the words of the refusal', async () => {
    const stage = await setStage({ takes: ['sign-in-here'] });
    stage.telephony.answerCommands({ kind: 'refused', code: 'other', words: 'No licence' });
    await stage.actions.ask({ do: 'sign-in-here' });
    await stage.clock.settle();
    expect(stage.desk.view().asked).toMatchObject({
      state: 'refused',
      refusal: { code: 'other', words: 'No licence' },
    });
  });
});

describe('the state of the phone', () => {
  it('is what was told last of each part, and stands beside who signed in', async () => {
    const stage = await setStage();
    await state(stage, { presence: 'ready', queues: [{ id: '1', name: 'Sales', direction: 'in', isOn: true }] });
    await say(stage, { kind: 'signed-in', frame: 'api', email: 'james.bond@agents.co' });
    await state(stage, { presence: 'paused', label: 'Lunch' });
    expect(stage.desk.view().phone).toMatchObject({
      isHeard: true,
      signedInAs: 'james.bond@agents.co',
      state: { presence: 'paused', label: 'Lunch', queues: [{ name: 'Sales' }] },
    });
  });
});
