import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, type Stage } from '../support/stage.ts';

const phone = '+14155550132';

async function twoBrowsers(rules?: unknown): Promise<readonly [Stage, Stage]> {
  const one = await setStage({ rules });
  return [one, await setStage({ rules, beside: one })];
}

const ourNotes = (stage: Stage): readonly string[] =>
  [...stage.helpdesk.tickets.keys()].flatMap((id) => stage.notes(id)).filter((body) => body.includes('Call ID:'));

describe('two browsers of one agent that see the same call', () => {
  it('write one note, whoever of them is first', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    one.helpdesk.addTicket({ requesterId: user.id });
    await Promise.all([one.begin({ phone }), two.begin({ phone })]);
    await one.clock.pass(60_000);
    await Promise.all([one.end(), two.end()]);
    await one.clock.pass(60_000);
    expect(ourNotes(one)).toHaveLength(1);
    expect([...one.desk.view().toFinish, ...two.desk.view().toFinish]).toEqual([]);
    expect([one, two].map((stage) => stage.view()?.note)).toEqual(['saved', 'saved']);
  });

  it('write one note when one of them hears of everything a second later', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    one.helpdesk.addTicket({ requesterId: user.id });
    await one.begin({ phone });
    await one.clock.pass(1_000);
    await two.begin({ phone });
    await one.clock.pass(60_000);
    await one.end();
    await one.clock.pass(1_000);
    await two.end();
    await one.clock.pass(60_000);
    expect(ourNotes(one)).toHaveLength(1);
  });

  it('write one note on a ticket that was changed in the very second, which its stamp does not tell', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = one.helpdesk.addTicket({ requesterId: user.id });
    await Promise.all([one.begin({ phone }), two.begin({ phone })]);
    await one.clock.pass(60_000);
    one.helpdesk.changeTicket(id, { status: 'pending' });
    await Promise.all([one.end(), two.end()]);
    await one.clock.pass(60_000);
    expect(ourNotes(one)).toHaveLength(1);
    expect([...one.desk.view().toFinish, ...two.desk.view().toFinish]).toEqual([]);
  });

  it('add to it once when the call has come back, in such a second as well', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = one.helpdesk.addTicket({ requesterId: user.id });
    for (const _part of [1, 2]) {
      await Promise.all([one.begin({ phone }), two.begin({ phone })]);
      await one.clock.pass(60_000);
      one.helpdesk.changeTicket(id, { status: 'pending' });
      await Promise.all([one.end(), two.end()]);
      await one.clock.pass(60_000);
    }
    expect(ourNotes(one).map((body) => body.startsWith('Addition to'))).toEqual([false, true]);
  });

  it('hold nothing up where a clock is quite wrong', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.clock.pass(60_000);
    stage.helpdesk.changeTicket(id, { updatedAt: stage.clock.now() + 3_600_000 });
    await stage.end();
    await stage.clock.settle();
    expect(ourNotes(stage)).toHaveLength(1);
  });

  it('make one ticket', async () => {
    const [one, two] = await twoBrowsers();
    one.helpdesk.addUser({ name: 'Ada', phone });
    await Promise.all([one.begin({ phone }), two.begin({ phone })]);
    await one.clock.pass(10_000);
    await Promise.all([one.end(), two.end()]);
    await one.clock.pass(60_000);
    expect(one.helpdesk.tickets.size).toBe(1);
    expect(ourNotes(one)).toHaveLength(1);
  });

  it('add what was typed in one of them to the note of the other', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = one.helpdesk.addTicket({ requesterId: user.id });
    await Promise.all([one.begin({ phone }), two.begin({ phone })]);
    await one.clock.pass(5_000);
    two.actions.typeNotes('ccaip-call-103646@7', 'wants a refund');
    await Promise.all([one.end(), two.end()]);
    await one.clock.pass(10 * 60_000);
    const [note, addition, ...more] = one.notes(id);
    expect(note).not.toContain('refund');
    expect(addition).toMatch(/^Addition to inbound call\n.*\nNotes: wants a refund\nCall ID: ccaip 103646$/s);
    expect(more).toEqual([]);
  });

  it('write one note where the second finds the ticket closed that it was to reopen', async () => {
    const [one, two] = await twoBrowsers({ version: 1, rules: [{ then: { reopenDays: 7 } }] });
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = one.helpdesk.addTicket({ requesterId: user.id, status: 'solved' });
    await one.begin({ phone });
    await one.end();
    await one.clock.pass(60_000);
    one.helpdesk.changeTicket(id, { status: 'solved' });
    one.helpdesk.fail('ticket', new Failure('rate-limited', { retryAfter: 30_000 }));
    await two.begin({ phone });
    await two.clock.pass(10_000);
    one.helpdesk.changeTicket(id, { status: 'closed' });
    await two.end();
    await two.clock.pass(5 * 60_000);
    expect(ourNotes(one)).toHaveLength(1);
    expect([...one.helpdesk.tickets.keys()]).toEqual([id]);
    expect(two.view()?.note).toBe('saved');
  });

  it('add one line for a call that came back, though their clocks differ a little', async () => {
    const [one, two] = await twoBrowsers();
    const user = one.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = one.helpdesk.addTicket({ requesterId: user.id });
    for (let part = 0; part < 3; part += 1) {
      await one.begin({ phone });
      await one.clock.pass(1_000);
      await two.begin({ phone });
      await one.clock.pass(60_000);
      await one.end();
      await one.clock.pass(1_000);
      await two.end();
      await one.clock.pass(60_000);
    }
    expect(one.notes(id).map((body) => body.split('\n')[0])).toEqual([
      'Inbound call, 1 min 1 s',
      'Addition to inbound call, 1 min 1 s',
      'Addition to inbound call, 1 min 1 s',
    ]);
  });
});
