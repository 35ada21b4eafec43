import { describe, expect, it } from 'vitest';
import { setStage, theCall } from '../support/stage.ts';

const phone = '+14155550132';
const ticketPage = (id: number): string => `https://acme.zendesk.com/agent/tickets/${id}`;
const userPage = (id: number): string => `https://acme.zendesk.com/agent/users/${id}`;

async function twoPeople() {
  const stage = await setStage();
  const [ada, ben] = [stage.helpdesk.addUser({ name: 'Ada', phone }), stage.helpdesk.addUser({ name: 'Ben' })];
  const adas = stage.helpdesk.addTicket({ requesterId: ada.id });
  const bens = stage.helpdesk.addTicket({ requesterId: ben.id });
  return { stage, ada, ben, adas, bens };
}

describe('what the agent says', () => {
  it('counts more than the user whom the vendor names', async () => {
    const { stage, ada, ben, adas, bens } = await twoPeople();
    await stage.begin();
    await stage.pop(userPage(ada.id));
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    expect(stage.view()).toMatchObject({ caller: { name: 'Ben' }, ticket: { id: bens.id } });
    await stage.end();
    expect([stage.notes(adas.id).length, stage.notes(bens.id).length]).toEqual([0, 1]);
  });

  it('counts more than the ticket that the vendor names', async () => {
    const { stage, adas, bens } = await twoPeople();
    await stage.begin();
    await stage.pop(ticketPage(adas.id));
    stage.actions.chooseTicket(theCall, { id: bens.id });
    await stage.end();
    expect([stage.notes(adas.id).length, stage.notes(bens.id).length]).toEqual([0, 1]);
  });

  it('is not overruled by a pop that comes later', async () => {
    const { stage, adas, ben, bens } = await twoPeople();
    await stage.begin();
    stage.actions.chooseUser(theCall, ben);
    await stage.clock.settle();
    await stage.pop(ticketPage(adas.id));
    await stage.end();
    expect([stage.notes(adas.id).length, stage.notes(bens.id).length]).toEqual([0, 1]);
  });
});

describe('the user whom the vendor names', () => {
  it('counts more than a number, an e-mail or an external id', async () => {
    const { stage, ben, bens } = await twoPeople();
    stage.helpdesk.addUser({ name: 'Eve', email: 'eve@example.com', externalId: 'E-1' });
    await stage.begin();
    const others = 'phone=%2B14155550132&email=eve%40example.com&external_id=E-1';
    await stage.pop(`https://acme.zendesk.com/agent/lookup?${others}&user_id=${ben.id}&call_id=103646`);
    expect(stage.view()).toMatchObject({ caller: { name: 'Ben' }, ticket: { id: bens.id } });
    expect(stage.helpdesk.asked).not.toContain('findUsers');
  });

  it.each(['ada', 'ben'] as const)(
    'is opened once, and no ticket, where the number named a ticket: %s',
    async (who) => {
      const { stage, ...people } = await twoPeople();
      await stage.begin({ phone });
      await stage.clock.pass(1_000);
      await stage.pop(userPage(people[who].id));
      await stage.clock.pass(60_000);
      expect(stage.screen.opened).toEqual([{ kind: 'user', id: people[who].id }]);
      await stage.end();
      expect(stage.notes(people[`${who}s`].id)).toHaveLength(1);
    },
  );

  it('is nobody once deleted: the call waits for the agent', async () => {
    const { stage } = await twoPeople();
    const gone = stage.helpdesk.addUser({ name: 'Gone', isActive: false });
    await stage.begin();
    await stage.pop(userPage(gone.id));
    await stage.end();
    expect(stage.desk.view().toFinish).toMatchObject([{ unfinished: { kind: 'not-found' } }]);
    expect(stage.writes()).toBe(0);
  });
});

describe('an external id', () => {
  it('counts more than an e-mail', async () => {
    const { stage } = await twoPeople();
    stage.helpdesk.addUser({ name: 'Mail', email: 'eve@example.com' });
    stage.helpdesk.addUser({ name: 'External', externalId: 'E-1' });
    await stage.begin();
    await stage.pop('https://acme.zendesk.com/agent/lookup?email=eve%40example.com&external_id=E-1');
    expect(stage.view()?.caller?.name).toBe('External');
  });
});

describe('a number that only an event told', () => {
  it('opens nothing before 3 s are over since the beginning, whatever is repeated meanwhile, but is read at once', async () => {
    const { stage, adas } = await twoPeople();
    await stage.begin({ phone });
    expect(stage.helpdesk.asked).toEqual(['findUsers', 'latestOpenTicket']);
    await stage.clock.pass(2_000);
    await stage.begin({ phone });
    await stage.clock.pass(999);
    expect(stage.screen.opened).toEqual([]);
    await stage.clock.pass(1);
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: adas.id }]);
  });

  it.each([
    ['user', '+14155550199'],
    ['ticket', '+14155550177'],
  ])('makes no %s before 3 s are over', async (_, number) => {
    const { stage } = await twoPeople();
    stage.helpdesk.addUser({ name: 'Has no ticket', phone: '+14155550177' });
    await stage.begin({ phone: number });
    await stage.clock.pass(2_999);
    expect(stage.writes()).toBe(0);
    await stage.clock.pass(1);
    expect(stage.writes()).toBeGreaterThan(0);
  });

  it.each(['+14155550132', '(415) 555-0132'])(
    'waits no longer once a pop tells the same number as %s',
    async (popped) => {
      const { stage, adas } = await twoPeople();
      await stage.begin({ phone });
      await stage.pop(`https://acme.zendesk.com/agent/lookup?phone=${popped}`);
      expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: adas.id }]);
    },
  );
});

describe('an End_Call that alone tells the number', () => {
  it('is enough to write the call down', async () => {
    const { stage, adas } = await twoPeople();
    await stage.begin();
    await stage.clock.pass(5_000);
    await stage.end({ phone });
    await stage.clock.pass(5_000);
    expect(stage.notes(adas.id)).toHaveLength(1);
  });
});
