import { describe, expect, it } from 'vitest';
import { readPop } from '../../src/core/hearing/pop.ts';
import { useAccount } from '../workbench/zendesk/account.ts';
import { headings, plain, rowsIn, section } from './ccaip-page.ts';
import { endpoint, valueOf, type Variables } from './portal.ts';

const account = useAccount();
const tried = new Set<string>();

/** What the platform gets for an endpoint of the page; an admin has authorized it. */
async function call(name: string, variables: Variables) {
  tried.add(name);
  const { request, idIn } = endpoint(name);
  const { method, url, body } = request(variables);
  const { status, json } = await account.send(method, url, body, account.as('Eve Moneypenny'));
  return { status, json, id: idIn(json) };
}

const ada = (): string => String(account.idOf('Ada Lovelace'));
const burning = (): string => String(account.ticketOf('Printer is on fire'));
const users = (): number => account.zendesk.db.users.where(() => true).length;
const newCall = (): Variables => ({
  ACCOUNT_ID: ada(),
  TICKET_SUBJECT: 'Call from Ada',
  TICKET_DESCRIPTION: 'Calls about a printer',
  Call_ID: '103646',
});

describe('the Generic API as docs/ccaip.md sets it up finds', () => {
  it('the user of a number, and by e-mail where one is known', async () => {
    const byQuery = 'Find an account by query';
    expect((await call(byQuery, { PHONE_NUMBER: '4155550132' })).id).toBe(ada());
    expect((await call(byQuery, { EMAIL: 'ada@analytical.example', PHONE_NUMBER: '4155550177' })).id).toBe(ada());
    expect(await call(byQuery, { PHONE_NUMBER: '4155559999' })).toMatchObject({ status: 200, id: undefined });
  });

  it('the user of a number in E.164', async () => {
    const byNumber = 'Find an account by query, E.164';
    expect((await call(byNumber, { PHONE_NUMBER: '+14155550132' })).id).toBe(ada());
    expect((await call(byNumber, { PHONE_NUMBER: '+14155559999' })).id).toBeUndefined();
  });

  it('who comes by app or web', async () => {
    const byName = 'Find an account by query, apps and web';
    expect((await call(byName, { CUSTOM_USER_ID: 'crm-ada', EMAIL: 'grace@navy.example' })).id).toBe(ada());
    expect((await call(byName, { EMAIL: 'ada@analytical.example' })).id).toBe(ada());
    expect((await call(byName, { CUSTOM_USER_ID: 'nobody' })).id).toBeUndefined();
  });

  it('a user by id, and goes on where there is none', async () => {
    const byId = 'Find an account by ID';
    expect((await call(byId, { ACCOUNT_ID: ada() })).id).toBe(ada());
    expect((await call(byId, { ACCOUNT_ID: '12' })).status).toBe(404);
  });

  it('the open ticket of a user, and none where all are solved', async () => {
    const open = 'Find a record by query';
    expect((await call(open, { ACCOUNT_ID: ada() })).id).toBe(burning());
    expect((await call(open, { ACCOUNT_ID: String(account.idOf('Alan Turing')) })).id).toBeUndefined();
  });
});

