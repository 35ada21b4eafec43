import * as v from 'valibot';
import { id, text, yesOrNo } from './input.ts';
import { ticketPriorities, ticketTypes } from './records.ts';

const optionalId = v.optional(v.nullable(id));
const optionalText = v.optional(v.nullable(text));
/** Taken and without effect here. */
const ignored = v.optional(v.unknown());

const commentInputSchema = v.object({
  body: optionalText,
  html_body: optionalText,
  public: v.optional(yesOrNo),
  author_id: optionalId,
  uploads: ignored,
});
export type CommentInput = v.InferOutput<typeof commentInputSchema>;

/** What Zendesk lets agents say about a ticket. Words from a list stay text here: a wrong one is a 422, not a 400. */
export const ticketInputSchema = v.object({
  subject: optionalText,
  /** Read-only once the ticket is made. */
  description: optionalText,
  comment: v.optional(commentInputSchema),
  voice_comment: v.optional(v.record(v.string(), v.unknown())),
  requester_id: optionalId,
  requester: v.optional(v.object({ name: optionalText, email: optionalText, locale_id: optionalId })),
  submitter_id: optionalId,
  assignee_id: optionalId,
  assignee_email: optionalText,
  group_id: optionalId,
  organization_id: optionalId,
  brand_id: optionalId,
  ticket_form_id: optionalId,
  problem_id: optionalId,
  external_id: optionalText,
  type: v.optional(v.nullable(text)),
  priority: v.optional(v.nullable(text)),
  status: v.optional(v.nullable(text)),
  due_at: optionalText,
  tags: v.optional(v.array(text)),
  custom_fields: v.optional(v.array(v.object({ id, value: v.optional(v.unknown(), null) }))),
  metadata: v.optional(v.record(v.string(), v.unknown())),
  via_followup_source_id: optionalId,
  /** Either value switches the guard on; only leaving it out switches it off. */
  safe_update: v.optional(v.boolean()),
  updated_stamp: optionalText,
  via_id: ignored,
  custom_status_id: ignored,
  collaborators: ignored,
  collaborator_ids: ignored,
  additional_collaborators: ignored,
  email_ccs: ignored,
  email_cc_ids: ignored,
  followers: ignored,
  macro_ids: ignored,
  attribute_value_ids: ignored,
  sharing_agreement_ids: ignored,
});
export type TicketInput = v.InferOutput<typeof ticketInputSchema>;

export const typeSchema = v.picklist(ticketTypes);
export const prioritySchema = v.picklist(ticketPriorities);
