import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { findNote } from '../../src/core/note/find.ts';
import type { Helpdesk } from '../../src/core/ports.ts';
import { createFakeHelpdesk } from '../support/fake-helpdesk.ts';
import { setStage, theCall } from '../support/stage.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const phone = '+14155550132';

describe('a solved ticket that the caller named', () => {
  it('is reopened once, however long the call lasts', async () => {
    const stage = await setStage({ rules: { version: 1, rules: [{ then: { reopenDays: 7 } }] } });
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id, status: 'solved' });
    await stage.begin({ phone, data: { ticket_id: String(id) } });
    await stage.clock.pass(60_000);
    await stage.end();
    await stage.clock.pass(10 * 60_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(2);
    expect(stage.helpdesk.tickets.get(id)?.status).toBe('open');
  });
});

describe('somebody who was made while the app could not reach Zendesk', () => {
  it('is found, not made again', async () => {
    const stage = await setStage();
    stage.helpdesk.fail('createUser', new Failure('rate-limited', { retryAfter: 60_000 }));
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    const { id } = stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.clock.pass(120_000);
    expect(stage.helpdesk.users.size).toBe(1);
    expect(stage.view()?.caller?.id).toBe(id);
  });
});

describe('somebody who was made while a doubted creation waited to be sent again', () => {
  it('is found, not made again', async () => {
    const stage = await setStage();
    stage.helpdesk.fail('createUser', new Failure('no-answer'));
    stage.helpdesk.fail('createUser', new Failure('rate-limited', { retryAfter: 60_000 }));
    await stage.begin({ phone });
    await stage.end();
    await stage.clock.pass(6 * 60_000);
    stage.helpdesk.addUser({ name: 'Ada', phone });
    await stage.clock.pass(10 * 60_000);
    expect(stage.helpdesk.users.size).toBe(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('a ticket that was opened while the app could not reach Zendesk', () => {
  it('is used, and none is made', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.fail('createTicket', new Failure('rate-limited', { retryAfter: 60_000 }));
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.clock.pass(120_000);
    expect([...stage.helpdesk.tickets.keys()]).toEqual([id]);
    expect(stage.view()?.ticket?.id).toBe(id);
  });
});

describe('a ticket that Zendesk makes but is slow to answer for', () => {
  it('is not looked for meanwhile, and goes when the call moves on', async () => {
    const clock = createVirtualClock();
    const fake = createFakeHelpdesk({ now: clock.now });
    const zendesk = fake.as(7);
    const createTicket: Helpdesk['createTicket'] = async (...args) => {
      const ticket = await zendesk.createTicket(...args);
      return new Promise((resolve) => clock.wakeAt(clock.now() + 28_000, () => resolve(ticket)));
    };
    const helpdesk = Object.assign(fake, { as: () => ({ ...zendesk, createTicket }) });
    const stage = await setStage({ beside: { clock, helpdesk } });
    fake.addUser({ name: 'Ada', phone });
    await stage.begin({ phone });
    await stage.end();
    await clock.pass(20_000);
    stage.actions.typeNotes(theCall, 'wants a refund');
    stage.actions.done(theCall);
    await clock.pass(60_000);
    const made = stage.view()?.ticket?.id ?? 0;
    stage.actions.newTicket(theCall);
    await clock.pass(60_000);
    expect(stage.view()?.ticket?.id).not.toBe(made);
    expect(fake.tickets.get(made)?.tags).toContain('ringside_undone');
  });
});

describe('a requester whom Zendesk refuses while it does not answer why', () => {
  it('is asked about again: the ticket is made', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.fail('createTicket', new Failure('refused', { fields: ['requester'] }));
    stage.helpdesk.fail('user', new Failure('server'));
    await stage.begin({ phone });
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.tickets.size).toBe(1);
  });
});

describe('a ticket that the agent chose and somebody deleted', () => {
  it('leaves the call in the list, where the agent can choose again', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.addTicket({ requesterId: user.id });
    const chosen = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone });
    await stage.clock.pass(5_000);
    stage.actions.chooseTicket(theCall, { id: chosen.id, subject: 'Another' });
    stage.helpdesk.removeTicket(chosen.id);
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish.map(({ unfinished }) => unfinished)).toEqual([{ kind: 'not-found' }]);
  });

  it('puts each ticket that was made before out of the way once the agent has chosen again', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    const [gone = 0, right = 0] = [98, 99].map((requesterId) => stage.helpdesk.addTicket({ requesterId }).id);
    await stage.begin({ phone });
    await stage.clock.pass(5_000);
    stage.helpdesk.fail('createTicket', new Failure('no-answer'), { afterDoing: true });
    stage.actions.newTicket(theCall);
    await stage.clock.pass(60_000);
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
    stage.actions.chooseTicket(theCall, { id: gone, subject: 'Another' });
    stage.helpdesk.removeTicket(gone);
    await stage.end();
    await stage.clock.pass(10 * 60_000);
    expect(stage.desk.view().toFinish.map(({ unfinished }) => unfinished)).toEqual([{ kind: 'not-found' }]);
    stage.actions.chooseTicket(theCall, { id: right, subject: 'A third' });
    await stage.clock.pass(10 * 60_000);
    const made = [...stage.helpdesk.tickets.values()].filter(({ tags }) => tags.includes('ringside'));
    expect(made.map(({ tags }) => tags.includes('ringside_undone'))).toEqual([true, true]);
    expect(stage.notes(right)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('a call that is moved after its note was written', () => {
  const written = async () => {
    const stage = await setStage();
    const [, right = 0] = [1, 2].map((requesterId) => stage.helpdesk.addTicket({ requesterId }).id);
    await stage.begin();
    await stage.pop('https://acme.zendesk.com/agent/tickets/1');
    await stage.end();
    await stage.clock.pass(10_000);
    return { stage, right };
  };

  it('is one to finish until it stands where it belongs, over restarts and hours', async () => {
    const { stage, right } = await written();
    stage.helpdesk.fail('ticket', new Failure('rate-limited', { retryAfter: 2 * 3_600_000 }));
    stage.actions.chooseTicket(theCall, { id: right, subject: 'Another' });
    await stage.clock.pass(60_000);
    expect(stage.desk.view().toFinish.map(({ unfinished }) => unfinished?.kind)).toEqual(['failing']);
    await stage.clock.pass(90 * 60_000);
    await stage.reload();
    await stage.clock.pass(60 * 60_000);
    expect(stage.notes(right)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is one to finish where the agent wants a new ticket for nobody', async () => {
    const { stage } = await written();
    stage.actions.newTicket(theCall);
    await stage.clock.pass(10_000);
    expect(stage.desk.view().toFinish.map(({ unfinished }) => unfinished?.kind)).toEqual(['nobody']);
  });
});

describe('what is typed while an addition is on its way', () => {
  it('is not lost', async () => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name: 'Ada', phone });
    const { id } = stage.helpdesk.addTicket({ requesterId: user.id });
    await stage.begin({ phone });
    await stage.end();
    await stage.clock.pass(10_000);
    stage.actions.typeNotes(theCall, 'wants a refund');
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    stage.actions.done(theCall);
    await stage.clock.settle();
    stage.actions.typeNotes(theCall, 'wants a refund, today');
    await stage.clock.pass(10 * 60_000);
    expect(stage.notes(id).join('\n')).toContain('today');
  });
});

