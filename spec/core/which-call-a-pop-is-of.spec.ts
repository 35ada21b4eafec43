import { describe, expect, it } from 'vitest';
import { setStage, type Stage } from '../support/stage.ts';

const ticketPage = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;
const ticketOf = (stage: Stage, call: string): number | undefined =>
  stage.desk.view().sessions.find(({ id }) => id === `ccaip-call-${call}@7`)?.ticket?.id;

async function withTickets() {
  const stage = await setStage();
  const [one, two] = [stage.helpdesk.addTicket({ requesterId: 1 }), stage.helpdesk.addTicket({ requesterId: 1 })];
  return { stage, one: one.id, two: two.id };
}

describe('a pop without a call id', () => {
  it('belongs to the newest call that has no record yet, the next one to the call before', async () => {
    const { stage, one, two } = await withTickets();
    await stage.begin({ id: '1' });
    await stage.clock.pass(1_000);
    await stage.begin({ id: '2' });
    await stage.pop(ticketPage(one));
    expect([ticketOf(stage, '1'), ticketOf(stage, '2')]).toEqual([undefined, one]);
    await stage.pop(ticketPage(two));
    expect([ticketOf(stage, '1'), ticketOf(stage, '2')]).toEqual([two, one]);
  });

  it('belongs to a call of its own frame only', async () => {
    const { stage, one } = await withTickets();
    await stage.begin();
    await stage.pop(ticketPage(one), 'chat-adapter');
    expect(stage.view()?.ticket).toBeUndefined();
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: one }]);
  });

  it('waits for a call of its own frame only', async () => {
    const { stage, one } = await withTickets();
    await stage.pop(ticketPage(one), 'chat-adapter');
    await stage.begin();
    expect(stage.view()?.ticket).toBeUndefined();
  });

  it.each([
    [10_000, true],
    [10_500, false],
  ])('that comes %i ms after the beginning is the call’s: %s', async (late, isOfCall) => {
    const { stage, one } = await withTickets();
    await stage.begin();
    await stage.clock.pass(late);
    await stage.pop(ticketPage(one));
    expect(stage.view()?.ticket?.id).toBe(isOfCall ? one : undefined);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: one }]);
  });

  it.each([
    [10_000, true],
    [10_500, false],
  ])('that comes %i ms before the beginning is the call’s: %s', async (early, isOfCall) => {
    const { stage, one } = await withTickets();
    await stage.pop(ticketPage(one));
    await stage.clock.pass(early);
    await stage.begin();
    expect(stage.view()?.ticket?.id).toBe(isOfCall ? one : undefined);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: one }]);
  });

  it('that came before is the next call’s alone, and of two the later one', async () => {
    const { stage, one, two } = await withTickets();
    await stage.pop(ticketPage(one));
    await stage.clock.pass(1_000);
    await stage.pop(ticketPage(two));
    await stage.begin({ id: '1' });
    expect(ticketOf(stage, '1')).toBe(two);
    await stage.begin({ id: '2' });
    await stage.begin({ id: '3' });
    expect([ticketOf(stage, '2'), ticketOf(stage, '3')]).toEqual([one, undefined]);
  });

  it('that came before, while the agent wrote, waits behind the call’s button', async () => {
    const { stage, one } = await withTickets();
    stage.desk.noticeWriting();
    await stage.clock.pass(9_000);
    await stage.pop(ticketPage(one));
    await stage.clock.pass(5_000);
    await stage.begin();
    await stage.clock.pass(60_000);
    expect(stage.view()?.waiting).toEqual({ kind: 'ticket', id: one });
    expect(stage.screen.opened).toEqual([]);
  });

  it('is never an internal call’s, whether it comes before or after', async () => {
    const { stage, one, two } = await withTickets();
    await stage.pop(ticketPage(one));
    await stage.begin({ direction: 'internal' });
    await stage.pop(ticketPage(two));
    expect(stage.view()?.ticket).toBeUndefined();
    expect(stage.screen.opened).toEqual([
      { kind: 'ticket', id: one },
      { kind: 'ticket', id: two },
    ]);
  });
});

describe('the page of a ticket', () => {
  it('is opened without anything being read, though the number is known', async () => {
    const { stage, one } = await withTickets();
    await stage.pop(ticketPage(one));
    await stage.begin({ phone: '+14155550132' });
    await stage.clock.pass(5_000);
    expect(stage.helpdesk.asked).toEqual([]);
    await stage.end();
    expect(stage.helpdesk.asked).toEqual(['ticket', 'comments', 'updateTicket']);
  });
});

describe('the page of an organization', () => {
  it('is only shown: the ticket is the caller’s, and is not opened over it', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin({ phone: '+14155550132' });
    await stage.pop('https://acme.zendesk.com/agent/organizations/3');
    await stage.clock.pass(5_000);
    await stage.end();
    expect(stage.screen.opened).toEqual([{ kind: 'organization', id: 3 }]);
    expect(stage.notes(id)).toHaveLength(1);
  });
});

describe('a lookup without any call', () => {
  it('opens the caller’s ticket, and writes nothing', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.pop('https://acme.zendesk.com/agent/lookup?phone=+14155550132');
    await stage.pop('https://acme.zendesk.com/agent/lookup?phone=+14155550199');
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id }]);
    expect(stage.writes()).toBe(0);
  });

  it('reopens no ticket either, but opens the solved one that may be reopened', async () => {
    const stage = await setStage({ rules: { version: 1, rules: [{ when: {}, then: { reopenDays: 7 } }] } });
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone: '+14155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id, status: 'solved' });
    await stage.pop('https://acme.zendesk.com/agent/lookup?phone=+14155550132');
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id }]);
    expect(stage.writes()).toBe(0);
  });
});
