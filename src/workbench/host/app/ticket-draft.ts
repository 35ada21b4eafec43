import type { DeskTicket } from '../../server/desk-schemas.ts';
import type { Identity, Organization, Ticket, User } from '../../zendesk/records.ts';

/** What an agent or the app can change before the ticket is submitted. */
export interface TicketFields {
  readonly subject: string;
  readonly status: Ticket['status'];
  readonly type: Ticket['type'];
  readonly priority: Ticket['priority'];
  readonly tags: readonly string[];
  readonly externalId: string | null;
  readonly assigneeId: number | null;
  readonly groupId: number | null;
  readonly formId: number | null;
  readonly brandId: number | null;
  readonly customFields: Readonly<Record<string, unknown>>;
}

export interface Requester {
  readonly user: User;
  readonly identities: readonly Identity[];
  readonly organization: Organization | null;
}

/** A ticket in a tab: as stored, what was changed since, and the comment that is being written. */
export interface TicketDraft {
  /** Absent for a new ticket, and until it was read. */
  readonly stored: DeskTicket | undefined;
  readonly changes: Partial<TicketFields>;
  readonly requester: Requester | undefined;
  readonly text: string;
  readonly isPublic: boolean;
  readonly maySave: boolean;
}

export const emptyDraft: TicketDraft = {
  stored: undefined,
  changes: {},
  requester: undefined,
  text: '',
  isPublic: false,
  maySave: true,
};

const blank: TicketFields = {
  subject: '',
  status: 'new',
  type: null,
  priority: null,
  tags: [],
  externalId: null,
  assigneeId: null,
  groupId: null,
  formId: null,
  brandId: null,
  customFields: {},
};

const storedFields = (ticket: Ticket): TicketFields => ({
  subject: ticket.subject,
  status: ticket.status,
  type: ticket.type,
  priority: ticket.priority,
  tags: ticket.tags,
  externalId: ticket.external_id,
  assigneeId: ticket.assignee_id,
  groupId: ticket.group_id,
  formId: ticket.ticket_form_id,
  brandId: ticket.brand_id,
  customFields: Object.fromEntries(ticket.custom_fields.map(({ id, value }) => [String(id), value])),
});

/** The ticket as the agent sees it. */
export const fieldsOf = ({ stored, changes }: TicketDraft): TicketFields => ({
  ...(stored ? storedFields(stored.ticket) : blank),
  ...changes,
});

const NAMES = {
  subject: 'subject',
  status: 'status',
  type: 'type',
  priority: 'priority',
  tags: 'tags',
  externalId: 'external_id',
  assigneeId: 'assignee_id',
  groupId: 'group_id',
  formId: 'ticket_form_id',
  brandId: 'brand_id',
} as const;

/** The body of the request that stores the draft, in the words of the REST API. */
export const ticketBody = (draft: TicketDraft): Readonly<Record<string, unknown>> => {
  const { customFields, ...plain } = draft.changes;
  const renamed = Object.entries(NAMES).flatMap(([ours, theirs]) =>
    ours in plain ? [[theirs, plain[ours as keyof typeof plain]]] : [],
  );
  const custom = Object.entries(customFields ?? {}).map(([id, value]) => ({ id: Number(id), value }));
  const isNew = draft.stored === undefined;
  const text = draft.text || (isNew ? fieldsOf(draft).subject || 'New ticket' : '');
  return {
    ticket: {
      ...Object.fromEntries(renamed),
      ...(custom.length > 0 ? { custom_fields: custom } : {}),
      ...(isNew && draft.requester ? { requester_id: draft.requester.user.id } : {}),
      ...(text ? { comment: { body: text, public: draft.isPublic } } : {}),
    },
  };
};
