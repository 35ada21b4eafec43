import type { RecordStore } from './record-store.ts';
import type { Audit, Comment } from './records.ts';
import { zendeskTime } from './time.ts';

/** One line of an audit before it has an id. Values are strings, lists excepted, as Zendesk writes them. */
export type AuditEvent = Readonly<Record<string, unknown>>;

/** How an audit tells of a comment: the comment itself, with the text once more as plain text. */
export const commentEvent = (comment: Comment): AuditEvent => {
  const { ticket_id: _, created_at: __, ...said } = comment;
  return { ...said, plain_body: comment.body, attachments: [] };
};

/** A value as audits show it: text, or a list. */
export const auditValue = (value: unknown): string | readonly unknown[] | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return JSON.stringify(value);
};

/** Writes the audit of one update. `at` in ms. */
export const newAudit = (
  store: RecordStore,
  audit: { readonly id: number; readonly ticket: number; readonly author: number; readonly at: number },
  events: readonly AuditEvent[],
  custom: Record<string, unknown> = {},
): Audit =>
  store.audits.put({
    id: audit.id,
    ticket_id: audit.ticket,
    created_at: zendeskTime(audit.at),
    author_id: audit.author,
    custom,
    events: events.map((event) => ({ id: store.nextId(), ...event })),
  });
