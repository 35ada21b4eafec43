import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { callRule, lines } from '../support/call-stage.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const busy = new Failure('rate-limited', { retryAfter: 60_000 });

async function twoBrowsers(rules?: unknown): Promise<readonly [Stage, Stage]> {
  const one = await setStage({ rules });
  return [one, await setStage({ rules, beside: one })];
}

/** The tickets that carry the call's note. */
const notedOn = ({ helpdesk }: Stage): readonly number[] =>
  [...helpdesk.tickets.values()].flatMap(({ id, comments }) =>
    comments.filter(({ body }) => body.includes('Call ID: ccaip 103646')).map(() => id),
  );

const made = ({ helpdesk }: Stage): readonly number[] =>
  [...helpdesk.tickets.values()].filter(({ externalId }) => externalId !== undefined).map(({ id }) => id);

describe('a browser whose customer is made minutes after the call began', () => {
  it('goes on in the ticket that the other browser has made for the call since, not in a newer one of the customer', async () => {
    const [one, two] = await twoBrowsers();
    one.helpdesk.fail('createUser', new Failure('rate-limited', { retryAfter: 120_000 }));
    await one.begin({ phone });
    await one.clock.pass(10_000);
    await one.end();
    await two.end({ phone });
    await two.clock.pass(10_000);
    const [ticket = 0] = made(two);
    const [{ id: caller } = { id: 0 }] = [...one.helpdesk.users.values()];
    await one.clock.pass(30_000);
    one.helpdesk.addTicket({ requesterId: caller, updatedAt: one.clock.now() });
    await one.clock.pass(10 * 60_000);
    expect(notedOn(one)).toEqual([ticket]);
    expect([one, two].map((stage) => stage.view()?.note)).toEqual(['saved', 'saved']);
  });
});

describe('a write that has to be sent again while the other browser wrote the call down elsewhere', () => {
  it('is no note any more', async () => {
    const [one, two] = await twoBrowsers();
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    const first = one.helpdesk.addTicket({ requesterId: caller });
    await one.begin({ phone });
    await one.clock.pass(10_000);
    one.helpdesk.fail('updateTicket', busy);
    await one.end();
    one.helpdesk.changeTicket(first.id, { status: 'solved' });
    await two.end({ phone });
    await two.clock.pass(10_000);
    const [ticket] = made(two);
    expect(notedOn(two)).toEqual([ticket]);
    one.helpdesk.addTicket({ requesterId: caller, updatedAt: one.clock.now() });
    await one.clock.pass(10 * 60_000);
    expect(notedOn(one)).toEqual([ticket]);
    expect(one.view()).toMatchObject({ note: 'saved', ticket: { id: ticket } });
    expect(one.desk.view().toFinish).toEqual([]);
  });

  it('makes no ticket any more', async () => {
    const [one, two] = await twoBrowsers();
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    await one.begin({ phone });
    one.helpdesk.fail('createTicket', new Failure('no-answer'));
    one.helpdesk.fail('ticketsOf', busy);
    await one.clock.pass(10_000);
    const { id } = one.helpdesk.addTicket({ requesterId: caller });
    await two.end({ phone });
    await two.clock.pass(10_000);
    expect(notedOn(two)).toEqual([id]);
    await one.clock.pass(2 * 60_000);
    await one.end();
    await one.clock.pass(10 * 60_000);
    expect(made(one)).toEqual([]);
    expect(notedOn(one)).toEqual([id]);
    expect(one.view()).toMatchObject({ phase: 'finished', note: 'saved' });
  });

  it('makes no call record any more', async () => {
    const [one, two] = await twoBrowsers(callRule());
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    const first = one.helpdesk.addTicket({ requesterId: caller });
    await one.begin(lines);
    await one.clock.pass(10_000);
    one.helpdesk.fail('createCall', busy);
    await one.end(lines);
    one.helpdesk.changeTicket(first.id, { status: 'solved' });
    await two.end({ phone });
    await two.clock.pass(10_000);
    const [ticket] = made(two);
    await one.clock.pass(10 * 60_000);
    expect(one.helpdesk.calls.size).toBe(0);
    expect(notedOn(one)).toEqual([ticket]);
  });

  it('is written all the same where the agent has said where it belongs', async () => {
    const [one, two] = await twoBrowsers();
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    const other = one.helpdesk.addTicket({ requesterId: 99 });
    await one.begin({ phone });
    one.actions.chooseTicket('ccaip-call-103646@7', { id: other.id });
    one.helpdesk.fail('updateTicket', busy);
    await one.end();
    const { id } = one.helpdesk.addTicket({ requesterId: caller });
    await two.end({ phone });
    await two.clock.pass(10 * 60_000);
    expect(new Set(notedOn(one))).toEqual(new Set([other.id, id]));
    expect(one.notes(id)).toHaveLength(1);
  });

  it('costs two reads more where nothing stands elsewhere', async () => {
    const stage = await setStage();
    const { id: caller } = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: caller });
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    stage.helpdesk.fail('updateTicket', busy);
    await stage.end();
    const before = stage.helpdesk.asked.length;
    await stage.clock.pass(2 * 60_000);
    expect(stage.helpdesk.asked.slice(before)).toEqual([
      'ticket',
      'latestOpenTicket',
      'ticketsOf',
      'comments',
      'updateTicket',
    ]);
    expect(notedOn(stage)).toEqual([id]);
  });

  it('adds there what was typed here and is not told there', async () => {
    const [one, two] = await twoBrowsers();
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    const first = one.helpdesk.addTicket({ requesterId: caller });
    await one.begin({ phone });
    one.actions.typeNotes('ccaip-call-103646@7', 'wants a refund');
    await one.end();
    one.helpdesk.fail('updateTicket', busy);
    one.actions.done('ccaip-call-103646@7');
    await one.clock.settle();
    one.helpdesk.changeTicket(first.id, { status: 'solved' });
    await two.end({ phone });
    await two.clock.pass(10_000);
    const [ticket = 0] = made(two);
    await one.clock.pass(10 * 60_000);
    expect(notedOn(one)).toEqual([ticket, ticket]);
    expect(one.notes(ticket).at(-1)).toMatch(/^Addition to [^]*wants a refund/);
  });
});

