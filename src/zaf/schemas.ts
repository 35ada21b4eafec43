import * as v from 'valibot';
import type { Comment, Requester, Ticket, TicketStatus } from '../core/records.ts';
import type { Schema } from './client.ts';

/** The id of any of Zendesk's records. */
export const idSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const id = idSchema;
const nullableText = v.nullish(v.string(), '');
const flag = v.nullish(v.boolean(), false);
/** Milliseconds since the epoch; 0 where Zendesk names no time. */
const time = v.pipe(
  nullableText,
  v.transform((text) => Date.parse(text) || 0),
);

/** A REST `user`. Nearly every field may be null. */
export const userSchema: Schema<Requester> = v.pipe(
  v.object({
    id,
    name: nullableText,
    email: nullableText,
    phone: nullableText,
    shared_phone_number: flag,
    suspended: flag,
    active: v.nullish(v.boolean(), true),
    role: nullableText,
    organization_id: v.nullish(id),
    updated_at: time,
  }),
  v.transform((user) => ({
    id: user.id,
    name: user.name,
    ...(user.email && { email: user.email }),
    ...(user.phone && { phone: user.phone }),
    hasSharedPhone: user.shared_phone_number,
    isSuspended: user.suspended,
    isActive: user.active,
    isEndUser: user.role === 'end-user' || user.role === '',
    ...(user.organization_id && { organizationId: user.organization_id }),
    updatedAt: user.updated_at,
  })),
);

const statuses: readonly TicketStatus[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** Deleted tickets take no more than closed ones; a status nobody told us of counts as open. */
const statusOf = (text: string): TicketStatus =>
  text === 'deleted' ? 'closed' : (statuses.find((status) => status === text) ?? 'open');

const customField = v.object({ id, value: v.optional(v.unknown()) });

/** The id of a custom field that nobody has filled in. */
const emptyField = (field: unknown): readonly number[] => {
  const read = v.safeParse(customField, field);
  if (!read.success) return [];
  const { value } = read.output;
  const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? [read.output.id] : [];
};

/** A REST `ticket`. */
export const ticketSchema: Schema<Ticket> = v.pipe(
  v.object({
    id,
    subject: nullableText,
    raw_subject: nullableText,
    status: nullableText,
    requester_id: v.nullish(id),
    created_at: time,
    updated_at: nullableText,
    organization_id: v.nullish(id),
    tags: v.nullish(v.fallback(v.array(v.string()), []), []),
    custom_fields: v.nullish(v.fallback(v.array(v.unknown()), []), []),
  }),
  v.transform((ticket) => ({
    id: ticket.id,
    subject: ticket.subject || ticket.raw_subject,
    status: statusOf(ticket.status),
    requesterId: ticket.requester_id ?? undefined,
    createdAt: ticket.created_at,
    updatedAt: Date.parse(ticket.updated_at) || 0,
    stamp: ticket.updated_at,
    tags: ticket.tags,
    emptyFields: ticket.custom_fields.flatMap(emptyField),
    organizationId: ticket.organization_id ?? undefined,
  })),
);

/** The comment of a call record holds what was sent as its title, then a summary in the account's language, which no note of ours has. */
const titleOf = ({ body, plain_body, data }: { body: string; plain_body: string; data: { title: string } }): string => {
  const text = body || plain_body;
  const end = text.lastIndexOf('\n\n');
  return data.title || (end < 0 ? text : text.slice(0, end));
};
const callData = v.fallback(v.object({ title: nullableText }), { title: '' });

/** A REST ticket comment. The author of one that nobody wrote is -1 at Zendesk. */
export const commentSchema: Schema<Comment> = v.pipe(
  v.object({
    author_id: v.nullish(v.number(), 0),
    public: v.nullish(v.boolean(), true),
    body: nullableText,
    plain_body: nullableText,
    type: nullableText,
    data: v.optional(callData, {}),
    created_at: time,
  }),
  v.transform((comment) => ({
    authorId: comment.author_id,
    isPublic: comment.public,
    body: comment.type === 'TpeVoiceComment' ? titleOf(comment) : comment.body || comment.plain_body,
    at: comment.created_at,
  })),
);

/** When something was written, ms since the epoch; nothing where the answer does not say so: it is written all the same. */
export const writtenAtSchema: Schema<number | undefined> = v.fallback(
  v.pipe(
    v.object({ created_at: time }),
    v.transform(({ created_at }) => created_at || undefined),
  ),
  undefined,
);

/** A list whose bad elements are left out: one odd record must not hide the others. */
export const listOf = <T>(element: Schema<T>): Schema<readonly T[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((item) => {
        const read = v.safeParse(element, item);
        return read.success ? [read.output] : [];
      }),
    ),
  );

/** The value under the one key that Zendesk wraps records and lists in. */
export const under = <T>(key: string, inner: Schema<T>): Schema<T> =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((body) => body[key]),
    inner,
  );
