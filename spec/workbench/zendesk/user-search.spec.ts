import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();

const names = async (query: string): Promise<string[]> => {
  const { json } = await account.get(`/users/search.json?query=${encodeURIComponent(query)}`);
  return (json.users ?? []).map((user) => user.name);
};

describe('search for users', () => {
  it('finds a stored E.164 number by the national digits behind a star', async () => {
    expect(await names('role:end-user phone:*4155550132')).toEqual(['Ada Lovelace']);
  });

  it('finds all ways of writing a number', async () => {
    expect(await names('phone:*4155550177')).toEqual(['Tim Berners', 'Tom Berners']);
  });

  it('does not find national digits without the star where the country code is stored', async () => {
    expect(await names('phone:4155550132')).toEqual([]);
    expect(await names('phone:14155550132')).toEqual(['Ada Lovelace']);
  });

  it('does not understand a plus in front or a star behind', async () => {
    expect(await names('phone:+14155550132')).toEqual([]);
    expect(await names('phone:1415555*')).toEqual([]);
  });

  it('reads an unencoded plus as a blank', async () => {
    const { json } = await account.get('/users/search?query=phone:+14155550132x');
    expect(json.users).toEqual([]);
  });

  it('finds no number with an extension by the number alone', async () => {
    expect(await names('phone:*4155550150')).toEqual([]);
  });

  it('does not know further numbers, which are identities only', async () => {
    expect(await names('phone:*4155550161')).toEqual([]);
    expect(await names('phone:*4155550160')).toEqual(['Sam Second']);
  });

  it('gives suspended and deleted users too', async () => {
    expect(await names('phone:*4155550188')).toEqual(['Sue Spended']);
    const { json } = await account.get('/users/search?query=phone:*4155550189');
    expect(json.users?.[0]).toMatchObject({ name: 'Dell Eted', active: false });
  });

  it('keeps agents out where end users are asked for', async () => {
    account.zendesk.db.addUser({ name: 'Q', role: 'agent', phone: '+14155550133' });
    expect(await names('role:end-user phone:*4155550133')).toEqual([]);
    expect(await names('phone:*4155550133')).toEqual(['Q']);
  });

  it('finds by address, name, words and external id', async () => {
    expect(await names('email:ADA@analytical.example')).toEqual(['Ada Lovelace']);
    expect(await names('name:"Ada Lovelace"')).toEqual(['Ada Lovelace']);
    expect(await names('love role:end-user')).toEqual(['Ada Lovelace']);
    const { json } = await account.get('/users/search?external_id=CRM-ADA');
    expect(json.users).toHaveLength(1);
  });

  it('finds numbers in user fields by the key of the field', async () => {
    account.zendesk.db.addUser({ name: 'Alternate', user_fields: { alt_phone: '14155550111' } });
    expect(await names('alt_phone:*4155550111')).toEqual(['Alternate']);
  });

  it('takes several roles as alternatives and a minus as not', async () => {
    expect(await names('role:agent role:admin')).toEqual(['James Bond', 'Eve Moneypenny']);
    expect(await names('phone:*4155550177 -name:Tim')).toEqual(['Tom Berners']);
  });

  it('narrows by when users were made or updated', async () => {
    const before = await names('role:end-user updated>2026-11-20T15:00:00Z');
    account.pass(60_000);
    await account.send('PUT', `/users/${account.idOf('Ada Lovelace')}`, { user: { notes: 'called' } });
    expect(before).toEqual([]);
    expect(await names('role:end-user updated>2026-11-20T15:00:00Z')).toEqual(['Ada Lovelace']);
    expect(await names('ada created>2026-11-20T15:00:00Z')).toEqual([]);
    expect(await names('ada created<2026-11-20T15:01:00Z')).toEqual(['Ada Lovelace']);
  });

  it('answers nothing found with an empty list', async () => {
    const { json } = await account.get('/users/search.json?query=phone:*99999');
    expect(json).toEqual({ users: [], next_page: null, previous_page: null, count: 0 });
  });

  it('may be cached for ten seconds, unlike other reads', async () => {
    const search = await account.get('/users/search?query=ada');
    expect(search.headers.get('cache-control')).toBe('max-age=10, private');
    const show = await account.get(`/users/${account.idOf('Ada Lovelace')}`);
    expect(show.headers.get('cache-control')).toContain('must-revalidate');
  });
});

describe('the search index', () => {
  it('knows a new user only after its delay', async () => {
    account.zendesk.faults.indexDelay = 60_000;
    const { json } = await account.send('POST', '/users', { user: { name: 'New', phone: '+14155550100' } });
    expect(await names('phone:*4155550100')).toEqual([]);
    expect((await account.get(`/users/${json.user?.id}`)).status).toBe(200);
    account.pass(60_000);
    expect(await names('phone:*4155550100')).toEqual(['New']);
  });

  it('goes on showing what a record was', async () => {
    account.zendesk.faults.indexDelay = 60_000;
    const id = account.ticketOf('Printer is on fire');
    await account.send('PUT', `/tickets/${id}`, { ticket: { status: 'solved' } });
    const stale = await account.get(`/search?query=type:ticket status<solved ${id}`);
    expect(stale.json.results).toMatchObject([{ id, status: 'open' }]);
    account.pass(60_000);
    expect((await account.get(`/search?query=type:ticket status<solved ${id}`)).json.results).toEqual([]);
  });
});

describe('completing names and numbers', () => {
  it('needs a name or a number', async () => {
    const { status, json } = await account.get('/users/autocomplete');
    expect(status).toBe(400);
    expect(json).toHaveProperty('errors');
  });

  it('finds the beginnings of names', async () => {
    const { json } = await account.get('/users/autocomplete.json?name=ber');
    expect(json.users).toHaveLength(2);
  });
});
