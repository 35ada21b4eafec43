import { brands, customFields, groups, ticketForms } from './account.ts';
import type { RecordStore } from './record-store.ts';
import type { Ticket } from './records.ts';
import { zendeskTime } from './time.ts';

/** What may be said about a ticket that is made; everything else gets Zendesk's defaults. */
export type TicketDraft = Partial<Ticket> & Pick<Ticket, 'subject' | 'requester_id'>;

const emptyTicket = {
  external_id: null,
  type: null,
  priority: null,
  status: 'new',
  assignee_id: null,
  problem_id: null,
  due_at: null,
  followup_source_id: null,
} as const;

/** Every active field is listed, with null where nothing is set; unknown ids are left out. */
export const allCustomFields = (set: Ticket['custom_fields']): Ticket['custom_fields'] =>
  customFields.map(({ id }) => ({ id, value: set.find((field) => field.id === id)?.value ?? null }));

/** A new ticket with its next number, not yet stored. `at` in ms. */
export const newTicket = (store: RecordStore, draft: TicketDraft, at: number): Ticket => {
  const time = zendeskTime(at);
  return {
    ...emptyTicket,
    created_at: time,
    updated_at: time,
    generated_timestamp: Math.floor(at / 1000),
    description: draft.subject,
    submitter_id: draft.requester_id,
    organization_id: store.users.get(draft.requester_id)?.organization_id ?? null,
    group_id: groups[0].id,
    is_public: true,
    tags: [],
    followup_ids: [],
    ticket_form_id: ticketForms[0].id,
    brand_id: brands[0].id,
    ...draft,
    custom_fields: allCustomFields(draft.custom_fields ?? []),
    id: draft.id ?? store.nextTicketId(),
  };
};
