import { describe, expect, it } from 'vitest';
import { createLookup } from '../../src/zaf/lookup.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = (id: number, name: string, more: object = {}) => ({ id, name, role: 'end-user', ...more });
const ticket = (id: number, status = 'open') => ({ id, subject: `Ticket ${id}`, status, requester_id: 1 });

const idsFor = async (text: string, answers: Readonly<Record<string, unknown>>) => {
  const { rest, asked } = scriptedRest(answers);
  const found = await createLookup(rest)(text);
  return { users: found.users.map(({ id }) => id), tickets: found.tickets.map(({ id }) => id), asked };
};

describe('the search of the card', () => {
  it('takes #123 for a ticket', async () => {
    expect(await idsFor(' #123 ', { 'tickets/123': { ticket: ticket(123) } })).toEqual({
      users: [],
      tickets: [123],
      asked: ['GET /api/v2/tickets/123.json'],
    });
    expect(await idsFor('123', {})).toMatchObject({ users: [], tickets: [] });
  });

  it('takes long digits for a ticket or a number', async () => {
    const answers = {
      'tickets/4155550132': 404,
      'phone:*5550132': { users: [user(1, 'Ada', { phone: '+14155550132' })] },
    };
    const found = await idsFor('4155550132', answers);
    expect(found).toMatchObject({ users: [1], tickets: [] });
    expect(found.asked).toHaveLength(2);
  });

  it('puts the user whose number fits best first, and leaves deleted ones out', async () => {
    const users = [
      user(1, 'Other area', { phone: '+1 212 555 0132' }),
      user(2, 'Suspended', { phone: '+1 415 555 0132', suspended: true }),
      user(3, 'Exact', { phone: '(415) 555-0132' }),
      user(4, 'Deleted', { phone: '+1 415 555 0132', active: false }),
    ];
    expect(await idsFor('+1 (415) 555-0132', { 'phone:*5550132': { users } })).toMatchObject({ users: [3, 1, 2] });
  });

  it('takes an e-mail for one', async () => {
    const found = await idsFor('ada@example.com', { 'email:"ada@example.com"': { users: [user(1, 'Ada')] } });
    expect(found).toMatchObject({ users: [1], tickets: [] });
    expect(found.asked).toHaveLength(1);
  });

  it('searches names and subjects for words, open tickets first', async () => {
    const found = await idsFor('ada "love*', {
      'users/search': { users: [user(1, 'Zada Love'), user(2, 'Ada Lovelace'), user(3, 'Bob')] },
      'search.json?query=type:ticket': { results: [ticket(7, 'solved'), ticket(8), { id: 'odd' }] },
    });
    expect(found.users).toEqual([2, 1, 3]);
    expect(found.tickets).toEqual([8, 7]);
    expect(found.asked.toSorted()).toEqual([
      'GET /api/v2/search.json?query=type:ticket ada love&per_page=25',
      'GET /api/v2/users/search.json?query=role:end-user ada love&per_page=100',
    ]);
  });

  it('shows the half that was answered, and fails when none was', async () => {
    expect(await idsFor('ada', { 'users/search': { users: [user(1, 'Ada')] }, type: 500 })).toMatchObject({
      users: [1],
    });
    await expect(idsFor('ada', { search: 503 })).rejects.toMatchObject({ code: 'server' });
  });

  it.each(['', '   ', '""', '-- **'])('asks nothing for %j', async (text) => {
    expect(await idsFor(text, {})).toEqual({ users: [], tickets: [], asked: [] });
  });
});
