import { describe, expect, it } from 'vitest';
import { createHelpdesk } from '../../src/zaf/helpdesk.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const user = { id: 1, name: 'Ada', role: 'end-user', active: true, updated_at: '2026-11-20T15:00:00Z' };
const ticket = (id: number, status: string, updated: string) => ({
  id,
  subject: 's',
  status,
  requester_id: 1,
  created_at: '2026-11-01T00:00:00Z',
  updated_at: updated,
});

describe('the requests of the helpdesk', () => {
  it('makes a record of a call, and its comment with a body that is not wrapped', async () => {
    const created_at = '2026-11-20T15:05:00Z';
    const { rest, asked, options } = scriptedRest({ comments: { id: 2, created_at }, calls: { call: { id: 9 } } });
    const helpdesk = createHelpdesk(rest);
    expect(await helpdesk.createCall({ call: { app_id: 1 } })).toBe(9);
    expect(await helpdesk.commentOnCall(9, { title: 'Inbound call' })).toBe(Date.parse(created_at));
    expect(asked).toEqual(['POST /api/v2/calls', 'POST /api/v2/calls/9/comments']);
    expect(options.map(({ data }) => data)).toEqual(['{"call":{"app_id":1}}', '{"title":"Inbound call"}']);
    expect(options.map(({ autoRetry }) => autoRetry)).toEqual([false, false]);
  });

  it('takes the comment of a call as written though its answer cannot be read', async () => {
    const { rest } = scriptedRest({ comments: 'created' });
    expect(await createHelpdesk(rest).commentOnCall(9, { title: 'Inbound call' })).toBeUndefined();
  });

  it.each([
    [
      'what was sent as its title',
      { data: { title: 'Inbound call\n\nCall ID: ccaip 1' } },
      'Inbound call\n\nCall ID: ccaip 1',
    ],
    ['else what stands above the summary, in whatever language', {}, 'Inbound call\n\nCall ID: ccaip 1'],
    ['the same where the data is odd', { data: [1] }, 'Inbound call\n\nCall ID: ccaip 1'],
    ['all of it where there is no summary', { body: 'Inbound call' }, 'Inbound call'],
  ])('reads of the comment of a call %s', async (_what, more, body) => {
    const comment = {
      id: 1,
      type: 'TpeVoiceComment',
      author_id: 7,
      public: false,
      body: 'Inbound call\n\nCall ID: ccaip 1\n\nZusammenfassung\nVon: +1',
      created_at: '2026-11-20T15:05:00Z',
      ...more,
    };
    const { rest } = scriptedRest({ comments: { comments: [comment] } });
    expect(await createHelpdesk(rest).comments(4)).toMatchObject([{ authorId: 7, isPublic: false, body }]);
  });

  it('searches users with the values kept inside their quotes', async () => {
    const { rest, asked, options } = scriptedRest({ 'users/search': { users: [user] } });
    const helpdesk = createHelpdesk(rest);
    await helpdesk.findUsers({ by: 'phone', digits: '4155550132' }, true);
    await helpdesk.findUsers({ by: 'email', value: 'a"b\\@x.com role:admin' }, false);
    await helpdesk.findUsers({ by: 'external-id', value: 'c&d=1' }, false);
    await helpdesk.findUsers({ by: 'text', value: 'Ada role:admin -"x" (y)*' }, false);
    expect(asked).toEqual([
      'GET /api/v2/users/search.json?query=role:end-user phone:*4155550132&per_page=100',
      'GET /api/v2/users/search.json?query=email:"ab@x.com role:admin"&per_page=100',
      'GET /api/v2/users/search.json?external_id=c&d=1&per_page=100',
      'GET /api/v2/users/search.json?query=role:end-user Ada role admin x y&per_page=100',
    ]);
    expect(options[0]?.['url']).toBe(
      '/api/v2/users/search.json?query=role%3Aend-user%20phone%3A*4155550132&per_page=100',
    );
    expect(options[2]?.['url']).toContain('external_id=c%26d%3D1&');
    expect(options.map((sent) => sent['cache'])).toEqual([false, undefined, undefined, undefined]);
  });

  it('reads what Zendesk leaves null, and drops what is no record', async () => {
    const odd = {
      ...user,
      id: 2,
      email: null,
      phone: null,
      shared_phone_number: null,
      organization_id: null,
      name: null,
    };
    const full = {
      ...user,
      id: 3,
      phone: '+1',
      email: 'a@b.c',
      shared_phone_number: true,
      suspended: true,
      active: false,
    };
    const { rest } = scriptedRest({
      search: { users: [odd, null, { name: 'no id' }, { id: 'x' }, full], next_page: null },
    });
    expect(await createHelpdesk(rest).findUsers({ by: 'phone', digits: '1' }, false)).toEqual([
      {
        id: 2,
        name: '',
        hasSharedPhone: false,
        isSuspended: false,
        isActive: true,
        isEndUser: true,
        updatedAt: Date.parse('2026-11-20T15:00:00Z'),
      },
      {
        id: 3,
        name: 'Ada',
        phone: '+1',
        email: 'a@b.c',
        hasSharedPhone: true,
        isSuspended: true,
        isActive: false,
        isEndUser: true,
        updatedAt: Date.parse('2026-11-20T15:00:00Z'),
      },
    ]);
  });

  it('stops at the first page with an open ticket, and takes the newest on it', async () => {
    const { rest, asked } = scriptedRest({
      '&page=1': { tickets: [ticket(1, 'solved', '2026-11-20T10:00:00Z')], next_page: 'https://x/page=2' },
      '&page=2': {
        tickets: [ticket(2, 'open', '2026-11-18T10:00:00Z'), ticket(3, 'pending', '2026-11-19T10:00:00Z')],
        next_page: 'https://x/page=3',
      },
    });
    expect(await createHelpdesk(rest).latestOpenTicket(1)).toMatchObject({ id: 3 });
    expect(asked).toEqual([
      'GET /api/v2/users/1/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=100&page=1',
      'GET /api/v2/users/1/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=100&page=2',
    ]);
  });

  it('gives up after three pages of solved tickets', async () => {
    const page = { tickets: [ticket(1, 'closed', '')], next_page: 'https://x/next' };
    const { rest, asked } = scriptedRest({ requested: page });
    expect(await createHelpdesk(rest).latestOpenTicket(1)).toBeUndefined();
    expect(asked).toHaveLength(3);
  });

  it('sends bodies as they come, with the key of a ticket', async () => {
    const { rest, options } = scriptedRest({ users: { user }, tickets: { ticket: ticket(5, 'new', '') } });
    const helpdesk = createHelpdesk(rest);
    await helpdesk.createUser({ user: { name: 'Ada' } });
    await helpdesk.createTicket({ ticket: { subject: 's' } }, 'ccaip-call-1/make-ticket');
    await helpdesk.updateTicket(5, { ticket: { comment: { body: 'b', public: false } } });
    expect(options.map(({ type, url, data }) => [type, url, data])).toEqual([
      ['POST', '/api/v2/users.json', '{"user":{"name":"Ada"}}'],
      ['POST', '/api/v2/tickets.json', '{"ticket":{"subject":"s"}}'],
      ['PUT', '/api/v2/tickets/5.json', '{"ticket":{"comment":{"body":"b","public":false}}}'],
    ]);
    expect(options[1]?.['headers']).toEqual({
      Accept: 'application/json',
      'Idempotency-Key': 'ccaip-call-1/make-ticket',
    });
    expect(options.every((sent) => sent['autoRetry'] === false)).toBe(true);
  });

  it('guards an update by the stamp of what was read, where there is one', async () => {
    const { rest, options } = scriptedRest({ tickets: { ticket: ticket(5, 'new', '') } });
    const helpdesk = createHelpdesk(rest);
    await helpdesk.updateTicket(5, { ticket: { status: 'open' } }, '2026-11-20T15:04:11Z');
    await helpdesk.updateTicket(5, { ticket: { status: 'open' } }, '');
    expect(options.map(({ data }) => data)).toEqual([
      '{"ticket":{"status":"open","safe_update":true,"updated_stamp":"2026-11-20T15:04:11Z"}}',
      '{"ticket":{"status":"open"}}',
    ]);
  });

  it('finds nothing where Zendesk says so, and tells other failures', async () => {
    const { rest } = scriptedRest({
      'tickets/3': 403,
      'tickets/4': 500,
      'users/3': 403,
      'tickets/5': { ticket: null },
    });
    const helpdesk = createHelpdesk(rest);
    expect([await helpdesk.ticket(1), await helpdesk.user(1), await helpdesk.ticket(3)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect(helpdesk.ticket(4)).rejects.toMatchObject({ code: 'server' });
    await expect(helpdesk.user(3)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(helpdesk.ticket(5)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('asks for the newest comments of a ticket and for tickets by the id of their call', async () => {
    const comment = { author_id: 7, public: false, body: 'note', created_at: '2026-11-20T15:00:00Z' };
    const older = { ...comment, body: null, plain_body: 'older', created_at: '2026-11-20T14:00:00Z' };
    const { rest, asked } = scriptedRest({
      comments: { comments: [older, 'x', comment] },
      external_id: { tickets: [] },
    });
    const helpdesk = createHelpdesk(rest);
    expect((await helpdesk.comments(9)).map(({ body }) => body)).toEqual(['note', 'older']);
    expect(await helpdesk.ticketsOf('ccaip-call-103646')).toEqual([]);
    expect(asked).toEqual([
      'GET /api/v2/tickets/9/comments.json?sort_order=desc&per_page=100',
      'GET /api/v2/tickets.json?external_id=ccaip-call-103646',
    ]);
  });
});
