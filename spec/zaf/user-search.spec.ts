import { describe, expect, it } from 'vitest';
import { createHelpdesk } from '../../src/zaf/helpdesk.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = (id: number, phone?: string) => ({ id, name: 'Ada', role: 'end-user', active: true, phone });
const identity = (owner: number, value: string) => ({ user_id: owner, type: 'phone_number', value });
const query = { by: 'number', digits: '14155550132' } as const;

describe('a search by the whole number', () => {
  it('reads no identities where the own numbers say enough', async () => {
    const { rest, asked } = scriptedRest({ 'users/search': { users: [user(1, '+14155550132x12')] } });
    await createHelpdesk(rest).findUsers(query, false);
    expect(asked).toEqual(['GET /api/v2/users/search.json?query=14155550132&per_page=100']);
  });

  it('reads those of one user by the address that is sure to have them', async () => {
    const { rest, asked } = scriptedRest({
      'users/search': { users: [user(1)] },
      'users/1/identities': { identities: [identity(1, '+14155550132'), { type: 'email', value: 'a@b.c' }] },
    });
    expect(await createHelpdesk(rest).findUsers(query, false)).toMatchObject([{ id: 1, phones: ['+14155550132'] }]);
    expect(asked).toHaveLength(2);
  });

  it('reads those of several users at once, and does without where they do not come', async () => {
    const users = [user(1), user(2, '+1')];
    const beside = scriptedRest({
      'users/search': { users },
      'users/show_many': { users, identities: [identity(2, '+14155550132')] },
    });
    const found = await createHelpdesk(beside.rest).findUsers(query, false);
    expect(found.map(({ phones }) => phones)).toEqual([undefined, ['+14155550132']]);
    expect(beside.asked[1]).toBe('GET /api/v2/users/show_many.json?ids=1,2&include=identities');
    const without = scriptedRest({ 'users/search': { users }, 'users/show_many': { users } });
    expect((await createHelpdesk(without.rest).findUsers(query, false)).map(({ id }) => id)).toEqual([1, 2]);
  });
});
