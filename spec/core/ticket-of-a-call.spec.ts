import { describe, expect, it } from 'vitest';
import { sessionId } from '../../src/core/facts.ts';
import { Failure } from '../../src/core/failure.ts';
import { unseen } from '../../src/core/unseen.ts';
import { ticketKey } from '../../src/core/delivery/ticket-key.ts';
import { setStage, theCall, type Stage } from '../support/stage.ts';

const phone = '+14155550132';
const subjects = (stage: Stage): readonly string[] => [...stage.helpdesk.tickets.values()].map((made) => made.subject);

describe('the ticket made for a call', () => {
  it('says that we called', async () => {
    const stage = await setStage();
    await stage.begin({ phone, direction: 'outbound', sessionType: 'Voice Outbound (Manual)' });
    await stage.clock.pass(3_000);
    expect(subjects(stage)).toEqual(['Outbound call to +1 415 555 0132']);
  });

  it.each([
    ['Ada', 'Inbound call from Ada'],
    [' ', 'Inbound call from unknown number'],
  ])('of a user named "%s" without a number is "%s"', async (name, subject) => {
    const stage = await setStage();
    const user = stage.helpdesk.addUser({ name });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/users/${user.id}`);
    expect(subjects(stage)).toEqual([subject]);
  });

  it('has a key of the call alone, so that every agent’s app asks for the same ticket', () => {
    const keys = [7, 8].map((agent) => ticketKey(unseen(sessionId('ccaip-call-103646', agent), 0)));
    expect(keys).toEqual(['ccaip-call-103646/ticket', 'ccaip-call-103646/ticket']);
  });

  it('by another agent’s app is taken, not made again', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const theirs = stage.helpdesk.addTicket({
      requesterId: ada.id,
      externalId: 'ccaip-call-103646',
      status: 'solved',
    });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: theirs.id }]);
    await stage.end();
    expect(stage.notes(theirs.id)).toHaveLength(1);
    expect(stage.helpdesk.tickets.size).toBe(1);
  });

  it.each([
    ['is the one with the call’s id that is a day old', 0, 1],
    ['is made where that one is older', 1, 2],
  ])('%s', async (_what, olderBy, tickets) => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const createdAt = stage.clock.now() - 24 * 3_600_000 - olderBy;
    stage.helpdesk.addTicket({ requesterId: ada.id, externalId: 'ccaip-call-103646', status: 'solved', createdAt });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    expect(stage.helpdesk.tickets.size).toBe(tickets);
  });
});

describe('a ticket number typed into the IVR', () => {
  it('of another customer is not opened while the search for the caller is still to be answered', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const own = stage.helpdesk.addTicket({ requesterId: ada.id });
    const another = stage.helpdesk.addTicket({ requesterId: 99 });
    stage.helpdesk.fail('findUsers', new Failure('server'));
    await stage.begin({ phone, data: { ticket_id: another.id } });
    expect(stage.helpdesk.asked).toContain('ticket');
    expect(stage.screen.opened).toEqual([]);
    await stage.clock.pass(10_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: own.id }]);
  });

  it('wins where nobody knows the caller', async () => {
    const stage = await setStage();
    const typed = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone: 'anonymous', data: { ticket_id: typed.id } });
    await stage.end();
    expect(stage.notes(typed.id)).toHaveLength(1);
    expect(stage.view()?.ticket?.id).toBe(typed.id);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('a call that waits in the list', () => {
  it('is written on the ticket that the agent names, with its notes, also after restarts', async () => {
    const stage = await setStage();
    const ticket = stage.helpdesk.addTicket({ requesterId: 99 });
    await stage.begin({ phone: 'anonymous' });
    stage.actions.typeNotes(theCall, 'asked for a refund ');
    await stage.end();
    await stage.clock.pass(60_000);
    await stage.reload();
    await stage.clock.pass(24 * 3_600_000);
    await stage.reload();
    expect(stage.desk.view().toFinish).toMatchObject([
      { notes: 'asked for a refund ', unfinished: { kind: 'anonymous' } },
    ]);
    stage.actions.chooseTicket(theCall, { id: ticket.id });
    await stage.clock.settle();
    expect(stage.notes(ticket.id)[0]).toContain('\nNotes: asked for a refund\n');
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('is over once it is dismissed: no later page takes it up again', async () => {
    const stage = await setStage();
    await stage.begin({ phone: 'anonymous' });
    await stage.end();
    stage.actions.dismiss(theCall);
    await stage.clock.pass(2 * 3_600_000);
    expect(await stage.journal.load()).toEqual([]);
  });
});

describe('an internal call', () => {
  it.each([undefined, 'anonymous', phone])(
    'with the number %s neither waits in the list nor among the last calls',
    async (number) => {
      const stage = await setStage();
      const call = {
        direction: 'internal',
        sessionType: 'Voice Internal',
        ...(number !== undefined && { phone: number }),
      } as const;
      await stage.begin(call);
      stage.actions.typeNotes(theCall, 'lunch');
      await stage.end(call);
      await stage.clock.pass(10 * 60_000);
      const { toFinish, recent } = stage.desk.view();
      expect([toFinish, recent, stage.writes(), stage.screen.opened]).toEqual([[], [], 0, []]);
    },
  );
});
