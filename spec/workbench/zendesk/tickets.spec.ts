import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();
const ada = () => account.idOf('Ada Lovelace');
const post = (ticket: unknown, headers = {}) => account.send('POST', '/tickets.json', { ticket }, headers);
const put = (id: number, ticket: unknown, headers = {}) =>
  account.send('PUT', `/tickets/${id}.json`, { ticket }, headers);
const call = () => ({
  subject: 'Inbound call',
  requester_id: ada(),
  external_id: 'c-1',
  comment: { body: 'Hi', public: false },
});

describe('making tickets', () => {
  it('answers with the ticket, its audit and its address', async () => {
    const { status, json, headers } = await post({ ...call(), tags: ['Ringside', 'call'], priority: 'normal' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`https://acme.zendesk.com/api/v2/tickets/${json.ticket?.id}.json`);
    expect(json.ticket).toMatchObject({
      status: 'new',
      tags: ['ringside', 'call'],
      is_public: false,
      description: 'Hi',
    });
    const events = [
      { type: 'Comment', public: false },
      { field_name: 'subject', value: 'Inbound call' },
    ];
    expect(json).toMatchObject({
      audit: { events: expect.arrayContaining(events.map((one) => expect.objectContaining(one))) },
    });
  });

  it('lists every custom field, null where it is not set', async () => {
    const { json } = await post({ ...call(), custom_fields: [{ id: 360_001, value: 'Developers' }] });
    const values = [
      { id: 360_001, value: 'Developers' },
      { id: 360_002, value: null },
      { id: 360_003, value: null },
    ];
    expect(json.ticket).toMatchObject({ custom_fields: values, fields: values });
  });

  it('takes the caller of the API for the requester where none is named', async () => {
    expect((await post({ comment: { body: 'x' } })).json.ticket).toMatchObject({
      requester_id: account.idOf('James Bond'),
    });
  });

  it('takes the submitter for the author of the first comment', async () => {
    const { json } = await post({ ...call(), submitter_id: ada() });
    const comments = await account.get(`/tickets/${json.ticket?.id}/comments`);
    expect(comments.json.comments).toMatchObject([{ author_id: ada() }]);
  });

  it('needs a description', async () => {
    expect((await post({ subject: 'Empty' })).text).toContain('Description: cannot be blank');
  });

  it('refuses requesters that are unknown, deleted or suspended', async () => {
    for (const requester_id of [1, account.idOf('Dell Eted'), account.idOf('Sue Spended')]) {
      expect((await post({ ...call(), requester_id })).json).toMatchObject({
        details: { requester: expect.anything() },
      });
    }
  });

  it('refuses words that are none of its own', async () => {
    const { status, json } = await post({ ...call(), status: 'done', priority: 'dire', type: 'wish' });
    expect(status).toBe(422);
    expect(Object.keys(json['details'] ?? {})).toEqual(['status', 'type', 'priority']);
  });

  it('finds them by their external id at once, though the search does not', async () => {
    account.zendesk.faults.indexDelay = 60_000;
    const { json } = await post(call());
    expect((await account.get('/tickets?external_id=c-1')).json.tickets).toMatchObject([{ id: json.ticket?.id }]);
    expect((await account.get('/search?query=type:ticket external_id:c-1')).json.results).toEqual([]);
  });

  it('makes follow-ups of closed tickets only', async () => {
    const source = account.ticketOf('Paper jam');
    const { status, json } = await post({ ...call(), via_followup_source_id: source });
    expect(status).toBe(201);
    expect(json.ticket).toMatchObject({ via: { source: { rel: 'follow_up', from: { ticket_id: source } } } });
    expect((await account.get(`/tickets/${source}`)).json.ticket).toMatchObject({ followup_ids: [json.ticket?.id] });
    const open = account.ticketOf('Printer is on fire');
    expect((await post({ ...call(), via_followup_source_id: open })).status).toBe(422);
  });
});

describe('idempotency keys', () => {
  const key = { 'idempotency-key': 'ringside-1' };

  it('make one ticket of two equal requests', async () => {
    const first = await post(call(), key);
    const second = await post(call(), key);
    expect([first, second].map(({ headers }) => headers.get('x-idempotency-lookup'))).toEqual(['miss', 'hit']);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect((await account.get('/tickets?external_id=c-1')).json.tickets).toHaveLength(1);
  });

  it('refuse another body', async () => {
    await post(call(), key);
    const { status, json } = await post({ ...call(), subject: 'Other' }, key);
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: 'IdempotentRequestError' });
  });

  it('are forgotten after two hours', async () => {
    await post(call(), key);
    account.pass(2 * 3_600_000);
    expect((await post({ ...call(), subject: 'Other' }, key)).headers.get('x-idempotency-lookup')).toBe('miss');
  });

  it('do not keep refusals', async () => {
    expect((await post({ subject: 'Empty' }, key)).status).toBe(422);
    expect((await post(call(), key)).status).toBe(201);
  });

  it('have at most 255 characters', async () => {
    expect((await post(call(), { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
  });

  it('mean nothing to updates: the comment is there twice', async () => {
    const id = account.ticketOf('Printer is on fire');
    for (const body of ['Note', 'Note']) await put(id, { comment: { body, public: false } }, key);
    expect((await account.get(`/tickets/${id}/comments`)).json.comments).toHaveLength(3);
  });
});

describe('updating tickets', () => {
  const printer = () => account.ticketOf('Printer is on fire');

  it('adds an internal comment and changes nothing else but the time', async () => {
    const { status, json } = await put(printer(), { comment: { body: 'Called <back>', public: false } });
    expect(status).toBe(200);
    expect(json.ticket).toMatchObject({ status: 'open', updated_at: '2026-11-20T15:00:00Z' });
    expect(json).toMatchObject({ audit: { events: [{ type: 'Comment', public: false }] } });
    const { json: read } = await account.get(`/tickets/${printer()}/comments?sort_order=desc`);
    expect(read.comments?.[0]).toMatchObject({ body: 'Called <back>', author_id: account.idOf('James Bond') });
    expect(String(read.comments?.[0]?.['html_body'])).toContain('&lt;back&gt;');
  });

  it('writes in the name of the agent that sends', async () => {
    await put(printer(), { comment: { body: 'Eve was here' } }, account.as('Eve Moneypenny'));
    const { json } = await account.get(`/tickets/${printer()}/comments?page[size]=1&sort=-created_at`);
    expect(json.comments).toMatchObject([{ body: 'Eve was here', author_id: account.idOf('Eve Moneypenny') }]);
  });

  it('takes comments for public or not as the first one was', async () => {
    const { json } = await post({ comment: { body: 'Internal', public: false } });
    await put(json.ticket?.id ?? 0, { comment: { body: 'Too' } });
    expect((await account.get(`/tickets/${json.ticket?.id}/comments`)).json.comments?.[1]?.public).toBe(false);
  });

  it('replaces tags, sets single custom fields and tells what changed', async () => {
    await put(printer(), { tags: ['a'], custom_fields: [{ id: 360_002, value: '103646' }] });
    const { json } = await put(printer(), {
      tags: ['b'],
      custom_fields: [{ id: 360_001, value: 'Sales' }],
      type: 'task',
    });
    expect(json.ticket).toMatchObject({
      tags: ['b'],
      custom_fields: [{ value: 'Sales' }, { value: '103646' }, { value: null }],
    });
    const change = { type: 'Change', field_name: 'type', value: 'task', previous_value: null };
    expect(json).toMatchObject({ audit: { events: expect.arrayContaining([expect.objectContaining(change)]) } });
  });

  it('leaves the time of the last update where nothing changes', async () => {
    const before = (await account.get(`/tickets/${printer()}`)).json.ticket?.updated_at;
    expect((await put(printer(), { status: 'open' })).json.ticket?.updated_at).toBe(before);
  });

  it('refuses an update that is guarded by an outdated stamp, even with the guard said to be off', async () => {
    const stamp = (await account.get(`/tickets/${printer()}`)).json.ticket?.updated_at;
    const guarded = { safe_update: false, updated_stamp: stamp };
    expect((await put(printer(), { ...guarded, comment: { body: '1' } })).status).toBe(200);
    const { status, json } = await put(printer(), { ...guarded, comment: { body: '2' } });
    expect(status).toBe(409);
    expect(json).toMatchObject({ error: 'UpdateConflict' });
    expect((await account.get(`/tickets/${printer()}/comments`)).json.comments).toHaveLength(2);
  });

  it('refuses any write to a closed ticket', async () => {
    const id = account.ticketOf('Paper jam');
    const details = { status: [{ description: 'Status: closed prevents ticket update' }] };
    const { status, json } = await put(id, { comment: { body: 'Hello?' } });
    expect(status).toBe(422);
    expect(json).toMatchObject({ error: 'RecordInvalid', details });
    expect((await account.send('PUT', `/tickets/${id}/tags`, { tags: ['x'] })).status).toBe(422);
  });

  it('lets the API close a ticket for good', async () => {
    expect((await put(printer(), { status: 'closed' })).status).toBe(200);
    expect((await put(printer(), { status: 'open' })).status).toBe(422);
  });

  it('wants the required fields before it solves, where the account does', async () => {
    account.zendesk.faults.requiredOnSolve = true;
    const { status, json } = await put(printer(), { status: 'solved', comment: { body: 'Done' } });
    expect(status).toBe(422);
    expect(json).toMatchObject({
      details: { base: [{ ticket_field_type: 'FieldAssignee' }, { ticket_field_type: 'FieldTagger' }] },
    });
    expect((await account.get(`/tickets/${printer()}/comments`)).json.comments).toHaveLength(1);
    const fields = { assignee_id: account.idOf('James Bond'), custom_fields: [{ id: 360_003, value: 'refund' }] };
    expect((await put(printer(), { status: 'solved', ...fields })).status).toBe(200);
  });

  it('takes 30 updates of a ticket from an agent in ten minutes', async () => {
    for (let left = 29; left >= 0; left -= 1) {
      const { headers } = await put(printer(), { comment: { body: String(left) } });
      expect(headers.get('zendesk-ratelimit-per-ticket-updates')).toBe(`total=30; remaining=${left}; resets=600`);
    }
    const refused = await put(printer(), { comment: { body: 'One more' } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(refused.headers.get('retry-after')).toBe('600');
    expect((await put(printer(), { status: 'pending' }, account.as('Eve Moneypenny'))).status).toBe(200);
  });

  it('warns of keys it does not know', async () => {
    const { headers } = await put(printer(), { id: 1, status: 'open' });
    expect(headers.get('x-zendesk-api-warn')).toContain(':unpermitted_keys=>["ticket.id"]');
  });

  it('adds, sets and removes tags', async () => {
    const tags = async (method: string, tags: string[]) =>
      (await account.send(method, `/tickets/${printer()}/tags`, { tags })).json['tags'];
    expect(await tags('POST', ['a', 'b'])).toEqual(['a', 'b']);
    expect(await tags('PUT', ['b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(await tags('DELETE', ['a'])).toEqual(['b', 'c']);
    expect((await account.get(`/tickets/${printer()}/tags`)).json['tags']).toEqual(['b', 'c']);
  });

  it('keeps an audit of every update', async () => {
    await put(printer(), { comment: { body: 'x' }, metadata: { call: '103646' } });
    const { json } = await account.get(`/tickets/${printer()}/audits`);
    expect(json).toMatchObject({ count: 2, audits: [{}, { metadata: { custom: { call: '103646' } } }] });
  });
});
