import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { setStage, theCall } from '../support/stage.ts';

const ticketPage = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;
const ada = { name: 'Ada Lovelace', phone: '+14155550132' };

describe('a known caller', () => {
  it('has the popped ticket opened without any read, and the call written on it once', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    const ticket = stage.helpdesk.addTicket({ requesterId });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket.id }]);
    expect(stage.helpdesk.asked).toEqual([]);
    await stage.clock.pass(252_000);
    expect(stage.helpdesk.asked).toEqual([]);
    await stage.end();
    expect(stage.notes(ticket.id)).toEqual([
      [
        'Inbound call, 4 min 12 s',
        'Agent: James Bond (james.bond@agents.co)',
        'Queue: Developers / James',
        'Session type: Voice Inbound (IVR)',
        'Started: 2026-11-20 15:04:11 UTC',
        'Call ID: ccaip 103646',
      ].join('\n'),
    ]);
    expect(stage.helpdesk.asked).toEqual(['ticket', 'comments', 'updateTicket']);
  });

  it('is found by number with two reads, and the newest open ticket is opened and noted with one write', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    stage.helpdesk.addTicket({ requesterId, updatedAt: 1 });
    const newest = stage.helpdesk.addTicket({ requesterId, updatedAt: 2 });
    stage.helpdesk.addTicket({ requesterId, updatedAt: 3, status: 'solved' });
    await stage.begin({ phone: '(415) 555-0132' });
    expect(stage.helpdesk.asked).toEqual(['findUsers', 'latestOpenTicket']);
    expect(stage.screen.opened).toEqual([]);
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: newest.id }]);
    await stage.end();
    expect(stage.notes(newest.id)[0]).toContain('Customer: Ada Lovelace, +1 415 555 0132');
    expect(stage.writes()).toBe(1);
  });

  it('gets a new ticket where none is open, named after the number', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    stage.helpdesk.addTicket({ requesterId, status: 'solved' });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(5_000);
    await stage.end();
    const made = [...stage.helpdesk.tickets.values()].find(({ externalId }) => externalId === 'ccaip-call-103646');
    expect(made?.fields).toMatchObject({
      subject: 'Inbound call from +1 415 555 0132',
      type: 'question',
      priority: 'normal',
      tags: ['ringside', 'call'],
      external_id: 'ccaip-call-103646',
      requester_id: requesterId,
    });
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: made?.id }]);
    expect(stage.notes(made?.id ?? 0)).toHaveLength(2);
    expect(stage.writes()).toBe(2);
  });

  it('waits 3 s with a number from an event, so that a pop may still name another ticket', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    stage.helpdesk.addTicket({ requesterId });
    const named = stage.helpdesk.addTicket({ requesterId, status: 'solved' });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(2_500);
    await stage.pop(ticketPage(named.id));
    await stage.clock.pass(5_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: named.id }]);
  });
});

describe('an unknown caller', () => {
  it('becomes a user with a ticket: three writes in all', async () => {
    const stage = await setStage();
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(5_000);
    const user = [...stage.helpdesk.users.values()][0];
    expect(user).toMatchObject({ name: 'Caller +1 415 555 0132', phone: '+14155550132' });
    expect(stage.screen.opened).toHaveLength(1);
    await stage.end();
    expect(stage.writes()).toBe(3);
  });

  it('is made once although two calls follow each other before the search knows the user', async () => {
    const stage = await setStage({ searchDelay: 600_000 });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(3_000);
    await stage.end();
    await stage.begin({ id: '103647', phone: '415-555-0132' });
    await stage.clock.pass(3_000);
    await stage.end({ id: '103647' });
    expect(stage.helpdesk.users.size).toBe(1);
  });
});

