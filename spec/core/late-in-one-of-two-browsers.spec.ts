import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const busy = new Failure('rate-limited', { retryAfter: 60_000 });

async function twoBrowsers(): Promise<readonly [Stage, Stage]> {
  const one = await setStage();
  return [one, await setStage({ beside: one })];
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
    await one.end();
    await two.end({ phone });
    await two.clock.pass(10_000);
    expect(notedOn(two)).toEqual([id]);
    await one.clock.pass(10 * 60_000);
    expect(made(one)).toEqual([]);
    expect(notedOn(one)).toEqual([id]);
    expect(one.desk.view().toFinish).toEqual([]);
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
    stage.actions.typeNotes('ccaip-call-103646@7', 'wants a refund');
    stage.actions.done('ccaip-call-103646@7');
    await stage.clock.pass(10 * 60_000);
    const [followUp, ...more] = [...stage.helpdesk.tickets.values()].filter(({ id }) => id !== closed);
    expect([followUp?.requesterId, followUp?.fields['via_followup_source_id']]).toEqual([caller, closed]);
    expect(more).toEqual([]);
    expect(notedOn(stage)).toEqual([closed, followUp?.id]);
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
