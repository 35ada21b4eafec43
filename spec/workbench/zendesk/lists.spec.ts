import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();
const printer = () => account.ticketOf('Printer is on fire');

const addComments = (count: number): void => {
  for (let at = 1; at <= count; at += 1) account.zendesk.db.addComment(printer(), { body: `Comment ${at}` });
};

describe('pages', () => {
  it('go by number, oldest comment first, with a link to the next', async () => {
    addComments(4);
    const first = await account.get(`/tickets/${printer()}/comments?per_page=2`);
    expect(first.json.comments?.map(({ body }) => body)).toEqual(['It began with a little smoke.', 'Comment 1']);
    expect(first.json).toMatchObject({ count: 5, previous_page: null });
    expect(first.json.next_page).toMatch(
      /^https:\/\/acme\.zendesk\.com\/api\/v2\/tickets\/\d+\/comments\.json\?per_page=2&page=2$/,
    );
    const second = await account.get(first.json.next_page ?? '');
    expect(second.json.comments?.map(({ body }) => body)).toEqual(['Comment 2', 'Comment 3']);
  });

  it('go by cursor, newest comment first, to the end and back', async () => {
    addComments(2);
    const first = await account.get(`/tickets/${printer()}/comments?page[size]=2&sort=-created_at`);
    expect(first.json.comments?.map(({ body }) => body)).toEqual(['Comment 2', 'Comment 1']);
    expect(first.json).not.toHaveProperty('count');
    expect(first.json.meta?.has_more).toBe(true);
    const last = await account.get(first.json.links?.next ?? '');
    expect(last.json.comments).toMatchObject([{ body: 'It began with a little smoke.' }]);
    expect(last.json.meta?.has_more).toBe(false);
    expect((await account.get(last.json.links?.prev ?? '')).json.comments).toHaveLength(2);
  });

  it('say that nothing follows a last page that is full', async () => {
    addComments(1);
    const { json } = await account.get(`/tickets/${printer()}/comments?page[size]=2`);
    expect(json.meta?.has_more).toBe(false);
    expect(json.links?.next).toBeNull();
  });

  it('do not mix the words of the two ways', async () => {
    addComments(1);
    const { json } = await account.get(`/tickets/${printer()}/comments?page[size]=5&sort_order=desc`);
    expect(json.comments?.[0]?.body).toBe('It began with a little smoke.');
  });

  it('hold a hundred rows at most', async () => {
    addComments(120);
    expect((await account.get(`/tickets/${printer()}/comments?per_page=500`)).json.comments).toHaveLength(100);
    expect((await account.get(`/tickets/${printer()}/comments?page[size]=101`)).status).toBe(400);
  });

  it('end at 10,000 records by number', async () => {
    const { status, json } = await account.get('/tickets?page=101');
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ code: 'InvalidPaginationDepth' }] });
  });

  it('refuse what is no number and no cursor', async () => {
    expect((await account.get('/tickets?page=two')).status).toBe(400);
    expect((await account.get('/tickets?page[after]=bm8=')).status).toBe(400);
  });

  it('bring the authors along', async () => {
    addComments(1);
    const { json } = await account.get(`/tickets/${printer()}/comments?include=users`);
    expect(json.users?.map(({ name }) => name)).toEqual(['Ada Lovelace', 'James Bond']);
  });
});

describe('the search', () => {
  const ids = async (query: string) =>
    (await account.get(`/search.json?query=${encodeURIComponent(query)}`)).json.results?.map(({ id }) => id);

  it('finds the open tickets of a requester', async () => {
    const ada = account.idOf('Ada Lovelace');
    expect(await ids(`type:ticket requester:${ada} status<solved`)).toEqual([printer()]);
    expect(await ids('type:ticket requester:ada@analytical.example status>=solved')).toHaveLength(2);
  });

  it('finds by words of subject and comments, and by number', async () => {
    expect(await ids('type:ticket smoke')).toEqual([printer()]);
    expect(await ids(`type:ticket ${printer()}`)).toContain(printer());
  });

  it('says what kind each result is', async () => {
    const { json } = await account.get('/search?query=ada');
    expect(json.results?.map(({ result_type }) => result_type)).toEqual(['user']);
    expect(json).toMatchObject({ facets: null, count: 1 });
  });

  it('orders as asked, newest first where no order is named', async () => {
    const query = `type:ticket requester:${account.idOf('Ada Lovelace')}`;
    const { json } = await account.get(`/search?query=${query}&sort_by=updated_at`);
    expect(json.results?.[0]).toMatchObject({ subject: 'Where is my invoice?' });
  });

  it('gives a thousand results and no more', async () => {
    expect((await account.get('/search?query=type:ticket&page=10')).status).toBe(200);
    const { status, json } = await account.get('/search?query=type:ticket&page=11');
    expect(status).toBe(422);
    expect(json).toMatchObject({ error: 'invalid', description: expect.stringMatching(/^Invalid search: /) });
  });

  it('takes words that mean something to JavaScript for what they are', async () => {
    for (const word of ['constructor', '__proto__', 'toString']) {
      expect((await account.get(`/search?query=${word}:x&sort_by=${word}`)).json.results).toEqual([]);
      expect((await account.get(`/users/search?query=${word}:x`)).json.users).toEqual([]);
      expect((await account.get(`/tickets?sort_by=${word}`)).status).toBe(200);
    }
  });

  it('has no cursors', async () => {
    const { status, text } = await account.get('/search?query=ada&page[size]=5');
    expect(status).toBe(400);
    expect(text).toContain('page must be an integer');
  });
});

describe('the account', () => {
  it('has fields, forms and groups', async () => {
    expect((await account.get('/ticket_fields.json')).text).toContain('"title":"Queue"');
    expect((await account.get('/user_fields')).text).toContain('"key":"alt_phone"');
    expect((await account.get('/ticket_forms')).status).toBe(200);
    expect((await account.get('/groups')).json).toMatchObject({ count: 2 });
  });

  it('keeps names of organizations unique', async () => {
    const post = (name: string) =>
      account.send('POST', '/organizations', { organization: { name } }, account.as('Eve Moneypenny'));
    expect((await post('analytical ltd')).text).toContain('Name: has already been taken');
    expect((await post('Bletchley')).status).toBe(201);
    expect((await account.get('/organizations/autocomplete?name=ble')).json).toMatchObject({
      organizations: [{ name: 'Bletchley' }],
    });
  });

  it('lets administrators search organizations, not agents', async () => {
    expect((await account.get('/organizations/search?name=analytical ltd')).json).toMatchObject({
      error: { title: 'Forbidden' },
    });
    const found = await account.send(
      'GET',
      '/organizations/search?name=ANALYTICAL ltd',
      undefined,
      account.as('Eve Moneypenny'),
    );
    expect(found.json).toMatchObject({ count: 1 });
  });
});
