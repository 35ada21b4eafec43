import * as v from 'valibot';
import { id, text } from './input.ts';
import { identitySchema } from './records.ts';

const optionalText = v.optional(v.nullable(text));

export const identityInputSchema = v.object({
  type: identitySchema.entries.type,
  value: text,
  verified: v.optional(v.boolean()),
  primary: v.optional(v.boolean()),
  skip_verify_email: v.optional(v.boolean()),
});

/** What Zendesk lets agents say about a user. */
export const userInputSchema = v.object({
  name: optionalText,
  email: optionalText,
  phone: optionalText,
  shared_phone_number: v.optional(v.nullable(v.boolean())),
  role: v.optional(v.picklist(['end-user', 'agent', 'admin'])),
  custom_role_id: v.optional(v.nullable(id)),
  organization_id: v.optional(v.nullable(id)),
  organization: v.optional(v.object({ name: text })),
  external_id: optionalText,
  tags: v.optional(v.array(text)),
  user_fields: v.optional(v.record(v.string(), v.unknown())),
  identities: v.optional(v.array(identityInputSchema)),
  alias: optionalText,
  details: optionalText,
  notes: optionalText,
  verified: v.optional(v.boolean()),
  suspended: v.optional(v.boolean()),
  default_group_id: v.optional(v.nullable(id)),
  // Taken and without effect here.
  remote_photo_url: optionalText,
  locale: optionalText,
  locale_id: v.optional(v.nullable(id)),
  time_zone: optionalText,
  ticket_restriction: optionalText,
  skip_verify_email: v.optional(v.boolean()),
  moderator: v.optional(v.boolean()),
  only_private_comments: v.optional(v.boolean()),
  signature: optionalText,
});
export type UserInput = v.InferOutput<typeof userInputSchema>;
