import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBrake } from '../../src/core/delivery/brake.ts';
import { Failure } from '../../src/core/failure.ts';
import { holds } from '../support/random.ts';
import { setStage } from '../support/stage.ts';

const phones = ['+14155550132', '+14155550133', '+14155550134'] as const;

async function threeCalls() {
  const stage = await setStage();
  for (const phone of phones) {
    const user = stage.helpdesk.addUser({ name: phone, phone });
    stage.helpdesk.addTicket({ requesterId: user.id });
  }
  const beginAll = async (): Promise<void> => {
    for (const [index, phone] of phones.entries()) await stage.begin({ id: `${index + 1}`, phone });
  };
  const endAll = async (): Promise<void> => {
    for (const [index] of phones.entries()) await stage.end({ id: `${index + 1}` });
  };
  return { stage, beginAll, endAll };
}

describe('a rate limit that one request runs into', () => {
  it('holds the requests of all calls until the time that Zendesk asked for', async () => {
    const { stage, beginAll, endAll } = await threeCalls();
    await beginAll();
    await stage.clock.pass(60_000);
    stage.helpdesk.fail('ticket', new Failure('rate-limited', { retryAfter: 20_000 }));
    const before = stage.helpdesk.asked.length;
    await endAll();
    expect(stage.helpdesk.asked.length - before).toBe(1);
    await stage.clock.pass(19_000);
    expect(stage.helpdesk.asked.length - before).toBe(1);
    expect(stage.desk.view().trouble).toBe('rate-limited');
    await stage.clock.pass(2_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(3);
    expect(stage.desk.view().trouble).toBeUndefined();
  });

  it('lets a single request go ahead when the time is over', async () => {
    const { stage, beginAll, endAll } = await threeCalls();
    await beginAll();
    await stage.clock.pass(60_000);
    for (let time = 0; time < 2; time += 1)
      stage.helpdesk.fail('ticket', new Failure('rate-limited', { retryAfter: 20_000 }));
    const before = stage.helpdesk.asked.length;
    await endAll();
    await stage.clock.pass(21_000);
    expect(stage.helpdesk.asked.length - before).toBe(2);
    await stage.clock.pass(21_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(3);
  });

  it('never keeps a ticket from being opened', async () => {
    const { stage } = await threeCalls();
    stage.helpdesk.fail('findUsers', new Failure('rate-limited', { retryAfter: 60_000 }));
    await stage.begin({ id: '1', phone: phones[0] });
    await stage.begin({ id: '2' });
    await stage.pop('https://acme.zendesk.com/agent/tickets/2');
    expect(stage.screen.opened).toEqual([{ kind: 'ticket', id: 2 }]);
  });
});

describe('an expired session of Zendesk', () => {
  it('is said once, holds everything, and all is written when the agent has signed in again', async () => {
    const { stage, beginAll, endAll } = await threeCalls();
    await beginAll();
    await stage.clock.pass(60_000);
    for (let time = 0; time < 4; time += 1) stage.helpdesk.fail('ticket', new Failure('signed-out'));
    const before = stage.helpdesk.asked.length;
    await endAll();
    await stage.clock.pass(100_000);
    expect(stage.desk.view()).toMatchObject({ trouble: 'signed-out' });
    expect(stage.helpdesk.asked.length - before).toBeLessThanOrEqual(4);
    await stage.clock.pass(10 * 60_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(3);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('a network that is gone', () => {
  it('holds everything but one request, which finds out when it is back', async () => {
    const { stage, beginAll, endAll } = await threeCalls();
    await beginAll();
    await stage.clock.pass(60_000);
    for (let time = 0; time < 4; time += 1) stage.helpdesk.fail('ticket', new Failure('offline'));
    const before = stage.helpdesk.asked.length;
    await endAll();
    expect([stage.desk.view().trouble, stage.helpdesk.asked.length - before]).toEqual(['offline', 1]);
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.asked.filter((step) => step === 'updateTicket')).toHaveLength(3);
    expect(stage.desk.view()).toMatchObject({ toFinish: [], unsaved: 0 });
  });
});

describe('what is not saved', () => {
  it('is counted once it has failed for a minute, and no longer when it is saved', async () => {
    const { stage, beginAll, endAll } = await threeCalls();
    await beginAll();
    await stage.clock.pass(60_000);
    for (let time = 0; time < 9; time += 1) stage.helpdesk.fail('updateTicket', new Failure('forbidden'));
    await endAll();
    await stage.clock.pass(59_000);
    expect(stage.desk.view().unsaved).toBe(0);
    await stage.clock.pass(2_000);
    expect(stage.desk.view().unsaved).toBe(3);
    await stage.clock.pass(10 * 60_000);
    expect(stage.desk.view().unsaved).toBe(0);
  });
});

describe('two calls from one new number at once', () => {
  it('make one user between them', async () => {
    const stage = await setStage({ searchDelay: 180_000 });
    await stage.begin({ id: '1', phone: phones[0] });
    await stage.begin({ id: '2', phone: phones[0] });
    await stage.clock.pass(10_000);
    await stage.end({ id: '1' });
    await stage.end({ id: '2' });
    await stage.clock.pass(10_000);
    expect(stage.helpdesk.users.size).toBe(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it('wait for each other where nobody knows whether the first was made', async () => {
    const stage = await setStage({ searchDelay: 60_000 });
    stage.helpdesk.fail('createUser', new Failure('no-answer'), { afterDoing: true });
    await stage.begin({ id: '1', phone: phones[0] });
    await stage.begin({ id: '2', phone: phones[0] });
    await stage.clock.pass(5_000);
    await stage.end({ id: '1' });
    await stage.end({ id: '2' });
    await stage.clock.pass(15 * 60_000);
    expect(stage.helpdesk.users.size).toBe(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });

  it.each([
    ['was made all the same', true],
    ['was never made', false],
  ])('wait as well where the first call was dismissed and its user %s', async (_what, afterDoing) => {
    const stage = await setStage({ searchDelay: 60_000 });
    stage.helpdesk.fail('createUser', new Failure('no-answer'), { afterDoing });
    await stage.begin({ id: '1', phone: phones[0] });
    await stage.clock.pass(5_000);
    stage.actions.dismiss('ccaip-call-1@7');
    await stage.begin({ id: '2', phone: phones[0] });
    await stage.clock.pass(5_000);
    await stage.end({ id: '2' });
    await stage.clock.pass(10 * 60_000);
    expect(stage.helpdesk.users.size).toBe(1);
    expect(stage.desk.view().toFinish).toEqual([]);
  });
});

describe('fields of a user that Zendesk refuses', () => {
  it('are dropped, said on the card, and hold nothing up', async () => {
    const rules = { version: 1, rules: [{ then: { set: { user_fields: { utm: 'x', city: 'y' } } } }] };
    const stage = await setStage({ rules });
    const user = stage.helpdesk.addUser({ name: 'Ada', phone: phones[0] });
    stage.helpdesk.addTicket({ requesterId: user.id });
    stage.helpdesk.fail('updateUser', new Failure('refused', { fields: ['utm'] }));
    await stage.begin({ phone: phones[0] });
    await stage.end();
    await stage.clock.pass(60_000);
    expect(stage.helpdesk.users.get(user.id)?.written).toEqual({ user_fields: { city: 'y' } });
    expect(stage.helpdesk.asked.filter((step) => step === 'updateUser')).toHaveLength(2);
    expect(stage.view()?.droppedFields).toEqual(['user_fields.utm']);
  });
});

describe('the brake', () => {
  it('never lets two requests go ahead at once, whatever comes back', async () => {
    const told = fc.constantFrom('fine', 'limit', 'other', 'left' as const);
    await holds(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), told), { maxLength: 30 }), async (events) => {
      const brake = createBrake();
      brake.told('z', new Failure('rate-limited'), 0);
      const under = new Set<string>();
      for (const [key, what] of events) {
        const wasHeld = brake.trouble() !== undefined;
        if (!under.has(key) && brake.lets(key, 1)) {
          if (wasHeld) expect(under.size).toBe(0);
          under.add(key);
        }
        if (!under.has(key)) continue;
        if (what === 'fine') brake.told(key, undefined, 0);
        if (what === 'limit') brake.told(key, new Failure('rate-limited'), 0);
        if (what === 'other') brake.told(key, new Failure('server'), 0);
        brake.left(key);
        under.delete(key);
      }
      await Promise.resolve();
    });
  });
});