describe('the Generic API as docs/ccaip.md sets it up makes', () => {
  it.each([
    ['Find an account by query', '4155550444'],
    ['Find an account by query, E.164', '+14155550444'],
  ])('a user whom "%s" finds again', async (find, number) => {
    account.zendesk.faults.phoneValidation = number.startsWith('+');
    const { status, id } = await call('Create an account', { NAME: 'Mary Shelley', PHONE_NUMBER: number });
    expect([status, account.zendesk.db.users.get(Number(id))]).toMatchObject([201, { phone: number, email: null }]);
    expect((await call(find, { PHONE_NUMBER: number })).id).toBe(id);
  });

  it('a user without number and name', async () => {
    const { id } = await call('Create an account', { EMAIL: 'mary@monster.example', CUSTOM_USER_ID: 'crm-mary' });
    const made = { name: 'Unknown caller', email: 'mary@monster.example', external_id: 'crm-mary', phone: null };
    expect(account.zendesk.db.users.get(Number(id))).toMatchObject({ ...made, role: 'end-user' });
  });

  it('no second user of an address', async () => {
    const before = users();
    expect((await call('Create an account', { EMAIL: 'ada@analytical.example' })).status).toBe(422);
    expect(users()).toBe(before);
  });

  it("a ticket with Ringside's name for the call", async () => {
    const { id } = await call('Create a record', newCall());
    const found = await account.get('/tickets.json?external_id=ccaip-call-103646');
    expect(found.json.tickets).toMatchObject([
      { id: Number(id), requester_id: Number(ada()), subject: 'Call from Ada', type: 'question', priority: 'normal' },
    ]);
  });

  it("a ticket with Ringside's name for the chat", async () => {
    const { Call_ID: _, TICKET_DESCRIPTION: __, ...chat } = newCall();
    const { id } = await call('Create a record', { ...chat, Chat_ID: '73522' });
    expect(account.zendesk.db.tickets.get(Number(id))).toMatchObject({
      external_id: 'ccaip-chat-73522',
      description: 'Call from Ada',
    });
  });

  it('a first comment that is public, as the page warns', async () => {
    const { id } = await call('Create a record', newCall());
    const { json } = await account.get(`/tickets/${id}/comments`);
    expect(json.comments).toMatchObject([{ body: 'Calls about a printer', public: true }]);
  });

  it('an update that changes nothing but the type', async () => {
    const before = account.zendesk.db.tickets.get(Number(burning()));
    const { id } = await call('Update a record', { RECORD_ID: burning(), TICKET_SUBJECT: 'Other' });
    const { type: _, updated_at: __, generated_timestamp: ___, ...same } = before ?? {};
    expect([id, account.zendesk.db.tickets.get(Number(id))]).toMatchObject([burning(), same]);
  });

  it('an internal comment, if the container may be a path', async () => {
    const { id } = await call('Comment', { RECORD_ID: burning(), COMMENT_BODY: 'Disposition: Resolved' });
    expect(id).toBe(burning());
    const { json } = await account.get(`/tickets/${burning()}/comments?sort_order=desc`);
    expect(json.comments?.[0]).toMatchObject({ body: 'Disposition: Resolved', public: false });
  });

  it('no comment, if the container may not be a path', async () => {
    const body = { 'ticket.comment': { body: 'Disposition: Resolved', public: 'false' } };
    expect((await account.send('PUT', `/tickets/${burning()}.json`, body)).status).toBe(400);
  });

  it('pops that Ringside opens without a request', () => {
    const urls = new Map(
      rowsIn(section('### 6.2 Custom CRM with the Generic API pointed at Zendesk')).map(([a, b]) => [a, b]),
    );
    const read = (name: string, variables: Variables) =>
      readPop(valueOf(plain(urls.get(name) ?? ''), variables) ?? '', 'acme.zendesk.com', []);
    expect(read('Account lookup URL', { ACCOUNT_ID: '2' })).toEqual({
      kind: 'record',
      record: { kind: 'user', id: 2 },
    });
    expect(read('Record lookup URL', { RECORD_ID: '1' })).toEqual({
      kind: 'record',
      record: { kind: 'ticket', id: 1 },
    });
  });

  it('every request that the page describes', () => {
    const described = headings('####').map((heading) => heading.slice(5));
    expect(described.filter((name) => !tried.has(name))).toEqual(['Upload a file']);
  });
});

describe('the functions of the portal', () => {
  it('leave out what is empty, and the parameter where nothing is left', () => {
    const both = { A: '1', B: '2' };
    expect(valueOf('=CONCAT_OR((Id:{A}), (Mail:{B}))', both)).toBe('(Id:1) or (Mail:2)');
    expect(valueOf('=CONCAT_AND((Id:{A}), (Mail:{B}))', { B: '2' })).toBe('(Mail:2)');
    expect(valueOf('=DEFAULT_VALUE(x{A}, y{B})', { B: '2' })).toBe('y2');
    expect(valueOf('=CONCAT_OR({A})', {})).toBeUndefined();
  });
});
