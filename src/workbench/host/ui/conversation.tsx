import { Avatar } from '@zendeskgarden/react-avatars';
import { PALETTE } from '@zendeskgarden/react-theming';
import type { TicketDraft } from '../app/ticket-draft.ts';

const AVATAR = PALETTE.azure[700];

/** Brings the end into view whenever there is a new one. */
const showEnd = (end: HTMLDivElement | null): void => {
  // In braces: newer browsers return a promise from it.
  end?.scrollIntoView({ block: 'nearest' });
};

/** Public and internal comments, oldest first, at the newest. */
export const Conversation = ({ draft: { stored } }: { readonly draft: TicketDraft }) => {
  const comments = stored?.comments ?? [];
  const nameOf = (id: number): string => stored?.people.find((user) => user.id === id)?.name ?? 'Somebody';
  return (
    <div className="conversation" role="log" aria-label="Conversation">
      {comments.map((comment) => (
        <article key={comment.id} className={comment.public ? 'comment' : 'comment is-internal'}>
          <Avatar size="small" backgroundColor={AVATAR}>
            <Avatar.Text>{nameOf(comment.author_id).slice(0, 1)}</Avatar.Text>
          </Avatar>
          <div>
            <p className="comment-head">
              <strong>{nameOf(comment.author_id)}</strong>
              <time>{new Date(comment.created_at).toLocaleString()}</time>
              {!comment.public && <span className="internal-mark">Internal</span>}
            </p>
            <p className="comment-text">{comment.body}</p>
          </div>
        </article>
      ))}
      <div key={comments.length} ref={showEnd} />
    </div>
  );
};
