import * as v from 'valibot';

const nullableText = v.nullable(v.string());
const nullableId = v.nullable(v.number());
const tags = v.array(v.string());

/** A user as Zendesk's JSON has it, without the keys that are the same for everybody. */
export const userSchema = v.object({
  id: v.number(),
  name: v.string(),
  email: nullableText,
  phone: nullableText,
  /** Null where there is no phone; true where the number identifies nobody. */
  shared_phone_number: v.nullable(v.boolean()),
  created_at: v.string(),
  updated_at: v.string(),
  organization_id: nullableId,
  role: v.picklist(['end-user', 'agent', 'admin']),
  custom_role_id: nullableId,
  /** 1: light agent, who may not change users or write public comments. */
  role_type: nullableId,
  external_id: nullableText,
  tags,
  alias: nullableText,
  details: nullableText,
  notes: nullableText,
  verified: v.boolean(),
  /** False once deleted or merged away. */
  active: v.boolean(),
  suspended: v.boolean(),
  default_group_id: nullableId,
  user_fields: v.record(v.string(), v.unknown()),
});
export type User = v.InferOutput<typeof userSchema>;

export const identitySchema = v.object({
  id: v.number(),
  user_id: v.number(),
  type: v.picklist(['email', 'twitter', 'facebook', 'google', 'agent_forwarding', 'phone_number']),
  value: v.string(),
  verified: v.boolean(),
  primary: v.boolean(),
  created_at: v.string(),
  updated_at: v.string(),
});
export type Identity = v.InferOutput<typeof identitySchema>;

export const organizationSchema = v.object({
  id: v.number(),
  name: v.string(),
  external_id: nullableText,
  created_at: v.string(),
  updated_at: v.string(),
  domain_names: v.array(v.string()),
  details: nullableText,
  notes: nullableText,
  group_id: nullableId,
  tags,
  organization_fields: v.record(v.string(), v.unknown()),
});
export type Organization = v.InferOutput<typeof organizationSchema>;

export const ticketStatuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
export const ticketTypes = ['problem', 'incident', 'question', 'task'] as const;
export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;

export const ticketSchema = v.object({
  id: v.number(),
  external_id: nullableText,
  created_at: v.string(),
  /** Moves only when an event is written; `generated_timestamp` (s) moves with every update. */
  updated_at: v.string(),
  generated_timestamp: v.number(),
  type: v.nullable(v.picklist(ticketTypes)),
  subject: v.string(),
  description: v.string(),
  priority: v.nullable(v.picklist(ticketPriorities)),
  status: v.picklist(ticketStatuses),
  requester_id: v.number(),
  submitter_id: v.number(),
  assignee_id: nullableId,
  organization_id: nullableId,
  group_id: nullableId,
  problem_id: nullableId,
  /** Whether the first comment was public; later ones take after it. */
  is_public: v.boolean(),
  due_at: nullableText,
  tags,
  custom_fields: v.array(v.object({ id: v.number(), value: v.unknown() })),
  followup_ids: v.array(v.number()),
  followup_source_id: nullableId,
  ticket_form_id: nullableId,
  brand_id: nullableId,
});
export type Ticket = v.InferOutput<typeof ticketSchema>;

export const commentSchema = v.object({
  id: v.number(),
  ticket_id: v.number(),
  type: v.picklist(['Comment', 'VoiceComment', 'TpeVoiceComment']),
  author_id: v.number(),
  body: v.string(),
  html_body: v.string(),
  public: v.boolean(),
  audit_id: v.number(),
  created_at: v.string(),
  /** What a voice comment carries besides its text. */
  data: v.optional(v.record(v.string(), v.unknown())),
});
export type Comment = v.InferOutput<typeof commentSchema>;

export const auditSchema = v.object({
  id: v.number(),
  ticket_id: v.number(),
  created_at: v.string(),
  author_id: v.number(),
  custom: v.record(v.string(), v.unknown()),
  events: v.array(v.record(v.string(), v.unknown())),
});
export type Audit = v.InferOutput<typeof auditSchema>;

/** A call object of Talk Partner Edition; `fields` is what was sent about it. */
export const callSchema = v.object({
  id: v.number(),
  created_at: v.string(),
  updated_at: v.string(),
  fields: v.record(v.string(), v.unknown()),
});
export type CallRecord = v.InferOutput<typeof callSchema>;
