import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();
const post = (ticket: unknown) => account.send('POST', '/tickets.json', { ticket });
const commentsOf = async (id = 0) => (await account.get(`/tickets/${id}/comments`)).json.comments;

describe('the first comment of a ticket', () => {
  it('is the description where no comment is sent, and public then', async () => {
    const { status, json, headers } = await post({ subject: 'Call', description: 'Hello' });
    expect([status, headers.get('x-zendesk-api-warn')]).toEqual([201, null]);
    expect(await commentsOf(json.ticket?.id)).toMatchObject([{ body: 'Hello', public: true }]);
  });

  it('is the comment where both are sent', async () => {
    const { json } = await post({ description: 'Hello', comment: { body: 'Internal', public: false } });
    expect(json.ticket).toMatchObject({ description: 'Internal', is_public: false });
    expect(await commentsOf(json.ticket?.id)).toMatchObject([{ body: 'Internal', public: false }]);
  });

  it('is not changed by a later description', async () => {
    const id = account.ticketOf('Printer is on fire');
    const before = await commentsOf(id);
    const { status } = await account.send('PUT', `/tickets/${id}.json`, { ticket: { description: 'Other' } });
    expect(status).toBe(200);
    expect(await commentsOf(id)).toEqual(before);
  });

  it('is internal also where that is said in a text', async () => {
    const { json } = await post({ comment: { body: 'Hello', public: 'false' } });
    expect(await commentsOf(json.ticket?.id)).toMatchObject([{ public: false }]);
    expect((await post({ comment: { body: 'Hello', public: 'no' } })).status).toBe(400);
  });

  it('is never a bare text: Zendesk wants an object', async () => {
    expect((await post({ subject: 'Call', comment: 'Hello' })).status).toBe(400);
  });
});
