import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();
const post = (user: unknown) => account.send('POST', '/users.json', { user });

describe('making users', () => {
  it('makes one from a name and a number, and says where it is', async () => {
    const { status, json, headers } = await post({ name: 'Caller', phone: '+14155550100' });
    expect(status).toBe(201);
    expect(json.user).toMatchObject({ role: 'end-user', email: null, shared_phone_number: false, active: true });
    expect(headers.get('location')).toBe(`https://acme.zendesk.com/api/v2/users/${json.user?.id}.json`);
    expect(json.user?.id).toBeGreaterThan(2 ** 31);
  });

  it('makes the number an identity of its own', async () => {
    const { json } = await post({ name: 'Caller', phone: '+14155550100' });
    const identities = await account.get(`/users/${json.user?.id}/identities`);
    expect(identities.json).toMatchObject({ identities: [{ type: 'phone_number', value: '+14155550100' }], count: 1 });
  });

  it('needs a name', async () => {
    const { status, json } = await post({ phone: '+14155550100' });
    expect(status).toBe(422);
    const name = [{ description: 'Name: is too short (minimum is 1 characters)' }];
    expect(json).toEqual({ error: 'RecordInvalid', description: 'Record validation errors', details: { name } });
  });

  it('refuses an address that somebody has, and one that is none', async () => {
    const taken = await post({ name: 'Ada', email: 'Ada@analytical.example' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('is already being used by another user');
    expect((await post({ name: 'Ada', email: 'badmail' })).text).toContain('is not properly formatted');
  });

  it('refuses a number that somebody has as it is written', async () => {
    expect((await post({ name: 'Other', phone: '+14155550132' })).status).toBe(422);
    expect((await post({ name: 'Other', phone: '+14155550161' })).status).toBe(422);
    expect((await post({ name: 'Other', phone: '+1 415 555 0132' })).status).toBe(201);
  });

  it('frees the number of a deleted user', async () => {
    expect((await post({ name: 'Heir', phone: '+14155550189' })).status).toBe(201);
  });

  it('takes a number twice where it is said to be shared, and then it identifies nobody', async () => {
    const { status, json } = await post({ name: 'Alan', phone: '+442079460018', shared_phone_number: true });
    expect(status).toBe(201);
    expect((await account.get(`/users/${json.user?.id}/identities`)).json).toMatchObject({ count: 0 });
  });

  it('minds the form of a number only where the account validates numbers', async () => {
    expect((await post({ name: 'Loose', phone: '(415) 555-0100' })).status).toBe(201);
    account.zendesk.faults.phoneValidation = true;
    const { status, json } = await post({ name: 'Strict', phone: '5551234567' });
    expect(status).toBe(422);
    expect(json).toMatchObject({ details: { phone: { error: 'InvalidFormat' } } });
    expect((await account.get('/account/settings')).text).toContain('"end_user_phone_number_validation":true');
  });

  it('finds whom to update by address or external id, never by number', async () => {
    const upsert = (user: unknown) =>
      account.send('POST', '/users/create_or_update', { user }, account.as('Eve Moneypenny'));
    const known = await upsert({ name: 'Ada King', external_id: 'CRM-ADA' });
    expect(known.status).toBe(200);
    expect(known.json.user).toMatchObject({ id: account.idOf('Ada King'), external_id: 'CRM-ADA' });
    expect((await upsert({ name: 'Noah', email: 'noah@nophone.example' })).status).toBe(200);
    expect((await upsert({ name: 'Ada', phone: '+14155550132' })).status).toBe(422);
    expect((await upsert({ name: 'Fresh', phone: '+14155550101' })).status).toBe(201);
  });

  it('answers bodies it cannot read with 400', async () => {
    expect((await account.send('POST', '/users', '{"user":')).status).toBe(400);
    expect((await account.send('POST', '/users', {})).status).toBe(400);
    expect((await account.send('POST', '/users', [1])).status).toBe(400);
    expect((await post({ name: { first: 'A' } })).json).toMatchObject({ error: { title: 'Invalid attribute' } });
    const asText = await account.send('POST', '/users', { user: { name: 'A' } }, { 'content-type': 'text/plain' });
    expect(asText.status).toBe(400);
  });
});

describe('changing users', () => {
  const put = (user: unknown) => account.send('PUT', `/users/${account.idOf('Ada Lovelace')}`, { user });

  it('adds an address as a further one', async () => {
    const { json } = await put({ email: 'ada@home.example', user_fields: { utm: 'mail' } });
    expect(json.user).toMatchObject({ email: 'ada@analytical.example', user_fields: { utm: 'mail' } });
    expect((await account.get(`/users/${json.user?.id}/identities`)).text).toContain('ada@home.example');
  });

  it('allows five updates of a user a minute and says so in plain text', async () => {
    for (const notes of ['1', '2', '3', '4', '5']) expect((await put({ notes })).status).toBe(200);
    const { status, headers, text } = await put({ notes: '6' });
    expect(status).toBe(429);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(headers.get('retry-after')).toBe('60');
    expect(text).toMatch(/^You have exceeded the rate limit for updating a single unique user/);
    account.pass(60_000);
    expect((await put({ notes: '7' })).status).toBe(200);
  });

  it('warns of keys it does not know', async () => {
    const { headers } = await put({ nickname: 'Enchantress' });
    expect(headers.get('x-zendesk-api-warn')).toContain(':unpermitted_keys=>["user.nickname"]');
  });

  it('keeps a shared number when other things change', async () => {
    const id = account.idOf('Grace Hopper');
    expect((await account.send('PUT', `/users/${id}`, { user: { phone: '+442079460018', notes: 'x' } })).status).toBe(
      200,
    );
  });

  it('makes a further number the main one', async () => {
    const id = account.idOf('Sam Second');
    const identity = account.zendesk.db.identitiesOf(id).find(({ value }) => value === '+14155550161')?.id;
    await account.send('PUT', `/users/${id}/identities/${identity}/make_primary`);
    expect((await account.get(`/users/${id}`)).json.user).toMatchObject({ phone: '+14155550161' });
  });
});

describe('removing users', () => {
  it('answers 200 with the user no longer active, to administrators only', async () => {
    const id = account.idOf('Noah Phone');
    expect((await account.send('DELETE', `/users/${id}`)).status).toBe(403);
    const { status, json } = await account.send('DELETE', `/users/${id}`, undefined, account.as('Eve Moneypenny'));
    expect(status).toBe(200);
    expect(json.user).toMatchObject({ id, active: false });
    expect((await account.get(`/users/${id}`)).json.user).toMatchObject({ active: false });
  });

  it('moves tickets and numbers to the user that another is merged into', async () => {
    const [tim, tom] = [account.idOf('Tim Berners'), account.idOf('Tom Berners')];
    const { status, json } = await account.send('PUT', `/users/${tim}/merge`, { user: { id: tom } });
    expect(status).toBe(200);
    expect(json.user?.id).toBe(tom);
    expect((await account.get(`/users/${tom}/tickets/requested`)).json.tickets).toHaveLength(2);
    expect((await account.get(`/users/${tom}/identities`)).text).toContain('(415) 555-0177');
    expect((await account.get(`/users/${tim}`)).json.user).toMatchObject({ active: false });
  });
});

describe('reading users', () => {
  it('tells who is signed in, and anonymous where nobody is', async () => {
    expect((await account.get('/users/me.json')).json.user).toMatchObject({ name: 'James Bond' });
    const nobody = await fetch('https://acme.zendesk.com/api/v2/users/me', {
      headers: { 'x-workbench-agent': 'none' },
    });
    expect(nobody.status).toBe(200);
    expect(await nobody.json()).toMatchObject({ user: { id: null, name: 'Anonymous user' } });
  });

  it('reads many at once, with identities, a hundred at most', async () => {
    const ids = [account.idOf('Ada Lovelace'), account.idOf('Dell Eted')];
    const { json } = await account.get(`/users/show_many?ids=${ids.join(',')}&include=identities`);
    expect(json.users).toMatchObject([{ name: 'Ada Lovelace' }]);
    expect(json).toMatchObject({ identities: [{ type: 'email' }, { type: 'phone_number' }] });
    expect((await account.get(`/users/show_many?ids=${'1,'.repeat(101)}`)).json).toMatchObject({
      error: 'TooManyValues',
    });
  });

  it('orders the tickets of a requester by their last update', async () => {
    const path = `/users/${account.idOf('Ada Lovelace')}/tickets/requested?sort_by=updated_at&sort_order=desc`;
    const subjects = (await account.get(path)).json.tickets?.map(({ subject }) => subject);
    expect(subjects).toEqual(['Where is my invoice?', 'Printer is on fire', 'Paper jam']);
    expect((await account.get('/users/1/tickets/requested')).status).toBe(404);
  });

  it('knows of a new ticket of a requester at once, whatever the index does', async () => {
    account.zendesk.faults.indexDelay = 60_000;
    const requester_id = account.idOf('Noah Phone');
    await account.send('POST', '/tickets', { ticket: { requester_id, subject: 'Now', comment: { body: 'Now' } } });
    expect((await account.get(`/users/${requester_id}/tickets/requested`)).json.tickets).toHaveLength(1);
  });
});
