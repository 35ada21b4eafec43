import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { callRule, haveCall, lines, longEnough, ourNotes, setCallStage } from '../support/call-stage.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const { phone, line } = lines;
const count = (stage: Stage, step: string): number => stage.helpdesk.asked.filter((asked) => asked === step).length;

describe('a Zendesk that takes no call records', () => {
  it.each(['forbidden', 'not-found', 'refused'] as const)('(%s) is asked once, and it is said', async (code) => {
    const { stage, ticket } = await setCallStage();
    expect(stage.desk.view().hasNoCallRecords).toBeUndefined();
    stage.helpdesk.fail('createCall', new Failure(code));
    await haveCall(stage);
    expect(ourNotes(stage, ticket)).toHaveLength(1);
    expect(stage.desk.view()).toMatchObject({ hasNoCallRecords: true, toFinish: [] });
    await stage.clock.pass(3 * 3_600_000);
    await stage.begin({ id: '2', phone, line });
    await stage.end({ id: '2', phone, line });
    await stage.clock.pass(longEnough);
    expect(count(stage, 'createCall')).toBe(1);
    expect(ourNotes(stage, ticket)).toHaveLength(2);
    expect(stage.desk.view().hasNoCallRecords).toBe(true);
  });

  it('says nothing of other calls where one record takes no comment', async () => {
    const { stage, ticket } = await setCallStage();
    stage.helpdesk.fail('commentOnCall', new Failure('refused'));
    await haveCall(stage);
    expect(ourNotes(stage, ticket)).toHaveLength(1);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toHaveProperty('comment');
    expect(stage.desk.view().hasNoCallRecords).toBeUndefined();
  });

  it('is not asked again where this agent may not comment on any', async () => {
    const { stage, ticket } = await setCallStage();
    stage.helpdesk.fail('commentOnCall', new Failure('forbidden'));
    await haveCall(stage);
    expect(stage.desk.view().hasNoCallRecords).toBe(true);
    await stage.begin({ id: '2', phone, line });
    await stage.end({ id: '2', phone, line });
    await stage.clock.pass(longEnough);
    expect(count(stage, 'createCall')).toBe(1);
    expect(ourNotes(stage, ticket)).toHaveLength(2);
  });
});

describe('the fields of the ticket of a record', () => {
  const rules = callRule({ set: { custom_fields: { '360001': '{{queue}}' } } });
  const withEmptyField = async () => {
    const made = await setCallStage({ rules });
    made.stage.helpdesk.changeTicket(made.ticket, { emptyFields: [360_001] });
    return made;
  };

  it('ride on the internal note where the record takes no comment: one write', async () => {
    const { stage, ticket } = await withEmptyField();
    stage.helpdesk.fail('commentOnCall', new Failure('refused'));
    await haveCall(stage);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toHaveProperty('custom_fields');
    expect(count(stage, 'updateTicket')).toBe(1);
  });

  it('are left out where Zendesk refuses them, and the call is written down all the same', async () => {
    const { stage } = await setCallStage({ rules: callRule({ assignee: 'follow' }) });
    stage.helpdesk.fail('updateTicket', new Failure('refused', { fields: ['assignee_id'] }));
    await stage.begin({ phone, line });
    await stage.pass('transfer', { name: 'a@agents.co' }, { name: 'james.bond@agents.co' });
    await stage.end({ phone, line });
    await stage.clock.pass(longEnough);
    expect(count(stage, 'updateTicket')).toBe(1);
    expect(stage.view()).toMatchObject({ phase: 'finished', droppedFields: ['assignee_id'] });
  });

  it('wait for the comment, which is what the call is written down by', async () => {
    const { stage, ticket } = await withEmptyField();
    stage.helpdesk.fail('commentOnCall', new Failure('rate-limited', { retryAfter: 20_000 }));
    await stage.begin({ phone, line });
    await stage.clock.pass(60_000);
    await stage.end({ phone, line });
    await stage.clock.pass(10_000);
    expect(count(stage, 'commentOnCall')).toBe(1);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toEqual({});
    await stage.clock.pass(longEnough);
    expect(stage.helpdesk.tickets.get(ticket)?.fields).toHaveProperty('custom_fields');
  });
});

