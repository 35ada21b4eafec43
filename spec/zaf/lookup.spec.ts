import { describe, expect, it } from 'vitest';
import type { LookupFilter } from '../../src/core/showing/view.ts';
import { createLookup } from '../../src/zaf/lookup.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = (id: number, name: string, more: object = {}) => ({ id, name, role: 'end-user', ...more });
const ticket = (id: number, status = 'open') => ({
  id,
  subject: `Ticket ${id}`,
  status,
  requester_id: 1,
  result_type: 'ticket',
});
const analytical = { id: 5, name: 'Analytical Ltd', result_type: 'organization' };
const now = Date.UTC(2026, 10, 20, 12);

const idsFor = async (text: string, answers: Readonly<Record<string, unknown>>, filter: LookupFilter = {}) => {
  const { rest, asked } = scriptedRest(answers);
  const { users, tickets, organizations } = await createLookup(rest, () => now)(text, filter);
  return {
    users: users.map(({ id }) => id),
    tickets: tickets.map(({ id }) => id),
    asked,
    ...(organizations && organizations.length > 0 && { organizations }),
  };
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
      'v2/search.json': {
        results: [ticket(7, 'solved'), ticket(8), { id: 'odd', result_type: 'ticket' }, analytical, user(2, 'Ada')],
      },
    });
    expect(found.users).toEqual([2, 1, 3]);
    expect(found.tickets).toEqual([8, 7]);
    expect(found.organizations).toEqual([{ id: 5, name: 'Analytical Ltd' }]);
    expect(found.asked.toSorted()).toEqual([
      'GET /api/v2/search.json?query=ada love&per_page=100',
      'GET /api/v2/users/search.json?query=role:end-user ada love&per_page=100',
    ]);
  });

  it('shows the half that was answered, and fails when none was', async () => {
    expect(await idsFor('ada', { 'users/search': { users: [user(1, 'Ada')] }, 'v2/search': 500 })).toMatchObject({
      users: [1],
    });
    await expect(idsFor('ada', { search: 503 })).rejects.toMatchObject({ code: 'server' });
  });

  it.each([
    ['tickets', 'type:ticket ada', 25],
    ['organizations', 'type:organization ada', 25],
  ] as const)('asks once for %s only', async (kind, query, size) => {
    const results = kind === 'tickets' ? [ticket(7)] : [analytical];
    const found = await idsFor('ada', { 'v2/search.json': { results } }, { kind });
    expect(found.asked).toEqual([`GET /api/v2/search.json?query=${query}&per_page=${size}`]);
    expect(found).toMatchObject(kind === 'tickets' ? { tickets: [7] } : { organizations: [{ id: 5 }] });
  });

  it('asks once for people only', async () => {
    const found = await idsFor('ada', { 'users/search': { users: [user(1, 'Ada')] } }, { kind: 'people' });
    expect(found).toMatchObject({ users: [1], tickets: [] });
    expect(found.asked).toHaveLength(1);
  });

  it('finds the tickets of whoever has the e-mail that was typed', async () => {
    const answers = { 'type:ticket requester:"ada@example.com"': { results: [ticket(7)] } };
    expect(await idsFor('ada@example.com', answers, { kind: 'tickets' })).toMatchObject({ tickets: [7] });
  });

  it('leaves out what was not updated in time', async () => {
    const users = [
      user(1, 'Old Ada', { updated_at: '2026-11-01T00:00:00Z' }),
      user(2, 'New Ada', { updated_at: '2026-11-19T00:00:00Z' }),
    ];
    const answers = { 'users/search': { users }, 'ada updated>2026-11-13T12:00:00Z': { results: [ticket(7)] } };
    expect(await idsFor('ada', answers, { since: 'week' })).toMatchObject({ users: [2], tickets: [7] });
  });

  it('lists the people of an organization by name', async () => {
    const answers = {
      'organization:5': { users: [user(1, 'Bob'), user(2, 'Ada'), user(3, 'Gone', { active: false })] },
    };
    expect(await idsFor('', answers, { organization: 5 })).toMatchObject({ users: [2, 1], tickets: [] });
  });

  it.each(['', '   ', '""', '-- **'])('asks nothing for %j', async (text) => {
    expect(await idsFor(text, {})).toEqual({ users: [], tickets: [], asked: [] });
  });
});
