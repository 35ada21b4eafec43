import { describe, expect, it } from 'vitest';
import { setStage } from '../support/stage.ts';

describe('the card says why', () => {
  it('with the number as people write it, however it came, and how many others match', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', phone: '(415) 555-0132' });
    stage.helpdesk.addUser({ name: 'Home', phone: '+14155550132', hasSharedPhone: true });
    stage.helpdesk.addUser({ name: 'Office', phone: '4155550132', hasSharedPhone: true });
    await stage.begin({ phone: '4155550132' });
    expect(stage.view()).toMatchObject({
      caller: { name: 'Ada' },
      reason: { kind: 'phone', value: '+1 415 555 0132', others: 2 },
    });
  });

  it('with the e-mail or the external id as it came', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', email: 'ada@example.com', externalId: 'A-7' });
    await stage.begin({ id: '1' });
    await stage.pop('https://acme.zendesk.com/agent/lookup?email=ada%40example.com&call_id=1');
    await stage.begin({ id: '2' });
    await stage.pop('https://acme.zendesk.com/agent/lookup?cuid=A-7&call_id=2');
    expect(stage.desk.view().sessions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        { kind: 'email', value: 'ada@example.com', others: 0 },
        { kind: 'external-id', value: 'A-7', others: 0 },
      ]),
    );
  });

  it('that the ticket was named, with its requester once a sidebar has told who it is', async () => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada' });
    const { id: ticket } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${ticket}`);
    stage.desk.add([{ session: 'ccaip-call-103646@7', kind: 'requester-seen', ticket, user: ada }]);
    await stage.clock.settle();
    expect(stage.view()).toMatchObject({ caller: { name: 'Ada' }, reason: { kind: 'ticket' } });
    await stage.end();
    expect(stage.notes(ticket)[0]).toContain('\nCustomer: Ada\n');
  });
});