describe('the comment of a record', () => {
  it('is the agent’s, though Zendesk would take it for the customer’s', async () => {
    const { stage, ticket } = await setCallStage();
    await haveCall(stage);
    expect(stage.helpdesk.tickets.get(ticket)?.comments.map(({ authorId }) => authorId)).toEqual([7]);
  });

  it('has a record of both times of a call that came back before it was written', async () => {
    const { stage } = await setCallStage({ rules: { ...Object(callRule()), dispositions: ['Resolved'] } });
    for (const time of [60_000, 30_000]) {
      await stage.begin({ phone, line });
      await stage.clock.pass(time);
      await stage.end({ phone, line });
      await stage.clock.pass(10_000);
    }
    await stage.clock.pass(longEnough);
    expect([...stage.helpdesk.calls.values()]).toMatchObject([{ fields: { duration: 90 } }]);
  });
});

describe('a ticket that changes while the call is recorded', () => {
  it('is followed up with an internal note where it was closed after the record was made', async () => {
    const { stage, ticket } = await setCallStage();
    await stage.begin({ phone, line });
    await stage.clock.pass(60_000);
    await stage.end({ phone, line });
    expect(stage.helpdesk.calls.size).toBe(1);
    stage.helpdesk.changeTicket(ticket, { status: 'closed' });
    await stage.clock.pass(longEnough);
    expect(ourNotes(stage, ticket)).toEqual([]);
    const followUp = [...stage.helpdesk.tickets.keys()].at(-1) ?? 0;
    expect(ourNotes(stage, followUp)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is replaced where it was deleted, and no call record is blamed for that', async () => {
    const { stage, ada, ticket } = await setCallStage();
    await stage.begin({ phone, line });
    await stage.clock.pass(60_000);
    const next = stage.helpdesk.addTicket({ requesterId: ada }).id;
    stage.helpdesk.removeTicket(ticket);
    await stage.end({ phone, line });
    await stage.clock.pass(longEnough);
    expect(stage.desk.view()).toMatchObject({ toFinish: [] });
    expect(stage.desk.view().hasNoCallRecords).toBeUndefined();
    expect([...stage.helpdesk.tickets.keys()].flatMap((id) => ourNotes(stage, id))).toHaveLength(1);
    expect(stage.helpdesk.tickets.has(next)).toBe(true);
  });
});

describe('a call that is moved after its record was made', () => {
  it('leaves its correction on the wrong ticket and an internal note on the right one', async () => {
    const { stage, ada, ticket } = await setCallStage();
    await haveCall(stage);
    const right = stage.helpdesk.addTicket({ requesterId: ada });
    stage.actions.chooseTicket(theCall, { id: right.id });
    await stage.clock.pass(longEnough);
    expect(stage.notes(ticket)[1]).toBe(`This call (ccaip 103646) was moved to ticket #${right.id}.`);
    expect(ourNotes(stage, right.id)).toHaveLength(1);
    expect(stage.helpdesk.calls.size).toBe(1);
    stage.actions.undo(theCall);
    await stage.clock.pass(longEnough);
    expect(ourNotes(stage, ticket)).toHaveLength(2);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('undoes a ticket that was made for it: our own comment is nobody else’s work', async () => {
    const stage = await setStage({ rules: callRule() });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    await haveCall(stage);
    const [made] = [...stage.helpdesk.tickets.keys()];
    const right = stage.helpdesk.addTicket({ requesterId: ada.id });
    stage.actions.chooseTicket(theCall, { id: right.id });
    await stage.clock.pass(longEnough);
    expect(stage.helpdesk.tickets.get(made ?? 0)).toMatchObject({ status: 'solved' });
  });
});
