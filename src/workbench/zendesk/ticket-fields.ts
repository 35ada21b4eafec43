import * as v from 'valibot';
import { normalTags, withoutUndefined } from './input.ts';
import { allCustomFields } from './new-ticket.ts';
import type { Ticket } from './records.ts';
import { ticketSchema } from './records.ts';
import type { TicketInput } from './ticket-input.ts';
import { prioritySchema, typeSchema } from './ticket-input.ts';
import { assigneeId } from './ticket-rules.ts';
import type { World } from './world.ts';

const word = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined => {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
};

/** The fields of a ticket as a checked input changes them; what was not said is missing. */
export const fieldsFrom = (world: World, input: TicketInput, before: Ticket['custom_fields']): Partial<Ticket> => {
  const set = input.custom_fields ?? [];
  const isSetAnew = ({ id }: { readonly id: number }): boolean => set.some((field) => field.id === id);
  return withoutUndefined({
    subject: input.subject ?? undefined,
    external_id: input.external_id,
    type: word(v.nullable(typeSchema), input.type),
    priority: word(v.nullable(prioritySchema), input.priority),
    status: word(ticketSchema.entries.status, input.status),
    requester_id: input.requester_id ?? undefined,
    assignee_id: assigneeId(world, input),
    organization_id: input.organization_id,
    group_id: input.group_id,
    brand_id: input.brand_id ?? undefined,
    ticket_form_id: input.ticket_form_id ?? undefined,
    problem_id: input.problem_id,
    due_at: input.due_at,
    tags: input.tags === undefined ? undefined : normalTags(input.tags),
    custom_fields: set.length === 0 ? undefined : allCustomFields([...before.filter((one) => !isSetAnew(one)), ...set]),
  }) as Partial<Ticket>;
};

/** A ticket that somebody takes is no longer new. */
export const takenUp = (ticket: Ticket): Ticket =>
  ticket.status === 'new' && ticket.assignee_id !== null ? { ...ticket, status: 'open' } : ticket;
