import { describe, expect, it } from 'vitest';
import { setStage, theCall } from '../support/stage.ts';

const phone = '+14155550132';
const lookup = (query: string): string => `https://acme.zendesk.com/agent/apps/ringside/pop?${query}&call_id=103646`;

describe('who is calling', () => {
  it.each([
    ['an external id', 'cuid=A-7', { externalId: 'A-7' }],
    ['an e-mail', 'email=ada%40example.com', { email: 'ada@example.com' }],
  ])('is told by %s, which counts more than a number', async (_, query, known) => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', ...known });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    stage.helpdesk.addUser({ name: 'Somebody else', phone });
    await stage.begin({ phone });
    await stage.pop(lookup(query));
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket.id }]);
    expect(stage.view()?.caller?.name).toBe('Ada');
  });

  it('is told by the number where the e-mail is nobody’s', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const ticket = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin();
    await stage.pop(lookup('email=nobody%40example.com&ani=%2B14155550132'));
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: ticket.id }]);
  });

  it('counts less than the ticket that the vendor names, and less than what the agent says', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    stage.helpdesk.addTicket({ requesterId: ada.id });
    const named = stage.helpdesk.addTicket({ requesterId: 99 });
    const ben = stage.helpdesk.addUser({ name: 'Ben' });
    const bens = stage.helpdesk.addTicket({ requesterId: ben.id });
    await stage.begin({ phone });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${named.id}`);
    expect(stage.view()?.ticket?.id).toBe(named.id);
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    expect(stage.view()?.ticket?.id).toBe(bens.id);
  });
});

describe('a closed ticket typed into the IVR', () => {
  it('is passed over for the caller’s open one', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', phone });
    const open = stage.helpdesk.addTicket({ requesterId: ada.id });
    const closed = stage.helpdesk.addTicket({ requesterId: ada.id, status: 'closed' });
    await stage.begin({ phone, data: { ticket_id: closed.id } });
    await stage.clock.pass(3_000);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: open.id }]);
  });
});

describe('several pops while the agent writes', () => {
  it('wait each behind its own call’s button, and the newer call’s is not hidden by the older one’s', async () => {
    const stage = await setStage();
    const [one, two] = [stage.helpdesk.addTicket({ requesterId: 1 }), stage.helpdesk.addTicket({ requesterId: 1 })];
    stage.desk.noticeWriting();
    await stage.begin({ id: '1' });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${one.id}`);
    await stage.clock.pass(1_000);
    await stage.begin({ id: '2' });
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${two.id}`);
    await stage.clock.pass(60_000);
    expect(stage.screen.opened).toEqual([]);
    expect(stage.desk.view().sessions.map(({ waiting }) => waiting?.id)).toEqual([two.id, one.id]);
  });
});
