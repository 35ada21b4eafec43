import * as v from 'valibot';
import {
  deskListSchema,
  deskOrganizationSchema,
  deskTicketSchema,
  deskUserSchema,
  type DeskList,
  type DeskOrganization,
  type DeskTicket,
  type DeskUser,
} from '../../server/desk-schemas.ts';
import { panelSchema } from '../../server/panel.ts';
import type { Panel } from '../../server/panel.ts';

const read = async <T>(schema: v.GenericSchema<unknown, T>, path: string): Promise<T> => {
  const answer = await fetch(`/workbench/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return v.parse(schema, await answer.json());
};

/** The page's own reads, past the REST API. Each rejects where the record does not exist. */
export const deskReader = {
  panel: async (): Promise<Panel> => read(panelSchema, 'panel'),
  agents: async (): Promise<DeskList> => read(deskListSchema, 'desk/agents'),
  openTickets: async (): Promise<DeskList> => read(deskListSchema, 'desk/tickets'),
  customers: async (): Promise<DeskList> => read(deskListSchema, 'desk/users'),
  search: async (text: string): Promise<DeskList> => read(deskListSchema, `desk/search?q=${encodeURIComponent(text)}`),
  ticket: async (id: number): Promise<DeskTicket> => read(deskTicketSchema, `desk/tickets/${id}`),
  user: async (id: number): Promise<DeskUser> => read(deskUserSchema, `desk/users/${id}`),
  organization: async (id: number): Promise<DeskOrganization> =>
    read(deskOrganizationSchema, `desk/organizations/${id}`),
};
