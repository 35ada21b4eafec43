import { describe, expect, it } from 'vitest';
import { createZendesk } from '../../../src/workbench/zendesk/zendesk.ts';
import { useAccount } from './account.ts';

const account = useAccount();

describe('the API as a whole', () => {
  it('refuses paths that there are not, and records that there are not, differently', async () => {
    expect((await account.get('/nowhere')).json).toEqual({ error: 'InvalidEndpoint', description: 'Not found' });
    expect((await account.get('/tickets/99999')).json).toEqual({ error: 'RecordNotFound', description: 'Not found' });
    expect((await account.send('PATCH', '/tickets', {})).status).toBe(404);
  });

  it('refuses end users', async () => {
    const { status } = await account.send('GET', '/tickets', undefined, account.as('Ada Lovelace'));
    expect(status).toBe(403);
  });

  it('refuses light agents who would change users, and keeps their comments internal', async () => {
    account.zendesk.db.addUser({ name: 'Light', role: 'agent', role_type: 1 });
    expect((await account.send('POST', '/users', { user: { name: 'x' } }, account.as('Light'))).status).toBe(403);
    const id = account.ticketOf('Printer is on fire');
    await account.send(
      'PUT',
      `/tickets/${id}`,
      { ticket: { comment: { body: 'x', public: true } } },
      account.as('Light'),
    );
    expect((await account.get(`/tickets/${id}/comments`)).json.comments?.[1]?.public).toBe(false);
  });

  it('has calls only with Talk Partner Edition', async () => {
    const call = {
      app_id: 1,
      call_started_at: '2026-11-20T15:31:40+01:00',
      direction: 'inbound',
      from_line: '+1',
      to_line: '+2',
    };
    const comment = { title: 'A call', call_fields: ['from_line'] };
    const id = account.ticketOf('Printer is on fire');
    const display = `/channels/voice/agents/${account.idOf('James Bond')}/tickets/${id}/display`;
    expect((await account.send('POST', '/calls', { call })).json).toMatchObject({ error: 'InvalidEndpoint' });
    expect((await account.send('POST', display)).status).toBe(403);
    account.zendesk.faults.talkPartnerEdition = true;
    const made = await account.send('POST', '/calls', { call: { ...call, ticket_id: id } });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      call: { ticket_id: id, call_started_at: '2026-11-20T14:31:40Z', agent_id: null },
    });
    const callId = account.zendesk.db.calls.all()[0]?.id;
    expect((await account.send('POST', `/calls/${callId}/comments`, comment)).json).toMatchObject({
      type: 'TpeVoiceComment',
      public: false,
    });
    expect((await account.send('POST', '/calls', { call: { ...call, ticket_id: null }, comment })).status).toBe(422);
    expect((await account.send('POST', '/calls', { call, comment })).json).toMatchObject({
      call: { ticket_id: expect.any(Number) },
    });
    expect((await account.send('POST', '/calls', { call: {} })).status).toBe(422);
    expect((await account.send('POST', display)).status).toBe(200);
    expect((await account.send('POST', '/channels/voice/tickets', { ticket: { comment: { body: 'x' } } })).status).toBe(
      422,
    );
  });

  it('records what crosses and tells who listens', async () => {
    const heard: string[] = [];
    const undo = account.zendesk.onRequest(({ method, path, status }) => heard.push(`${method} ${path} ${status}`));
    await account.send('POST', '/users?x=1', { user: { name: 'A' } });
    undo();
    await account.get('/tickets');
    expect(heard).toEqual(['POST /api/v2/users?x=1 201']);
    expect(account.zendesk.requests[0]).toMatchObject({
      agent: account.idOf('James Bond'),
      body: { user: { name: 'A' } },
    });
    expect(account.zendesk.requests).toHaveLength(2);
  });

  it('never answers odd bodies with a crash', async () => {
    const paths = [
      '/users',
      '/tickets',
      '/organizations',
      '/calls',
      '/users/create_or_update',
      '/organization_memberships',
    ];
    account.zendesk.faults.talkPartnerEdition = true;
    for (const body of [
      '',
      'null',
      '[]',
      '{',
      '"x"',
      '{"ticket":[],"user":7,"call":null}',
      '{"ticket":{"comment":"x","tags":5}}',
    ]) {
      for (const path of paths) {
        const { status } = await account.send('POST', path, body, account.as('Eve Moneypenny'));
        expect([400, 422]).toContain(status);
      }
    }
  });
});

describe('as a part of the workbench', () => {
  const now = () => Date.UTC(2026, 10, 20);
  const request = (path: string, init?: RequestInit) => new Request(`http://localhost:4600${path}`, init);

  it('leaves other paths alone', async () => {
    const zendesk = createZendesk({ now, subdomain: 'acme' });
    expect(await zendesk.handle(request('/agent/tickets/1'))).toBeUndefined();
    expect((await zendesk.handle(request('/api/v2/users/me.json')))?.status).toBe(200);
  });

  it('answers a broken connection with an error response', async () => {
    const zendesk = createZendesk({ now, subdomain: 'acme' });
    zendesk.faults.offline = true;
    expect((await zendesk.handle(request('/api/v2/users/me')))?.type).toBe('error');
  });

  it('goes on from its snapshot in every respect', async () => {
    const first = createZendesk({ now, subdomain: 'acme' });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
    const post = () =>
      request('/api/v2/tickets', { method: 'POST', headers, body: '{"ticket":{"comment":{"body":"x"}}}' });
    first.faults.indexDelay = 1000;
    first.faults.add({ match: { path: '/groups' }, times: 1, kind: '500' });
    await first.handle(post());
    const second = createZendesk({ now, subdomain: 'acme' });
    second.restore(JSON.parse(JSON.stringify(first.snapshot())));
    expect(second.snapshot()).toEqual(first.snapshot());
    expect((await second.handle(post()))?.headers.get('x-idempotency-lookup')).toBe('hit');
    expect((await second.handle(request('/api/v2/groups')))?.status).toBe(500);
  });

  it('begins anew from a snapshot that it cannot read', () => {
    const fresh = createZendesk({ now, subdomain: 'acme' });
    const zendesk = createZendesk({ now, subdomain: 'acme' });
    for (const rubbish of [undefined, null, 7, 'x', {}, { version: 1, records: { users: [{}] } }]) {
      zendesk.db.addUser({ name: 'Gone' });
      zendesk.restore(rubbish);
      expect(zendesk.snapshot()).toEqual(fresh.snapshot());
    }
  });
});
