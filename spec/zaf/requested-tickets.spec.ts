import { describe, expect, it } from 'vitest';
import { latestOpenTicket } from '../../src/zaf/requested-tickets.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const monday = '2026-11-16T10:00:00Z';
const friday = '2026-11-20T10:00:00Z';
const ticket = (id: number, status: string, updated_at: string, tags: readonly string[] = []) => ({
  id,
  subject: 'x',
  status,
  requester_id: 1,
  created_at: monday,
  updated_at,
  tags,
});
const among = async (tickets: readonly unknown[], terms: Parameters<typeof latestOpenTicket>[2]) =>
  (await latestOpenTicket(scriptedRest({ requested: { tickets, next_page: null } }).rest, 1, terms))?.id;

describe('the ticket of a requester that is reused', () => {
  it('is one of the queue where only those may be', async () => {
    const tickets = [ticket(1, 'open', friday), ticket(2, 'open', monday, ['ringside_queue_sales'])];
    expect(await among(tickets, {})).toBe(1);
    expect(await among(tickets, { tag: 'ringside_queue_sales' })).toBe(2);
    expect(await among(tickets, { tag: 'ringside_queue_support' })).toBeUndefined();
  });

  it('is sooner an open one than a solved one that was updated later', async () => {
    const tickets = [ticket(1, 'solved', friday), ticket(2, 'open', monday)];
    expect(await among(tickets, { solvedSince: Date.parse(monday) })).toBe(2);
  });

  it('is the one solved last, where it was solved late enough', async () => {
    const tickets = [ticket(1, 'closed', friday), ticket(2, 'solved', friday), ticket(3, 'solved', monday)];
    expect(await among(tickets, {})).toBeUndefined();
    expect(await among(tickets, { solvedSince: Date.parse(friday) })).toBe(2);
    expect(await among(tickets, { solvedSince: Date.parse(friday) + 1 })).toBeUndefined();
  });

  it('is no solved one that the app itself had made and taken back', async () => {
    const tickets = [ticket(1, 'solved', friday, ['ringside_undone']), ticket(2, 'solved', monday)];
    expect(await among(tickets, { solvedSince: 0 })).toBe(2);
  });

  it('is an open one of a further page, though a solved one came before', async () => {
    const { rest } = scriptedRest({
      '&page=1': { tickets: [ticket(1, 'solved', friday)], next_page: 'https://x/2' },
      '&page=2': { tickets: [ticket(2, 'open', monday)], next_page: null },
    });
    expect((await latestOpenTicket(rest, 1, { solvedSince: 0 }))?.id).toBe(2);
  });
});
