import { describe, expect, it } from 'vitest';
import { createCustomer } from '../../src/zaf/customer.ts';
import { scriptedRest } from '../support/scripted-rest.ts';

const ticket = (id: number, status: string, updated: string) => ({
  id,
  subject: `Ticket ${id}`,
  status,
  updated_at: `2026-11-${updated}T00:00:00Z`,
});
const organization = { id: 5, name: 'Analytical Ltd' };

describe('the customer at a glance', () => {
  it('has open tickets on top, then the newest, and the organization, in two requests', async () => {
    const tickets = [ticket(1, 'solved', '20'), ticket(2, 'open', '10'), ticket(3, 'pending', '15'), { id: 'odd' }];
    const { rest, asked } = scriptedRest({ 'users/7/tickets': { tickets }, 'organizations/5': { organization } });
    const customer = await createCustomer(rest)({ id: 7, organizationId: 5 });
    expect(customer.tickets.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(customer.organization).toEqual(organization);
    expect(asked).toEqual([
      'GET /api/v2/users/7/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=25',
      'GET /api/v2/organizations/5.json',
    ]);
  });

  it('shows ten tickets at most', async () => {
    const tickets = Array.from({ length: 25 }, (_, at) => ticket(at + 1, 'open', '10'));
    const { rest } = scriptedRest({ tickets: { tickets } });
    expect((await createCustomer(rest)({ id: 7 })).tickets).toHaveLength(10);
  });

  it('asks for an organization once', async () => {
    const { rest, asked } = scriptedRest({ tickets: { tickets: [] }, 'organizations/5': { organization } });
    const read = createCustomer(rest);
    await read({ id: 7, organizationId: 5 });
    await read({ id: 8, organizationId: 5 });
    expect(asked.filter((path) => path.includes('organizations'))).toHaveLength(1);
  });

  it('does without an organization that the agent may not see', async () => {
    const { rest } = scriptedRest({ tickets: { tickets: [] }, 'organizations/5': 403 });
    expect(await createCustomer(rest)({ id: 7, organizationId: 5 })).toEqual({ tickets: [] });
  });

  it('fails when the tickets cannot be read', async () => {
    const { rest } = scriptedRest({ tickets: 503 });
    await expect(createCustomer(rest)({ id: 7 })).rejects.toMatchObject({ code: 'server' });
  });
});
