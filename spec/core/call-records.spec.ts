import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { callRule, haveCall, lines, longEnough, ourNotes, setCallStage } from '../support/call-stage.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const { phone, line } = lines;
const count = (stage: Stage, step: string): number => stage.helpdesk.asked.filter((asked) => asked === step).length;

describe('a call whose lines are both known, where the rules want call records', () => {
  it('costs two writes: its record, and the note as the comment of that', async () => {
    const { stage, ada, ticket } = await setCallStage();
    const beganAt = stage.clock.now();
    await haveCall(stage);
    expect([...stage.helpdesk.calls.values()]).toMatchObject([
      {
        ticket,
        fields: {
          app_id: 1,
          agent_id: 7,
          end_user_id: ada,
          from_line: phone,
          to_line: line,
          direction: 'inbound',
          call_started_at: new Date(beganAt).toISOString(),
          call_ended_at: new Date(beganAt + 60_000).toISOString(),
          duration: 60,
          external_id: 'ccaip-call-103646',
        },
      },
    ]);
    expect(stage.notes(ticket)).toEqual([
      expect.stringMatching(/^Inbound call, 1 min 0 s\n.*\nCall ID: ccaip 103646$/s),
    ]);
    expect(stage.writes()).toBe(2);
    expect(count(stage, 'updateTicket')).toBe(0);
    expect(stage.view()).toMatchObject({ note: 'saved', phase: 'finished' });
  });

  it('goes from our line where we called', async () => {
    const { stage } = await setCallStage();
    await haveCall(stage, { direction: 'outbound', line });
    expect(stage.helpdesk.calls.get(1)?.fields).toMatchObject({
      from_line: line,
      to_line: phone,
      direction: 'outbound',
    });
  });

  it('has no end and no duration where the vendor told none', async () => {
    const { stage } = await setCallStage();
    await stage.begin({ phone, line });
    await stage.reload();
    stage.actions.endCall(theCall);
    await stage.clock.pass(longEnough);
    expect(Object.keys(stage.helpdesk.calls.get(1)?.fields ?? {})).not.toContain('duration');
    expect(Object.keys(stage.helpdesk.calls.get(1)?.fields ?? {})).not.toContain('call_ended_at');
  });

  it('learns our line from the lookup URL, before the call or during it', async () => {
    for (const isBefore of [true, false]) {
      const { stage } = await setCallStage();
      const pop = () => stage.pop(`https://acme.zendesk.com/agent/?phone=${phone}&support_phone_number=${line}`);
      if (isBefore) await pop();
      await stage.begin();
      if (!isBefore) await pop();
      await stage.clock.pass(60_000);
      await stage.end();
      await stage.clock.pass(longEnough);
      expect(stage.helpdesk.calls.get(1)?.fields).toMatchObject({ from_line: phone, to_line: line });
    }
  });

  it('believes the call’s own events more than the lookup URL', async () => {
    const { stage } = await setCallStage();
    await stage.begin({ phone, line });
    await stage.pop(`https://acme.zendesk.com/agent/?phone=${phone}&support_phone_number=%2B13392195999`);
    await stage.end();
    await stage.clock.pass(longEnough);
    expect(stage.helpdesk.calls.get(1)?.fields).toMatchObject({ to_line: line });
  });

  it('has an internal addition for what is typed later', async () => {
    const { stage, ticket } = await setCallStage();
    await haveCall(stage);
    stage.actions.typeNotes(theCall, 'wants a refund');
    stage.actions.done(theCall);
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)[1]).toMatch(/^Addition to inbound call\n/);
    expect(stage.helpdesk.calls.size).toBe(1);
  });
});

describe('a call that has no record', () => {
  it.each<readonly [string, { readonly line?: string }]>([
    ['our line is not known', {}],
    ['our line is no number', { line: 'Front desk' }],
    ['what was dialled is the customer’s own number', { line: '(415) 555-0132' }],
  ])('has an internal note: %s', async (_why, told) => {
    const { stage, ticket } = await setCallStage();
    await haveCall(stage, told);
    expect(ourNotes(stage, ticket)).toHaveLength(1);
    expect(stage.helpdesk.asked).not.toContain('createCall');
    expect(stage.writes()).toBe(1);
  });

  it('has an internal note where Zendesk does not say which app this is, and where the rules ask for no record', async () => {
    for (const options of [{ appId: null }, { rules: undefined }]) {
      const { stage, ticket } = await setCallStage(options);
      await haveCall(stage);
      expect(ourNotes(stage, ticket)).toHaveLength(1);
      expect(stage.helpdesk.asked).not.toContain('createCall');
    }
  });

  it('has an internal note where nobody told of its beginning, and where it is a chat', async () => {
    const { stage, ticket } = await setCallStage();
    await stage.end({ phone, line });
    await stage.begin({ channel: 'chat', id: '9', phone, line });
    await stage.end({ channel: 'chat', id: '9', phone, line });
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)).toHaveLength(2);
    expect(stage.helpdesk.asked).not.toContain('createCall');
  });
});

