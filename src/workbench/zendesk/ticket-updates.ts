import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { noContent, ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { closedTicket, limitText, recordInvalid, recordNotFound, updateConflict } from './errors.ts';
import { normalTags, readInput, readObject, text, warning } from './input.ts';
import type { AuditEvent } from './new-audit.ts';
import { auditValue, commentEvent, newAudit } from './new-audit.ts';
import { showAudit, showTicket } from './present.ts';
import type { Allowance } from './rate-limits.ts';
import { bucketHeader } from './rate-limits.ts';
import type { Audit, Ticket } from './records.ts';
import { addTicketComment, commentDraft } from './ticket-comment.ts';
import { fieldsFrom, takenUp } from './ticket-fields.ts';
import { ticketInputSchema } from './ticket-input.ts';
import type { TicketInput } from './ticket-input.ts';
import { solveComplaints, ticketComplaints } from './ticket-rules.ts';
import { zendeskTime } from './time.ts';

const minute = 60_000;
const updatesPerTicket = 30;

/** 30 updates in 10 min for one agent on one ticket, and a number a minute for the account. */
const takeLimits = ({ limits, faults, agent, id }: Call): { readonly own: Allowance; readonly refusal?: Answer } => {
  const own = limits.take(`ticket/${id}/${agent.id}`, updatesPerTicket, 10 * minute);
  const all = limits.take('ticket-updates', faults.ticketUpdateLimit, minute);
  const exceeded = [own, all].find((limit) => !limit.isAllowed);
  if (exceeded === undefined || !faults.rateLimits) return { own };
  const words = 'Rate limit for ticket updates exceeded, please wait before updating this ticket again';
  return { own, refusal: limitText(words, exceeded.resets) };
};

const hasChangedMeanwhile = (ticket: Ticket, { safe_update: guard, updated_stamp: stamp }: TicketInput): boolean =>
  guard !== undefined && Date.parse(stamp ?? '') !== Date.parse(ticket.updated_at);

const changed = (call: Call, ticket: Ticket, input: TicketInput): Ticket => {
  const requester = input.requester_id ?? ticket.requester_id;
  const isMoved = requester !== ticket.requester_id;
  const organization = isMoved ? { organization_id: call.db.users.get(requester)?.organization_id ?? null } : {};
  return takenUp({ ...ticket, ...organization, ...fieldsFrom(call, input, ticket.custom_fields) });
};

const compared = [
  'subject',
  'external_id',
  'type',
  'priority',
  'status',
  'requester_id',
  'assignee_id',
  'group_id',
] as const;
const comparedToo = ['organization_id', 'brand_id', 'ticket_form_id', 'problem_id', 'due_at', 'tags'] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changeEvents = (before: Ticket, after: Ticket): AuditEvent[] => {
  const change = (field_name: string, old: unknown, value: unknown): AuditEvent[] =>
    isSame(old, value)
      ? []
      : [{ type: 'Change', field_name, value: auditValue(value), previous_value: auditValue(old) }];
  const oldValue = (id: number): unknown => before.custom_fields.find((field) => field.id === id)?.value;
  return [
    ...[...compared, ...comparedToo].flatMap((field) => change(field, before[field], after[field])),
    ...after.custom_fields.flatMap(({ id, value }) => change(String(id), oldValue(id), value)),
  ];
};

/** Writes one update with its audit; an update that changes nothing leaves no event and no new `updated_at`. */
const write = (call: Call, before: Ticket, input: TicketInput, after: Ticket): { ticket: Ticket; audit: Audit } => {
  const { db, now, agent } = call;
  const audit = { id: db.nextId(), ticket: before.id, author: agent.id, at: now() };
  const draft = commentDraft(input, agent, before.is_public);
  const comment = draft === undefined ? undefined : addTicketComment(call, before.id, audit.id, draft);
  const events = [...(comment === undefined ? [] : [commentEvent(comment)]), ...changeEvents(before, after)];
  const written = newAudit(db, audit, events, input.metadata);
  if (events.length === 0) db.audits.remove(written.id);
  const updated_at = events.length === 0 ? before.updated_at : zendeskTime(now());
  const ticket = db.saveTicket({ ...after, updated_at, generated_timestamp: Math.floor(now() / 1000) }, now());
  return { ticket, audit: written };
};

const isSolving = (before: Ticket, after: Ticket): boolean => before.status !== 'solved' && after.status === 'solved';

/** Either all of the update is done or none of it. */
const change = (call: Call, ticket: Ticket, input: TicketInput, unknownKeys: readonly string[]): Answer => {
  const { own, refusal } = takeLimits(call);
  if (refusal !== undefined) return refusal;
  if (ticket.status === 'closed') return closedTicket;
  if (hasChangedMeanwhile(ticket, input)) return updateConflict;
  const complaints = ticketComplaints(call, input, input.requester_id ?? ticket.requester_id);
  if (Object.keys(complaints).length > 0) return recordInvalid(complaints);
  const after = changed(call, ticket, input);
  const missing = call.faults.requiredOnSolve && isSolving(ticket, after) ? solveComplaints(after) : {};
  if (Object.keys(missing).length > 0) return recordInvalid(missing);
  const written = write(call, ticket, input, after);
  return ok(
    { ticket: showTicket(call.base, written.ticket), audit: showAudit(written.audit) },
    {
      'zendesk-ratelimit-per-ticket-updates': bucketHeader(own),
      ...warning('tickets', 'update', 'ticket', unknownKeys),
    },
  );
};

const update = (call: Call): Answer => {
  const input = readInput(call.body, 'ticket', ticketInputSchema);
  if ('status' in input) return input;
  const ticket = call.db.tickets.get(call.id);
  return ticket === undefined ? recordNotFound : change(call, ticket, input.value, input.unknownKeys);
};

/** Adds (PUT), sets (POST) or removes (DELETE) tags; an update like any other, answered with the tags alone. */
const changeTags =
  (next: (before: readonly string[], sent: readonly string[]) => readonly string[]) =>
  (call: Call): Answer => {
    const ticket = call.db.tickets.get(call.id);
    if (ticket === undefined) return recordNotFound;
    const sent = v.safeParse(v.array(text), readObject(call.body)['tags']);
    const tags = normalTags(next(ticket.tags, sent.success ? normalTags(sent.output) : []));
    const answer = change(call, ticket, { tags }, []);
    return answer.status === 200 ? ok({ tags: call.db.tickets.get(call.id)?.tags ?? tags }) : answer;
  };

const remove = ({ db, id, now }: Call): Answer => {
  if (db.tickets.get(id) === undefined) return recordNotFound;
  db.removeTicket(id, now());
  return noContent;
};

const tagPath = '/tickets/:id/tags';

export const ticketUpdateEndpoints: readonly Endpoint[] = [
  { method: 'PUT', path: '/tickets/:id', answer: update },
  { method: 'DELETE', path: '/tickets/:id', allowed: 'admin', answer: remove },
  { method: 'PUT', path: tagPath, answer: changeTags((before, sent) => [...before, ...sent]) },
  { method: 'POST', path: tagPath, answer: changeTags((_, sent) => sent) },
  {
    method: 'DELETE',
    path: tagPath,
    answer: changeTags((before, sent) => before.filter((tag) => !sent.includes(tag))),
  },
];
