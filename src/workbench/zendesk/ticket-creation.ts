import type { Answer } from './answer.ts';
import { created } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { limitText, recordInvalid } from './errors.ts';
import type { Complaints } from './errors.ts';
import { readInput, warning } from './input.ts';
import type { Input } from './input.ts';
import type { AuditEvent } from './new-audit.ts';
import { auditValue, commentEvent, newAudit } from './new-audit.ts';
import type { CommentDraft } from './new-comment.ts';
import { newTicket } from './new-ticket.ts';
import { newUser } from './new-user.ts';
import { showAudit, showTicket } from './present.ts';
import { bucketHeader } from './rate-limits.ts';
import type { Ticket } from './records.ts';
import { addTicketComment, firstComment } from './ticket-comment.ts';
import { fieldsFrom, takenUp } from './ticket-fields.ts';
import { ticketInputSchema } from './ticket-input.ts';
import type { TicketInput } from './ticket-input.ts';
import { solveComplaints, ticketComplaints } from './ticket-rules.ts';
import { ownerOfEmail } from './user-rules.ts';

const minute = 60_000;
const creationsPerMinute = 300;

const followUpComplaint = ({ db }: Call, { via_followup_source_id: source }: TicketInput): Complaints =>
  source === undefined || source === null || db.tickets.get(source)?.status === 'closed'
    ? {}
    : { via_followup_source_id: [{ description: 'Follow-up source: is not a closed ticket', error: 'InvalidValue' }] };

/** Who asks: named by id, else by address (made if unknown), else the caller of the API. */
const requesterOf = (call: Call, { requester_id: id, requester }: TicketInput): number => {
  if (id !== undefined && id !== null) return id;
  const { name, email } = requester ?? {};
  const known = typeof email === 'string' ? ownerOfEmail(call, email) : undefined;
  if (known !== undefined) return known.id;
  return typeof name === 'string' && name !== ''
    ? newUser(call.db, { name, email: email ?? null }, call.now()).id
    : call.agent.id;
};

const isNamelessRequester = (call: Call, { requester }: TicketInput): boolean =>
  typeof requester?.email === 'string' &&
  (requester.name ?? '') === '' &&
  ownerOfEmail(call, requester.email) === undefined;

const complaintsAbout = (call: Call, input: TicketInput, comment: CommentDraft | undefined): Complaints => ({
  ...ticketComplaints(call, input, input.requester_id ?? call.agent.id),
  ...followUpComplaint(call, input),
  ...(isNamelessRequester(call, input)
    ? { requester: [{ description: 'Requester Name: is too short (minimum one character)' }] }
    : {}),
  ...(comment === undefined ? { base: [{ description: 'Description: cannot be blank', error: 'BlankValue' }] } : {}),
});

const audited = ['subject', 'requester_id', 'status', 'priority', 'type', 'assignee_id', 'group_id', 'tags'] as const;

const creationEvents = (ticket: Ticket): AuditEvent[] =>
  audited
    .filter((field) => ticket[field] !== null)
    .map((field_name) => ({ type: 'Create', field_name, value: auditValue(ticket[field_name]) }));

const linkFollowUp = ({ db, now }: Call, ticket: Ticket): void => {
  const source = ticket.followup_source_id === null ? undefined : db.tickets.get(ticket.followup_source_id);
  if (source !== undefined) db.saveTicket({ ...source, followup_ids: [...source.followup_ids, ticket.id] }, now());
};

const draftTicket = (call: Call, input: TicketInput, comment: CommentDraft): Ticket => {
  const { db, now, agent } = call;
  const requester_id = requesterOf(call, input);
  const said = {
    submitter_id: input.submitter_id ?? agent.id,
    followup_source_id: input.via_followup_source_id ?? null,
  };
  const text = { subject: input.subject ?? comment.body, description: comment.body, is_public: comment.isPublic };
  return takenUp(newTicket(db, { ...text, ...said, ...fieldsFrom(call, input, []), requester_id }, now()));
};

const make = (call: Call, { value, unknownKeys }: Input<TicketInput>): Answer => {
  const { db, base, now, agent, faults } = call;
  const comment = firstComment(value, agent);
  const complaints = complaintsAbout(call, value, comment);
  if (comment === undefined || Object.keys(complaints).length > 0) return recordInvalid(complaints);
  const draft = draftTicket(call, value, comment);
  const missing = faults.requiredOnSolve && draft.status === 'solved' ? solveComplaints(draft) : {};
  if (Object.keys(missing).length > 0) return recordInvalid(missing);
  const audit = { id: db.nextId(), ticket: draft.id, author: agent.id, at: now() };
  // The submitter always becomes the author of the first comment.
  const first = addTicketComment(call, draft.id, audit.id, { ...comment, authorId: draft.submitter_id });
  const ticket = db.saveTicket({ ...draft, description: first.body }, now());
  linkFollowUp(call, ticket);
  const written = newAudit(db, audit, [commentEvent(first), ...creationEvents(ticket)], value.metadata);
  const answer = created(
    { ticket: showTicket(base, ticket), audit: showAudit(written) },
    `${base}/tickets/${ticket.id}.json`,
  );
  return { ...answer, headers: { ...answer.headers, ...warning('tickets', 'create', 'ticket', unknownKeys) } };
};

/** Makes a ticket, once for a key. */
export const createTicket = (call: Call): Answer => {
  const { limits, faults, agent, keys, headers } = call;
  const limit = limits.take(`ticket-creation/${agent.id}`, creationsPerMinute, minute);
  if (!limit.isAllowed && faults.rateLimits) return limitText('Rate limit for ticket creation exceeded', limit.resets);
  const answer = keys.once(headers.get('idempotency-key'), call.body, () => {
    const input = readInput(call.body, 'ticket', ticketInputSchema);
    return 'status' in input ? input : make(call, input);
  });
  const bucket = { 'zendesk-ratelimit-ticket-request-create-by-user-and-ip': bucketHeader(limit) };
  return { ...answer, headers: { ...answer.headers, ...bucket } };
};

export const ticketCreationEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/tickets', answer: createTicket },
];
