import { describe, expect, it } from 'vitest';
import { setStage } from '../support/stage.ts';

const phone = '+14155550132';
const searches = (asked: readonly string[]): number => asked.filter((step) => step === 'findUsers').length;

describe('a caller whom the usual search misses', () => {
  it.each([
    ['by a further number', { phone: '+44 20 7946 0958', identities: [phone] }],
    ['whose number is stored with an extension', { phone: `${phone}x123` }],
    ['without any number of their own', { identities: [phone] }],
  ])('is found all the same: %s', async (_, how) => {
    const stage = await setStage();
    const ada = stage.helpdesk.addUser({ name: 'Ada', ...how });
    stage.helpdesk.addUser({ name: 'Else', phone: '+444155550132' });
    const { id } = stage.helpdesk.addTicket({ requesterId: ada.id });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    expect(stage.view()).toMatchObject({ caller: { id: ada.id }, ticket: { id } });
    expect(searches(stage.helpdesk.asked)).toBe(2);
    expect(stage.helpdesk.users.size).toBe(2);
  });

  it('is found by a user field that the rules name', async () => {
    const stage = await setStage({ rules: { version: 1, phoneFields: ['alt_phone'] } });
    const ada = stage.helpdesk.addUser({ name: 'Ada', fields: { alt_phone: '(415) 555-0132', fax: '1' } });
    await stage.begin({ phone });
    expect(stage.view()?.caller?.id).toBe(ada.id);
    expect(searches(stage.helpdesk.asked)).toBe(2);
  });

  it('is an agent only where no customer is', async () => {
    const stage = await setStage();
    const agent = stage.helpdesk.addUser({ name: 'Moneypenny', phone: '(415) 555-0132', isEndUser: false });
    await stage.begin({ phone });
    expect(stage.view()?.caller?.id).toBe(agent.id);
    expect(searches(stage.helpdesk.asked)).toBe(3);
  });

  it('is not somebody whose notes merely mention the number', async () => {
    const stage = await setStage();
    stage.helpdesk.addUser({ name: 'Ada', identities: ['+141555501329'] });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    expect([...stage.helpdesk.users.values()].map(({ name }) => name)).toEqual(['Ada', 'Caller +1 415 555 0132']);
  });
});

describe('the cost of searching', () => {
  it('is one search where it found somebody, suspended ones included', async () => {
    for (const isSuspended of [false, true]) {
      const stage = await setStage();
      stage.helpdesk.addUser({ name: 'Ada', phone, isSuspended });
      await stage.begin({ phone });
      expect(searches(stage.helpdesk.asked)).toBe(1);
    }
  });

  it('is one a field, two further ones and a fresh repeat before somebody is made', async () => {
    const stage = await setStage({ rules: { version: 1, phoneFields: ['a'] } });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    expect(stage.helpdesk.asked.slice(0, 8)).toEqual([
      'findUsers',
      'findUsers',
      'findUsers',
      'findUsers',
      'findUsers',
      'ticketsOf',
      // Another browser's app may have been faster in the meantime.
      'ticketsOf',
      'createUser',
    ]);
  });

  it('is the usual one for somebody just made, whom Zendesk does not find for minutes', async () => {
    const stage = await setStage({ searchDelay: 180_000 });
    await stage.begin({ phone });
    await stage.clock.pass(3_000);
    await stage.end({ phone });
    const before = searches(stage.helpdesk.asked);
    await stage.begin({ id: '2', phone: '(415) 555-0132' });
    expect(stage.view('ccaip-call-2@7')?.caller?.name).toBe('Caller +1 415 555 0132');
    expect([searches(stage.helpdesk.asked) - before, stage.helpdesk.users.size]).toEqual([1, 1]);
  });
});
