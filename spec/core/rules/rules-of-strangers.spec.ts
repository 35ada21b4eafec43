import { describe, expect, it } from 'vitest';
import { setStage, theCall, type Stage } from '../../support/stage.ts';

const phone = '+14155550132';
const madeTicket = ({ helpdesk }: Stage) =>
  [...helpdesk.tickets.values()].find(({ externalId }) => externalId === 'ccaip-call-103646');
const ruled = (caller: string, then: unknown): Promise<Stage> =>
  setStage({ rules: { version: 1, rules: [{ when: { caller }, then }] } });
async function callOf(stage: Stage): Promise<void> {
  await stage.begin({ phone });
  await stage.clock.pass(4_000);
  await stage.end();
  await stage.clock.pass(1_000);
}

describe('a rule for unknown callers', () => {
  it('shapes the ticket of a user who had to be made', async () => {
    const stage = await ruled('unknown', { set: { tags: ['newcomer'] } });
    await callOf(stage);
    expect(madeTicket(stage)?.tags).toContain('newcomer');
  });

  it('writes no note on it where it wants none', async () => {
    const stage = await ruled('unknown', { note: 'none' });
    await callOf(stage);
    expect(stage.notes(madeTicket(stage)?.id ?? 0)).toHaveLength(1);
  });

  it('pops the user who was made where it wants users', async () => {
    const stage = await ruled('unknown', { pop: 'user' });
    await callOf(stage);
    expect(stage.screen.opened.map(({ kind }) => kind)).toEqual(['user']);
  });
});

describe('a rule for callers of whom several fit', () => {
  it('still applies once the agent has chosen', async () => {
    const stage = await ruled('several', { set: { tags: ['many'] } });
    const a = stage.helpdesk.addUser({ name: 'A', phone });
    stage.helpdesk.addUser({ name: 'B', phone });
    await stage.begin({ phone });
    stage.actions.chooseUser(theCall, a);
    await stage.end();
    await stage.clock.pass(1_000);
    expect(madeTicket(stage)?.tags).toContain('many');
  });
});

describe('the call that the answer to a dial names', () => {
  it('takes number, user and ticket although its event does not say that it goes out', async () => {
    const stage = await setStage();
    const { id: ticket } = stage.helpdesk.addTicket({ requesterId: 1 });
    stage.desk.dial(phone, { ticket });
    await stage.clock.settle();
    stage.telephony.answer({ kind: 'calling', callId: '103646' });
    await stage.clock.settle();
    await stage.begin({ sessionType: '' });
    expect(stage.view()?.ticket?.id).toBe(ticket);
  });
});

describe('several people with a number', () => {
  it('are asked about again at the next call, whomever the agent chose at the last', async () => {
    const stage = await setStage();
    const a = stage.helpdesk.addUser({ name: 'A', phone });
    stage.helpdesk.addUser({ name: 'B', phone });
    await stage.begin({ phone });
    stage.actions.chooseUser(theCall, a);
    await stage.end();
    await stage.clock.pass(5_000);
    await stage.begin({ id: '2', phone });
    await stage.clock.pass(4_000);
    expect(stage.view('ccaip-call-2@7')?.candidates).toHaveLength(2);
  });
});

describe('user fields that hold numbers too', () => {
  it.each(['a', 'b', 'c'])('find the caller by the field %s', async (key) => {
    const stage = await setStage({ rules: { version: 1, phoneFields: ['a', 'b', 'c'] } });
    const { id } = stage.helpdesk.addUser({ name: 'Ada', fields: { [key]: phone } });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    expect(stage.view()?.caller?.id).toBe(id);
  });

  it('do not keep phone identities from being found', async () => {
    const stage = await setStage({ rules: { version: 1, phoneFields: ['a', 'b'] } });
    const { id } = stage.helpdesk.addUser({ name: 'Ada', identities: [phone] });
    await stage.begin({ phone });
    await stage.clock.pass(4_000);
    expect(stage.view()?.caller?.id).toBe(id);
  });
});

describe('user fields that the rules set', () => {
  it('are written to the requester of a ticket that the vendor popped', async () => {
    const stage = await setStage({
      rules: { version: 1, rules: [{ then: { set: { user_fields: { q: '{{queue}}' } } } }] },
    });
    const { id: requesterId } = stage.helpdesk.addUser({ name: 'Ada' });
    const { id } = stage.helpdesk.addTicket({ requesterId });
    await stage.begin();
    await stage.pop(`https://acme.zendesk.com/agent/tickets/${id}`);
    await stage.end();
    await stage.clock.pass(1_000);
    expect(stage.helpdesk.users.get(requesterId)?.written).toEqual({ user_fields: { q: 'Developers / James' } });
  });
});
