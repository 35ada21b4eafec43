import { fieldsOf } from './ticket-draft.ts';
import type { TicketDraft } from './ticket-draft.ts';
import { zafUser } from './zaf-user.ts';

/** A ticket and its comment editor in the words of the apps framework. */
export const ticketView = (draft: TicketDraft): Record<string, unknown> => {
  const { stored, requester, text, isPublic } = draft;
  const fields = fieldsOf(draft);
  const comment = { text, type: isPublic ? 'publicReply' : 'internalNote', attachments: [], useRichText: false };
  const assignee = stored?.people.find(({ id }) => id === fields.assigneeId);
  return {
    comment,
    ticket: {
      id: stored?.ticket.id,
      isNew: stored === undefined,
      ...fields,
      description: stored?.ticket.description ?? '',
      createdAt: stored?.ticket.created_at,
      updatedAt: stored?.ticket.updated_at,
      requester: requester && zafUser(requester.user, requester.identities, requester.organization),
      organization: requester?.organization
        ? { id: requester.organization.id, name: requester.organization.name }
        : null,
      assignee: {
        user: assignee ? { id: assignee.id, name: assignee.name, email: assignee.email } : undefined,
        group: fields.groupId === null ? undefined : { id: fields.groupId },
      },
      form: { id: fields.formId },
      brand: fields.brandId === null ? undefined : { id: fields.brandId },
      comments: (stored?.comments ?? []).map(({ id, body, author_id }) => ({
        id,
        value: body,
        author: { id: author_id },
      })),
      comment,
      collaborators: [],
      sharedWith: [],
      recipient: null,
      via: { channel: 'web' },
    },
  };
};
