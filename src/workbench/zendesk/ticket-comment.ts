import { newComment } from './new-comment.ts';
import type { CommentDraft } from './new-comment.ts';
import type { Comment, User } from './records.ts';
import type { TicketInput } from './ticket-input.ts';
import type { World } from './world.ts';

const lightAgent = 1;

/** The comment that an input carries; none where it has no text. A text wins over a recording in the same request. */
export const commentDraft = (input: TicketInput, agent: User, isUsuallyPublic: boolean): CommentDraft | undefined => {
  const { comment, voice_comment: voice } = input;
  const body = comment?.body ?? '';
  const html = comment?.html_body ?? '';
  const isPublic = agent.role_type !== lightAgent && (comment?.public ?? isUsuallyPublic);
  const authorId = comment?.author_id ?? agent.id;
  if (body.trim() !== '' || html.trim() !== '') {
    return { body, htmlBody: html.trim() === '' ? undefined : html, isPublic, authorId };
  }
  if (voice === undefined) return undefined;
  const text = `Call from: ${String(voice['from'])}\nCall to: ${String(voice['to'])}\nLength of phone call: ${String(voice['call_duration'])}`;
  return { type: 'VoiceComment', body: text, isPublic, authorId, data: voice };
};

/**
 * The first comment of a ticket that is made. Zendesk calls `description` read-only and takes it all the same where there is
 * no comment (quick start of facetoe/zenpy); it cannot be made internal.
 */
export const firstComment = (input: TicketInput, agent: User): CommentDraft | undefined =>
  commentDraft(input, agent, true) ?? commentDraft({ ...input, comment: { body: input.description } }, agent, true);

/** Stores it with the ticket. */
export const addTicketComment = (world: World, ticket: number, audit: number, draft: CommentDraft): Comment =>
  newComment(world.db, { ticket, audit, at: world.now() }, draft);
