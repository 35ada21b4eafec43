import * as v from 'valibot';
import type { Customer, CustomerReader } from '../core/showing/customer.ts';
import { isOver } from '../core/showing/customer.ts';
import type { Ticket } from '../core/records.ts';
import type { Schema } from './client.ts';
import type { Rest } from './request.ts';
import { idSchema, listOf, ticketSchema, under } from './schemas.ts';

/** More are not looked at during a call. */
const most = 10;

type Organization = NonNullable<Customer['organization']>;

const requested = under('tickets', listOf(ticketSchema));
const organizationSchema: Schema<Organization> = under('organization', v.object({ id: idSchema, name: v.string() }));

const ordered = (tickets: readonly Ticket[]): Customer['tickets'] =>
  tickets
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.updatedAt - a.updatedAt)
    .slice(0, most)
    .map(({ id, subject, status }) => ({ id, subject, status }));

/** Reads a customer's last tickets (one page of 25) and the organization, whose name is asked for once. */
export function createCustomer(rest: Rest): CustomerReader {
  const organizations = new Map<number, Organization>();

  // The name is worth showing, but nothing fails for want of it: roles may be kept from organizations.
  const organizationOf = async (id: number | undefined): Promise<Organization | undefined> => {
    if (id === undefined) return undefined;
    const known = organizations.get(id);
    if (known) return known;
    try {
      const read = await rest({ method: 'GET', path: `/api/v2/organizations/${id}.json` }, organizationSchema);
      organizations.set(id, read);
      return read;
    } catch {
      return undefined;
    }
  };

  return async ({ id, organizationId }) => {
    const path = `/api/v2/users/${id}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=25`;
    const [tickets, organization] = await Promise.all([
      rest({ method: 'GET', path }, requested),
      organizationOf(organizationId),
    ]);
    return { tickets: ordered(tickets), ...(organization && { organization }) };
  };
}
