import { describe, expect, it } from 'vitest';
import { useAccount } from './account.ts';

const account = useAccount();
const printer = () => account.ticketOf('Printer is on fire');
const note = () => account.send('PUT', `/tickets/${printer()}`, { ticket: { comment: { body: 'Note' } } });
const notes = () => account.zendesk.db.commentsOf(printer()).filter(({ body }) => body === 'Note').length;

describe('what goes wrong', () => {
  it('loses an answer after the work was done', async () => {
    account.zendesk.faults.add({ match: { method: 'PUT' }, times: 1, kind: 'lost-answer', delay: 500 });
    await expect(note()).rejects.toThrow(TypeError);
    expect(notes()).toBe(1);
    expect(account.waits).toEqual([500]);
    expect(account.zendesk.requests.at(-1)).toMatchObject({ method: 'PUT', status: 0, fault: 'lost-answer' });
  });

  it('times out with nothing done', async () => {
    account.zendesk.faults.add({ match: { path: '/tickets/' }, times: 1, kind: 'time-out' });
    await expect(note()).rejects.toThrow(TypeError);
    expect(notes()).toBe(0);
    expect((await note()).status).toBe(200);
  });

  it('hits as often as it is told, first letting through what it is told', async () => {
    account.zendesk.faults.add({ match: { path: '^/api/v2/users/\\d+$' }, times: 2, skip: 1, kind: '500' });
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1)
      statuses.push((await account.get(`/users/${account.idOf('Ada Lovelace')}`)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
    expect((await account.get('/users/me')).status).toBe(200);
    expect(account.zendesk.faults.nextFaults).toEqual([]);
  });

  it('answers in JSON, plain text and HTML', async () => {
    const { faults } = account.zendesk;
    for (const kind of ['429', '429-text', '502-html', '503'] as const)
      faults.add({ match: {}, times: 1, kind, retryAfter: 7 });
    const limited = await account.get('/tickets');
    expect(limited.json).toMatchObject({ error: 'APIRateLimitExceeded' });
    expect(limited.headers.get('retry-after')).toBe('7');
    const text = await account.get('/tickets');
    expect([text.status, text.headers.get('content-type'), text.headers.get('retry-after')]).toEqual([
      429,
      'text/plain; charset=UTF-8',
      '7',
    ]);
    expect((await account.get('/tickets')).headers.get('content-type')).toBe('text/html');
    expect((await account.get('/tickets')).json).toMatchObject({ error: 'unavailable' });
  });

  it('fails after the work was done, where told so', async () => {
    account.zendesk.faults.add({ match: { method: 'PUT' }, times: 1, kind: '502-html', isDone: true });
    expect((await note()).status).toBe(502);
    expect(notes()).toBe(1);
  });

  it('says that a key was used with another body, after the work was done where told so', async () => {
    account.zendesk.faults.add({ match: { method: 'PUT' }, times: 1, kind: 'key-reused', isDone: true });
    const answer = await note();
    expect([answer.status, answer.json]).toMatchObject([400, { error: 'IdempotentRequestError' }]);
    expect(notes()).toBe(1);
  });

  it('goes on for ever where told always', async () => {
    account.zendesk.faults.add({ match: {}, times: 'always', kind: '403' });
    for (let at = 0; at < 3; at += 1)
      expect((await account.get('/tickets')).json).toMatchObject({ error: { title: 'Forbidden' } });
    account.zendesk.faults.clear();
    expect((await account.get('/tickets')).status).toBe(200);
  });

  it('ends the session: all is refused, and only the question who one is gets an anonymous answer', async () => {
    account.zendesk.faults.add({ match: {}, times: 'always', kind: '401' });
    expect((await account.get('/tickets')).json).toEqual({ error: "Couldn't authenticate you" });
    const me = await fetch('https://acme.zendesk.com/api/v2/users/me');
    expect([me.status, (await me.json()).user.id]).toEqual([200, null]);
  });

  it('reaches nobody while offline', async () => {
    account.zendesk.faults.offline = true;
    await expect(note()).rejects.toThrow(TypeError);
    account.zendesk.faults.offline = false;
    expect(notes()).toBe(0);
    expect(account.zendesk.requests.at(-1)).toMatchObject({ status: 0, fault: 'offline' });
  });

  it('takes its time', async () => {
    account.zendesk.faults.latency = 30;
    account.zendesk.faults.add({ match: {}, times: 1, kind: 'slow', delay: 4000 });
    expect((await note()).status).toBe(200);
    expect(account.waits).toEqual([4030]);
  });

  it('takes switches as JSON and refuses odd ones whole', () => {
    const { faults } = account.zendesk;
    expect(faults.apply({ offline: true, nextFaults: [{ match: {}, times: 1, kind: '500' }] })).toBe(true);
    expect(faults.apply({ latency: 5, offline: 'perhaps' })).toBe(false);
    expect(faults).toMatchObject({ offline: true, latency: 0, nextFaults: [{ kind: '500' }] });
  });
});

describe('the limit of the account', () => {
  it('is counted down in the headers and refuses with JSON', async () => {
    account.zendesk.faults.accountLimit = 2;
    const { headers } = await account.get('/tickets');
    expect([headers.get('x-rate-limit'), headers.get('ratelimit-remaining'), headers.get('ratelimit-reset')]).toEqual([
      '2',
      '1',
      '60',
    ]);
    await account.get('/tickets');
    account.pass(20_000);
    const refused = await account.get('/tickets');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    account.pass(40_000);
    expect((await account.get('/tickets')).status).toBe(200);
  });

  it('is off where all limits are', async () => {
    account.zendesk.faults.accountLimit = 1;
    account.zendesk.faults.rateLimits = false;
    for (let at = 0; at < 8; at += 1) {
      const path = `/users/${account.idOf('Ada Lovelace')}`;
      expect((await account.send('PUT', path, { user: { notes: String(at) } })).status).toBe(200);
    }
  });
});
