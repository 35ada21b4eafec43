import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const page = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;

async function callOn(stage: Stage, ticket: number): Promise<void> {
  await stage.begin();
  await stage.pop(page(ticket));
  await stage.clock.pass(60_000);
}

const firstLines = (stage: Stage, ticket: number): readonly (string | undefined)[] =>
  stage.notes(ticket).map((body) => body.split('\n')[0]);

describe('a ticket that was changed while the call ran', () => {
  it('keeps what somebody else wrote: the note is written after another look', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await callOn(stage, id);
    stage.helpdesk.fail('updateTicket', new Failure('conflict'));
    await stage.end();
    await stage.clock.pass(10_000);
    expect(firstLines(stage, id)).toEqual(['Inbound call, 1 min 0 s']);
    expect(stage.helpdesk.asked.filter((step) => step === 'ticket')).toHaveLength(2);
  });
});

describe('a ticket that was closed meanwhile', () => {
  it('is followed up by a ticket of its requester, which gets the note', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await callOn(stage, id);
    stage.helpdesk.changeTicket(id, { status: 'closed' });
    await stage.end();
    await stage.clock.pass(10_000);
    const followUp = [...stage.helpdesk.tickets.values()].find((ticket) => ticket.id !== id);
    expect(followUp).toMatchObject({ requesterId: user.id, externalId: 'ccaip-call-103646' });
    expect(followUp?.fields).toMatchObject({ via_followup_source_id: id });
    expect(stage.notes(id)).toEqual([]);
    expect(firstLines(stage, followUp?.id ?? 0)).toEqual([
      'Inbound call from unknown number',
      'Inbound call, 1 min 0 s',
    ]);
    expect(stage.view()).toMatchObject({ ticket: { id: followUp?.id }, note: 'saved' });
  });

  it('keeps its note, and the follow-up gets what was typed later', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await callOn(stage, id);
    await stage.end();
    stage.helpdesk.changeTicket(id, { status: 'closed' });
    stage.actions.typeNotes(theCall, 'wants a refund');
    stage.actions.done(theCall);
    await stage.clock.pass(60_000);
    const followUp = [...stage.helpdesk.tickets.values()].find((ticket) => ticket.id !== id)?.id ?? 0;
    expect(firstLines(stage, id)).toEqual(['Inbound call, 1 min 0 s']);
    expect(firstLines(stage, followUp)).toEqual(['Inbound call from unknown number', 'Addition to inbound call']);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is left for the one it was merged into, where that is the same customer’s', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const [old, into] = [user, user].map(({ id }) => stage.helpdesk.addTicket({ requesterId: id }).id);
    await callOn(stage, old ?? 0);
    const merged = {
      authorId: 1,
      isPublic: false,
      body: `This request was closed and merged into request #${into}.`,
      at: stage.clock.now(),
    };
    stage.helpdesk.changeTicket(old ?? 0, { status: 'closed', tags: ['closed_by_merge'], comments: [merged] });
    await stage.end();
    await stage.clock.pass(10_000);
    expect(firstLines(stage, into ?? 0)).toEqual(['Inbound call, 1 min 0 s']);
    expect(stage.helpdesk.tickets.size).toBe(2);
  });

  it('is followed up where the one it was merged into is somebody else’s', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    const other = stage.helpdesk.addTicket({ requesterId: 2 });
    await callOn(stage, id);
    const comment = { authorId: 1, isPublic: false, body: `merged into #${other.id}`, at: stage.clock.now() };
    stage.helpdesk.changeTicket(id, { status: 'closed', tags: ['closed_by_merge'], comments: [comment] });
    await stage.end();
    await stage.clock.pass(10_000);
    expect(stage.notes(other.id)).toEqual([]);
    expect(stage.helpdesk.tickets.size).toBe(3);
  });
});

describe('a ticket that was deleted meanwhile', () => {
  it('is replaced by the caller’s next one', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const other = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.clock.pass(1_000);
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.clock.pass(60_000);
    expect(stage.view()?.ticket?.id).toBe(id);
    stage.helpdesk.removeTicket(id);
    await stage.end();
    await stage.clock.pass(10_000);
    expect(firstLines(stage, other.id)).toEqual(['Inbound call, 1 min 0 s']);
  });

  it('leaves a call of nobody known to the agent', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    const other = stage.helpdesk.addTicket({ requesterId: 1 });
    await callOn(stage, id);
    stage.helpdesk.removeTicket(id);
    await stage.end();
    await stage.clock.pass(10_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ id: theCall, unfinished: { kind: 'nobody' } }]);
    stage.actions.chooseTicket(theCall, { id: other.id });
    await stage.clock.pass(10_000);
    expect(firstLines(stage, other.id)).toEqual(['Inbound call, 1 min 0 s']);
  });
});

describe('a caller who was merged into another user after being found', () => {
  it('is searched anew, and the ticket is made for the one who has the number now', async () => {
    const stage = await setStage();
    const old = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.fail('createTicket', new Failure('refused', { fields: ['requester'] }));
    await stage.begin({ phone });
    await stage.clock.pass(2_000);
    stage.helpdesk.changeUser(old.id, { isActive: false, phone: '' });
    const winner = stage.helpdesk.addUser({ name: 'Ada L.', phone });
    await stage.clock.pass(60_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect([...stage.helpdesk.tickets.values()]).toMatchObject([{ requesterId: winner.id }]);
    expect(stage.helpdesk.users.size).toBe(2);
  });
});

describe('a caller deleted after being found', () => {
  it('is made anew under the number, once', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.fail('createTicket', new Failure('refused', { fields: ['requester'] }));
    await stage.begin({ phone });
    await stage.clock.pass(2_000);
    stage.helpdesk.changeUser(ada.id, { isActive: false });
    await stage.clock.pass(60_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.users.size).toBe(2);
    expect([...stage.helpdesk.tickets.values()].map(({ requesterId }) => requesterId)).toEqual([2]);
  });
});
