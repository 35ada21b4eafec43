import type { RecordStore } from './record-store.ts';
import type { Comment } from './records.ts';
import { zendeskTime } from './time.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const paragraph = (text: string): string => {
  const escaped = text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
  return `<p dir="auto">${escaped.replaceAll('\n', '<br>')}</p>`;
};

const htmlOf = (body: string): string =>
  `<div class="zd-comment" dir="auto">${body
    .split(/\n{2,}/)
    .map(paragraph)
    .join('')}</div>`;

const textOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim();

/** What a comment says, and who says it. */
export interface CommentDraft {
  readonly type?: Comment['type'];
  readonly body: string;
  /** Wins over `body`, as in Zendesk. */
  readonly htmlBody?: string | undefined;
  readonly isPublic: boolean;
  readonly authorId: number;
  readonly data?: Record<string, unknown>;
}

/** Adds a comment to a ticket. `at` in ms; Zendesk keeps whole seconds. */
export const newComment = (
  store: RecordStore,
  place: { readonly ticket: number; readonly audit: number; readonly at: number },
  draft: CommentDraft,
): Comment => {
  const { htmlBody } = draft;
  return store.comments.put({
    id: store.nextId(),
    ticket_id: place.ticket,
    type: draft.type ?? 'Comment',
    author_id: draft.authorId,
    body: htmlBody === undefined ? draft.body : textOf(htmlBody),
    html_body: htmlBody === undefined ? htmlOf(draft.body) : `<div class="zd-comment" dir="auto">${htmlBody}</div>`,
    public: draft.isPublic,
    audit_id: place.audit,
    created_at: zendeskTime(place.at),
    ...(draft.data === undefined ? {} : { data: draft.data }),
  });
};