describe('a call that is moved, moved back and moved again while it runs', () => {
  it('takes the made ticket out of the way each time', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone });
    const other = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone });
    await stage.clock.pass(10_000);
    const made = stage.view()?.ticket?.id ?? 0;
    const tags = (): readonly string[] => stage.helpdesk.tickets.get(made)?.tags ?? [];
    const move = async (how: () => void): Promise<void> => {
      how();
      await stage.clock.pass(10_000);
    };
    await move(() => stage.actions.chooseTicket(theCall, { id: other.id, subject: 'Another' }));
    await move(() => stage.actions.undo(theCall));
    expect(tags()).not.toContain('ringside_undone');
    await move(() => stage.actions.chooseTicket(theCall, { id: other.id, subject: 'Another' }));
    expect(tags()).toContain('ringside_undone');
  });
});

describe('a choice that is taken back where nothing else says whose call it is', () => {
  it('leaves the note where it stands, and what is known of it', async () => {
    const stage = await setStage();
    const { id } = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone: 'anonymous' });
    await stage.end();
    stage.actions.chooseTicket(theCall, { id, subject: 'Another' });
    await stage.clock.pass(10_000);
    stage.actions.undo(theCall);
    await stage.clock.pass(10_000);
    expect(stage.notes(id)).toHaveLength(1);
    expect(stage.view()?.ticket?.id).toBe(id);
  });
});

describe('a note below the line that says that another agent moved the call', () => {
  it('still counts as ours', () => {
    const at = 1_000_000;
    const note = { authorId: 7, isPublic: false, body: 'Inbound call\nCall ID: ccaip 1', at };
    const line = { authorId: 8, isPublic: false, body: 'This call (ccaip 1) was moved to ticket #2.', at };
    const wanted = {
      body: note.body,
      authorId: 7,
      since: at,
      isEnd: (text: string): boolean => text.startsWith('This call'),
    };
    expect(findNote([line, note], wanted)).toBe(note);
    expect(findNote([{ ...line, authorId: 7 }, note], wanted)).toBeUndefined();
  });
});