describe('an unclear caller', () => {
  it('is asked about when two users have the number, and nothing is opened or written until the agent chooses', async () => {
    const stage = await setStage();
    const one = stage.helpdesk.addUser({ name: 'Tim', phone: '(415) 555-0177' });
    stage.helpdesk.addUser({ name: 'Tom', phone: '+1 415.555.0177' });
    const ticket = stage.helpdesk.addTicket({ requesterId: one.id });
    await stage.begin({ phone: '+14155550177' });
    await stage.clock.pass(10_000);
    expect(stage.view()).toMatchObject({ isAsking: true, candidates: [{ name: 'Tim' }, { name: 'Tom' }] });
    expect([stage.screen.opened, stage.writes()]).toEqual([[], 0]);
    stage.actions.chooseUser(theCall, one);
    await stage.clock.settle();
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket.id }]);
  });

  it('is never decided by a shared number alone', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Grace', phone: '+442079460018', hasSharedPhone: true });
    await stage.begin({ phone: '+442079460018' });
    await stage.clock.pass(5_000);
    await stage.end();
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'shared' } }]);
    expect(stage.writes()).toBe(0);
  });

  it.each([
    ['hides the number', { phone: 'anonymous' }, 'anonymous'],
    ['hides it in the dialled form', { phone: '+266696687' }, 'anonymous'],
    ['sends an empty number', { phone: '' }, 'anonymous'],
    ['says nothing at all', {}, 'nobody'],
  ])(
    'who %s waits in the list, is not searched for, and is written once the agent says who it was',
    async (_, call, kind) => {
      const stage = await setStage();
      await stage.begin(call);
      await stage.clock.pass(5_000);
      await stage.end();
      expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind } }]);
      expect(stage.helpdesk.asked).toEqual([]);
      const user = stage.helpdesk.addUser(ada);
      const ticket = stage.helpdesk.addTicket({ requesterId: user.id });
      stage.actions.chooseUser(theCall, user);
      await stage.clock.settle();
      expect(stage.notes(ticket.id)).toHaveLength(1);
      expect(stage.desk.view().toFinish).toEqual([]);
    },
  );

  it('who is suspended waits in the list', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ ...ada, isSuspended: true });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(5_000);
    await stage.end();
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'suspended' } }]);
  });

  it('is not taken for someone whose number only ends alike', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Other country', phone: '+444155550132' });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(3_000);
    expect([...stage.helpdesk.users.values()].map(({ name }) => name)).toEqual([
      'Other country',
      'Caller +1 415 555 0132',
    ]);
  });

  it('is dismissed by the agent and stays away', async () => {
    const stage = await setStage();
    await stage.begin();
    await stage.end();
    stage.actions.dismiss(theCall);
    await stage.clock.settle();
    await stage.reload();
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('an agent-to-agent call', () => {
  it('pops, makes and writes nothing', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser(ada);
    await stage.begin({ direction: 'internal', phone: '+14155550132' });
    await stage.clock.pass(5_000);
    await stage.end({ direction: 'internal' });
    expect([stage.screen.opened, stage.helpdesk.asked, stage.desk.view().toFinish]).toEqual([[], [], []]);
  });
});

describe('a ticket number typed into the IVR', () => {
  it('wins where the ticket is the caller’s', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    stage.helpdesk.addTicket({ requesterId, updatedAt: 9 });
    const typed = stage.helpdesk.addTicket({ requesterId, updatedAt: 1 });
    await stage.begin({ phone: ada.phone, data: { ticket_id: String(typed.id) } });
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: typed.id }]);
  });

  it('is not followed where it is another customer’s, or does not exist', async () => {
    const stage = await setStage();
    const { id: requesterId } = stage.helpdesk.addUser(ada);
    const own = stage.helpdesk.addTicket({ requesterId });
    const other = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone: ada.phone, data: { ticket_id: other.id } });
    await stage.begin({ id: '2', phone: ada.phone, data: { ticket_id: 123_456 } });
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([
      { kind: 'ticket', id: own.id },
      { kind: 'ticket', id: own.id },
    ]);
  });
});

describe('a write that fails', () => {
  it('is repeated after the time Zendesk asks for', async () => {
    const stage = await setStage();
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    stage.helpdesk.fail('updateTicket', new Failure('rate-limited', { retryAfter: 27_000 }));
    await stage.end();
    await stage.clock.pass(26_000);
    expect(stage.notes(ticket.id)).toEqual([]);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'rate-limited' } }]);
    await stage.clock.pass(2_000);
    expect(stage.notes(ticket.id)).toHaveLength(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is looked for before it is repeated when its answer was lost', async () => {
    const stage = await setStage();
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'), { afterDoing: true });
    await stage.end();
    await stage.clock.pass(10_000);
    expect(stage.notes(ticket.id)).toHaveLength(1);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(1);
  });

  it('goes out again when the lost one was never done', async () => {
    const stage = await setStage();
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    stage.helpdesk.fail('updateTicket', new Failure('no-answer'));
    await stage.end();
    await stage.clock.pass(10_000);
    expect(stage.notes(ticket.id)).toHaveLength(1);
  });

  it('makes one ticket and one user however often answers are lost', async () => {
    const stage = await setStage();
    stage.helpdesk.fail('createUser', new Failure('server'), { afterDoing: true });
    stage.helpdesk.fail('createTicket', new Failure('no-answer'), { afterDoing: true });
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(60_000);
    await stage.end();
    await stage.clock.pass(60_000);
    expect([stage.helpdesk.users.size, stage.helpdesk.tickets.size]).toEqual([1, 1]);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('does not make a user again before five minutes of searching found none', async () => {
    const stage = await setStage();
    stage.helpdesk.fail('createUser', new Failure('no-answer'));
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(4 * 60_000);
    expect(stage.helpdesk.users.size).toBe(0);
    await stage.clock.pass(3 * 60_000);
    expect(stage.helpdesk.users.size).toBe(1);
  });

  it('stays in the list with its reason when Zendesk refuses it, until the agent has it tried again', async () => {
    const stage = await setStage();
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    stage.helpdesk.fail('updateTicket', new Failure('refused'));
    await stage.end();
    await stage.clock.pass(3_600_000);
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'failing', code: 'refused' } }]);
    stage.actions.retry(theCall);
    await stage.clock.settle();
    expect(stage.notes(ticket.id)).toHaveLength(1);
  });
});

describe('wrong rules', () => {
  it('leave the phone running but write nothing; calls wait', async () => {
    const stage = await setStage({ rules: { version: 1, wrapUpSeconds: 'soon' } });
    const ticket = stage.helpdesk.addTicket({ requesterId: 1 });
    await stage.begin();
    await stage.pop(ticketPage(ticket.id));
    await stage.end();
    expect(stage.screen.opened).toHaveLength(1);
    expect(stage.writes()).toBe(0);
    expect(stage.desk.view()).toMatchObject({
      toFinish: [{ unfinished: { kind: 'rules-wrong' }, note: 'none' }],
      rulesFaults: [{ path: 'wrapUpSeconds' }],
    });
  });
});
