import { commentEvent, newAudit } from './new-audit.ts';
import type { CommentDraft } from './new-comment.ts';
import { newComment } from './new-comment.ts';
import type { TicketDraft } from './new-ticket.ts';
import { newTicket } from './new-ticket.ts';
import type { UserDraft } from './new-user.ts';
import { addIdentity, newUser } from './new-user.ts';
import { RecordStore } from './record-store.ts';
import type { Comment, Identity, Organization, Ticket, User } from './records.ts';
import { zendeskTime } from './time.ts';

/** Indexed before anything else was: what is put in by hand is found at once, whatever the index's delay. */
const longAgo = Number.MIN_SAFE_INTEGER;

/**
 * The account's records with ways to put some in by hand. Keys are Zendesk's own; what is left out gets its default.
 * Nothing here is checked: rules of the API hold for requests only.
 */
export class Database extends RecordStore {
  readonly #now: () => number;

  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  addUser(draft: UserDraft): User {
    return newUser(this, draft, this.#now(), longAgo);
  }

  addIdentity(user: number, type: Identity['type'], value: string): Identity {
    return addIdentity(this, { user_id: user, type, value, primary: false }, this.#now());
  }

  addOrganization(draft: Partial<Organization> & { readonly name: string }): Organization {
    const time = zendeskTime(this.#now());
    const empty = { external_id: null, details: null, notes: null, group_id: null };
    const lists = { domain_names: [], tags: [], organization_fields: {} };
    const id = draft.id ?? this.nextId();
    return this.organizations.put({ ...empty, ...lists, created_at: time, updated_at: time, ...draft, id });
  }

  /** A ticket with one comment, `comment` or else the subject, by the requester. */
  addTicket(draft: TicketDraft & { readonly comment?: string }): Ticket {
    const { comment, ...fields } = draft;
    const ticket = newTicket(this, { description: comment ?? draft.subject, ...fields }, this.#now());
    this.tickets.put(ticket);
    this.addComment(ticket.id, { body: ticket.description, authorId: ticket.submitter_id, isPublic: ticket.is_public });
    return ticket;
  }

  /** A further comment by the first agent unless said otherwise; leaves `updated_at` alone. */
  addComment(ticket: number, draft: Partial<CommentDraft> & { readonly body: string }): Comment {
    const at = this.#now();
    const author = draft.authorId ?? this.firstAgent()?.id ?? 0;
    const audit = this.nextId();
    const comment = newComment(this, { ticket, audit, at }, { isPublic: false, ...draft, authorId: author });
    newAudit(this, { id: audit, ticket, author, at }, [commentEvent(comment)]);
    const row = this.tickets.get(ticket);
    if (row !== undefined) this.saveTicket(row, longAgo);
    return comment;
  }

  /** Who a request comes from where it does not say. */
  firstAgent(): User | undefined {
    return this.users.find((user) => user.role !== 'end-user' && user.active);
  }
}
