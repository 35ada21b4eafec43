import { brands, groups, ticketFields, ticketForms } from './account.ts';
import type { Complaint, Complaints } from './errors.ts';
import type { Ticket, User } from './records.ts';
import { ticketPriorities, ticketStatuses, ticketTypes } from './records.ts';
import type { TicketInput } from './ticket-input.ts';
import type { World } from './world.ts';

const invalid = (label: string): readonly Complaint[] => [
  { description: `${label}: is invalid`, error: 'InvalidValue' },
];

const isNone = (value: unknown): value is null | undefined => value === null || value === undefined;

const isOneOf = (rows: readonly { readonly id: number }[], id: number | null | undefined): boolean =>
  isNone(id) || rows.some((row) => row.id === id);

const isWord = (words: readonly string[], word: string | null | undefined): boolean =>
  isNone(word) || words.includes(word);

const assigneeOf = ({ db }: World, { assignee_id: id, assignee_email: email }: TicketInput): User | undefined =>
  isNone(id) ? db.users.find((user) => user.email === email) : db.users.get(id);

const isAgent = (user: User | undefined): boolean => user?.active === true && user.role !== 'end-user';

const requesterComplaint = ({ db }: World, id: number | null | undefined): Complaints => {
  if (isNone(id)) return {};
  const user = db.users.get(id);
  if (user?.active !== true) return { requester: invalid('Requester') };
  return user.suspended ? { requester: [{ description: `Requester: ${user.name} is suspended.` }] } : {};
};

const organizationComplaint = ({ db }: World, input: TicketInput, requester: number): Complaints => {
  const wanted = input.organization_id;
  const isOwn = isNone(wanted) || db.users.get(requester)?.organization_id === wanted;
  return isOwn ? {} : { organization: invalid('Organization') };
};

/** What is wrong with the words and references that were sent. */
export const ticketComplaints = (world: World, input: TicketInput, requester: number): Complaints => {
  const hasAssignee = !isNone(input.assignee_id) || !isNone(input.assignee_email);
  const author = input.comment?.author_id;
  return {
    ...(isWord(ticketStatuses, input.status) ? {} : { status: invalid('Status') }),
    ...(isWord(ticketTypes, input.type) ? {} : { type: invalid('Type') }),
    ...(isWord(ticketPriorities, input.priority) ? {} : { priority: invalid('Priority') }),
    ...(isOneOf(groups, input.group_id) ? {} : { group: invalid('Group') }),
    ...(isOneOf(brands, input.brand_id) ? {} : { brand: invalid('Brand') }),
    ...(isOneOf(ticketForms, input.ticket_form_id) ? {} : { ticket_form_id: invalid('Ticket form') }),
    ...(hasAssignee && !isAgent(assigneeOf(world, input)) ? { assignee: invalid('Assignee') } : {}),
    ...(isNone(author) || world.db.users.get(author) !== undefined ? {} : { author_id: invalid('Author') }),
    ...requesterComplaint(world, input.requester_id),
    ...organizationComplaint(world, input, requester),
  };
};

const fieldTypes: Readonly<Record<string, string>> = {
  assignee: 'FieldAssignee',
  tagger: 'FieldTagger',
  text: 'FieldText',
};

const isEmpty = (value: unknown): boolean => isNone(value) || value === '';

/** What is missing for a ticket to be solved: the fields that the account requires then. */
export const solveComplaints = (ticket: Ticket): Complaints => {
  const isMissing = (field: (typeof ticketFields)[number]): boolean => {
    if (!field.required) return false;
    if (field.type === 'assignee') return ticket.assignee_id === null;
    return field.removable && isEmpty(ticket.custom_fields.find(({ id }) => id === field.id)?.value);
  };
  const base = ticketFields.filter(isMissing).map((field) => ({
    description: `${field.title}: is required when solving a ticket`,
    error: null,
    ticket_field_id: field.id,
    ticket_field_type: fieldTypes[field.type] ?? 'FieldText',
  }));
  return base.length === 0 ? {} : { base };
};

/** Whoever the assignee is named by. */
export const assigneeId = (world: World, input: TicketInput): number | null | undefined =>
  input.assignee_id === undefined && !isNone(input.assignee_email) ? assigneeOf(world, input)?.id : input.assignee_id;
