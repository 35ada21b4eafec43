import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import { describeHelpdesk } from '../contracts/helpdesk.ts';
import { createFakeHelpdesk } from './fake-helpdesk.ts';

describeHelpdesk('the fake helpdesk', async () => {
  let now = Date.parse('2026-11-20T15:00:00Z');
  const helpdesk = createFakeHelpdesk({ now: () => now, agent: 1 });
  helpdesk.addUser({ name: 'James Bond', isEndUser: false });
  helpdesk.mayMakeOrganizations = false;
  return {
    helpdesk,
    agent: 1,
    addUser: async ({ isAgent, ...user }) => helpdesk.addUser({ ...user, isEndUser: !isAgent }).id,
    addTicket: async ({ requester, ...ticket }) => helpdesk.addTicket({ ...ticket, requesterId: requester }).id,
    setStatus: async (ticket, status) => helpdesk.changeTicket(ticket, { status }),
    becomeAdmin: async () => {
      helpdesk.mayMakeOrganizations = true;
    },
    pass: (seconds) => {
      now += seconds * 1_000;
    },
  };
});

describe('a failure of the fake helpdesk', () => {
  it('happens once, before or after the work was done', async () => {
    const helpdesk = createFakeHelpdesk({ now: () => 0 });
    helpdesk.fail('createUser', new Failure('server'));
    helpdesk.fail('createUser', new Failure('no-answer'), { afterDoing: true });
    const make = () => helpdesk.createUser({ user: { name: 'Ada' } });
    await expect(make()).rejects.toMatchObject({ code: 'server' });
    expect(helpdesk.users.size).toBe(0);
    await expect(make()).rejects.toMatchObject({ code: 'no-answer' });
    expect(helpdesk.users.size).toBe(1);
    await expect(make()).resolves.toMatchObject({ name: 'Ada' });
    expect(helpdesk.asked).toEqual(['createUser', 'createUser', 'createUser']);
  });

  it('hides new users from the search for as long as the index takes', async () => {
    let now = 0;
    const helpdesk = createFakeHelpdesk({ now: () => now, searchDelay: 60_000 });
    await helpdesk.createUser({ user: { name: 'Ada', phone: '+14155550132' } });
    const search = () => helpdesk.findUsers({ by: 'phone', digits: '4155550132' }, true);
    expect(await search()).toEqual([]);
    now = 60_000;
    expect(await search()).toHaveLength(1);
  });
});