describe('a follow-up that has to be made once more for what was typed after the note', () => {
  it('is made, and the note on the closed ticket keeps it from nothing', async () => {
    const stage = await setStage();
    const { id: caller } = stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    await stage.end();
    await stage.clock.pass(10_000);
    const [closed = 0] = made(stage);
    stage.helpdesk.changeTicket(closed, { status: 'closed' });
    stage.helpdesk.fail('createTicket', new Failure('no-answer'));
    const before = stage.helpdesk.asked.length;
    stage.actions.typeNotes('ccaip-call-103646@7', 'wants a refund');
    stage.actions.done('ccaip-call-103646@7');
    await stage.clock.pass(10 * 60_000);
    const [followUp, ...more] = [...stage.helpdesk.tickets.values()].filter(({ id }) => id !== closed);
    expect([followUp?.requesterId, followUp?.fields['via_followup_source_id']]).toEqual([caller, closed]);
    expect(more).toEqual([]);
    expect(notedOn(stage)).toEqual([closed, followUp?.id]);
    expect(stage.helpdesk.asked.slice(before)).not.toContain('latestOpenTicket');
  });
});

describe('a browser that never heard the end of a call', () => {
  it('finds after hours what the other one wrote elsewhere', async () => {
    const [one, two] = await twoBrowsers();
    const { id: caller } = one.helpdesk.addUser({ name: 'Ada', phone });
    const first = one.helpdesk.addTicket({ requesterId: caller });
    await one.begin({ phone });
    await one.clock.pass(10_000);
    one.helpdesk.changeTicket(first.id, { status: 'solved' });
    await two.begin({ phone });
    await two.clock.pass(60_000);
    await two.end();
    await two.clock.pass(10_000);
    const [ticket] = made(two);
    await one.clock.pass(5 * 3_600_000);
    expect(notedOn(one)).toEqual([ticket]);
  });

  it('asks nothing more where the end came in time', async () => {
    const stage = await setStage();
    const { id: caller } = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.addTicket({ requesterId: caller });
    await stage.begin({ phone });
    await stage.clock.pass(50 * 60_000);
    const before = stage.helpdesk.asked.length;
    await stage.end();
    await stage.clock.pass(10_000);
    expect(stage.helpdesk.asked.slice(before)).toEqual(['ticket', 'comments', 'updateTicket']);
  });
});
