import { describe, expect, it } from 'vitest';
import { madeUser } from '../../src/core/delivery/verify.ts';
import { Failure } from '../../src/core/failure.ts';
import type { Helpdesk } from '../../src/core/ports.ts';
import { setStage, theCall } from '../support/stage.ts';
import { situationOf } from '../support/situation.ts';

const phone = '+14155550132';
const page = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;

describe('a write', () => {
  it('is stored before it leaves: while storage takes its time, nothing is sent', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(page(id));
    const release = stage.journal.hold();
    await stage.end();
    await stage.clock.pass(5_000);
    expect(stage.writes()).toBe(0);
    release();
    await stage.clock.settle();
    expect(stage.notes(id)).toHaveLength(1);
  });
});

describe('a ticket whose making was not answered', () => {
  it.each(['no-answer', 'server', 'unreadable', 'key-reused'] as const)(
    '(%s) is looked for by the call’s id, not asked for again',
    async (code) => {
      const stage = await setStage();
      stage.helpdesk.addUser({ name: 'Ada', phone });
      stage.helpdesk.fail('createTicket', new Failure(code), { afterDoing: true });
      await stage.begin({ phone });
      await stage.clock.pass(60_000);
      expect(stage.helpdesk.asked.filter((step) => step === 'createTicket')).toHaveLength(1);
      expect(stage.view()?.ticket?.id).toBe([...stage.helpdesk.tickets.keys()][0]);
    },
  );
});

describe('a user whose making was not answered', () => {
  it('is looked for past the browser’s cache', async () => {
    const { clock, helpdesk } = await setStage();
    const ada = helpdesk.addUser({ name: 'Ada', phone });
    const asked: boolean[] = [];
    const listening: Helpdesk = {
      ...helpdesk.as(7),
      findUsers: async (query, isFresh) => {
        asked.push(isFresh);
        return helpdesk.findUsers(query, isFresh);
      },
    };
    const situation = situationOf({ now: clock.now() });
    expect(await madeUser({ body: { user: { phone } } }, situation, listening)).toMatchObject({ id: ada.id });
    expect(asked).toEqual([true]);
  });

  it('is waited for in sight: the call stands among those to finish, with the reason', async () => {
    const stage = await setStage();
    stage.helpdesk.fail('createUser', new Failure('no-answer'));
    await stage.begin({ phone });
    await stage.clock.pass(5_000);
    await stage.end();
    await stage.clock.pass(4 * 60_000 + 50_000);
    expect(stage.helpdesk.users.size).toBe(0);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'no-answer' } }]);
    await stage.clock.pass(60_000);
    expect([stage.helpdesk.users.size, stage.desk.view().toFinish.length]).toEqual([1, 0]);
  });
});

describe('a user who is found while nobody knows whether one was made, and is deleted then', () => {
  it('is not made once more before it is clear that the first request made nobody', async () => {
    const stage = await setStage({ searchDelay: 100_000 });
    stage.helpdesk.fail('createUser', new Failure('no-answer'), { afterDoing: true });
    stage.helpdesk.fail('createTicket', new Failure('rate-limited', { retryAfter: 30_000 }));
    stage.helpdesk.fail('createTicket', new Failure('refused', { fields: ['requester'] }));
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    const others = stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.clock.pass(10_000);
    stage.helpdesk.changeUser(others.id, { isActive: false });
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'no-answer' } }]);
    await stage.clock.pass(5 * 60_000);
    const [made, ...more] = [...stage.helpdesk.users.values()].filter(({ isActive }) => isActive);
    expect(more).toEqual([]);
    expect([...stage.helpdesk.tickets.values()].map(({ requesterId }) => requesterId)).toEqual([made?.id]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('a line of which nobody knows whether it stands on a ticket, and that nobody wants any more', () => {
  it('keeps the call among those to finish until it is known', async () => {
    const stage = await setStage();
    const [first = 0, second = 0] = [1, 2].map((requesterId) => stage.helpdesk.addTicket({ requesterId }).id);
    await stage.begin();
    await stage.pop(page(first));
    await stage.end();
    // The note on the second ticket arrives, the line on the first does not.
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
    stage.actions.chooseTicket(theCall, { id: second, subject: 'Another' });
    await stage.clock.pass(1_500);
    stage.actions.undo(theCall);
    await stage.clock.pass(20_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'no-answer' } }]);
    await stage.clock.pass(5 * 60_000);
    expect(stage.desk.view().toFinish).toEqual([]);
    expect(stage.notes(second).at(-1)).toBe(`This call (ccaip 103646) was moved to ticket #${first}.`);
  });
});

describe('a note whose answer was lost and that never arrived', () => {
  it('goes out again as it was, and what was typed since follows in an addition', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(page(id));
    stage.actions.typeNotes(theCall, 'wants a refund');
    await stage.end();
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
    stage.actions.done(theCall);
    await stage.clock.settle();
    stage.actions.typeNotes(theCall, 'wants a refund, and a new printer');
    await stage.clock.pass(10 * 60_000);
    const [note = '', addition = '', ...more] = stage.notes(id);
    expect(more).toEqual([]);
    expect(note).toContain('Notes: wants a refund\n');
    expect(addition).toMatch(/^Addition to/);
    expect(addition).toContain('and a new printer');
  });
});