describe('a lost answer', () => {
  it.each(['no-answer', 'server', 'unreadable'] as const)('to either write (%s) ends in one comment', async (code) => {
    for (const step of ['createCall', 'commentOnCall'] as const) {
      for (const afterDoing of [true, false]) {
        const { stage, ticket } = await setCallStage();
        stage.helpdesk.fail(step, new Failure(code), { afterDoing });
        await haveCall(stage);
        expect(stage.notes(ticket)).toHaveLength(1);
        expect(stage.view()).toMatchObject({ note: 'saved', phase: 'finished' });
      }
    }
  });

  it('to both writes, over a reload, ends in one comment', async () => {
    const { stage, ticket } = await setCallStage();
    stage.helpdesk.fail('createCall', new Failure('no-answer'), { afterDoing: true });
    stage.helpdesk.fail('commentOnCall', new Failure('no-answer'), { afterDoing: true });
    await stage.begin({ phone, line });
    await stage.clock.pass(60_000);
    await stage.end({ phone, line });
    await stage.reload();
    await stage.clock.pass(4_000);
    await stage.reload();
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('says that the note is not saved while the record is not made', async () => {
    const { stage } = await setCallStage();
    for (let tries = 0; tries < 30; tries += 1) stage.helpdesk.fail('createCall', new Failure('server'));
    await haveCall(stage);
    expect(stage.view()?.note).toBe('failing');
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'server' } }]);
  });
});

describe('two browsers of one agent', () => {
  it.each([0, 1_000, 20_000])('write one comment, %i ms apart', async (apart) => {
    const { stage, ticket } = await setCallStage();
    const other = await setStage({ rules: callRule(), beside: stage });
    await Promise.all([stage.begin({ phone, line }), other.begin({ phone, line })]);
    await stage.clock.pass(60_000);
    await stage.end({ phone, line });
    await stage.clock.pass(apart);
    await other.end({ phone, line });
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)).toHaveLength(1);
    expect([stage, other].map((each) => each.view()?.note)).toEqual(['saved', 'saved']);
    // The later one does not even make a record where a note stands already.
    if (apart === 20_000) expect(stage.helpdesk.calls.size).toBe(1);
  });

  it('write one note where only one of them knows our line', async () => {
    const { stage, ticket } = await setCallStage();
    const other = await setStage({ rules: callRule(), beside: stage });
    await Promise.all([stage.begin({ phone, line }), other.begin({ phone })]);
    await stage.clock.pass(60_000);
    await Promise.all([stage.end({ phone, line }), other.end({ phone })]);
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)).toHaveLength(1);
  });
});

describe('what the rules fill on a reused ticket', () => {
  it('costs a third write, for nothing rides on the comment of a record', async () => {
    const rules = callRule({ set: { custom_fields: { '360001': '{{queue}}' } } });
    const { stage, ticket } = await setCallStage({ rules });
    stage.helpdesk.changeTicket(ticket, { emptyFields: [360_001] });
    await haveCall(stage);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toEqual({
      custom_fields: [{ id: 360_001, value: 'Developers / James' }],
    });
    expect(stage.notes(ticket)).toHaveLength(1);
    expect(stage.writes()).toBe(3);
    expect(stage.view()?.phase).toBe('finished');
  });

  it('likewise gives the ticket to who has taken the call over', async () => {
    const { stage, ticket } = await setCallStage({ rules: callRule({ assignee: 'follow' }) });
    await stage.begin({ phone, line });
    await stage.pass('transfer', { name: 'a@agents.co' }, { name: 'james.bond@agents.co' });
    await stage.clock.pass(60_000);
    await stage.end({ phone, line });
    await stage.clock.pass(longEnough);
    expect(stage.helpdesk.calls.size).toBe(1);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toEqual({ assignee_id: 7 });
    expect(stage.notes(ticket)).toHaveLength(1);
  });

  it('is let go where the ticket was closed right after the comment', async () => {
    const rules = callRule({ set: { custom_fields: { '360001': '{{queue}}' } } });
    const { stage, ticket } = await setCallStage({ rules });
    stage.helpdesk.changeTicket(ticket, { emptyFields: [360_001] });
    stage.helpdesk.fail('updateTicket', new Failure('server'));
    await stage.begin({ phone, line });
    await stage.end({ phone, line });
    await stage.clock.pass(5_000);
    stage.helpdesk.changeTicket(ticket, { status: 'closed' });
    await stage.clock.pass(longEnough);
    expect(stage.helpdesk.tickets.size).toBe(1);
    expect(stage.view()?.phase).toBe('finished');
  });
});
