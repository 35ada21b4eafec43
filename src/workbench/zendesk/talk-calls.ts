import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { created, ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { invalidEndpoint, recordInvalid, recordNotFound } from './errors.ts';
import type { Complaints } from './errors.ts';
import { id, readInput, readObject } from './input.ts';
import { auditValue, newAudit } from './new-audit.ts';
import { newTicket } from './new-ticket.ts';
import { showCall, showComment } from './present.ts';
import type { CallRecord } from './records.ts';
import { addTicketComment } from './ticket-comment.ts';
import { zendeskTime } from './time.ts';

const directions = ['inbound', 'outbound', 'internal', 'callback'] as const;
const required = ['app_id', 'from_line', 'to_line', 'call_started_at', 'direction'] as const;

type Fields = Readonly<Record<string, unknown>>;

const isDirection = (value: unknown): boolean => directions.some((one) => one === value);

const blank = (field: string): Complaints => ({
  [field]: [{ description: `${field}: cannot be blank`, error: 'BlankValue' }],
});

const complaintsAbout = (fields: Fields): Complaints => ({
  ...Object.assign({}, ...required.filter((key) => (fields[key] ?? '') === '').map(blank)),
  ...(fields['direction'] === undefined || isDirection(fields['direction'])
    ? {}
    : { direction: [{ description: 'Direction: is invalid', error: 'InvalidValue' }] }),
});

/** Without Talk Partner Edition these paths do not exist. */
const inTalk =
  (answer: (call: Call) => Answer) =>
  (call: Call): Answer =>
    call.faults.talkPartnerEdition ? answer(call) : invalidEndpoint;

const recordId = (fields: Fields, key: string): number | undefined => {
  const read = v.safeParse(id, fields[key]);
  return read.success ? read.output : undefined;
};

/** The comment by which a call shows on its ticket; always internal. */
const addCallComment = (call: Call, record: CallRecord, ticketId: number, sent: Fields): Answer => {
  const { db, now, agent } = call;
  const title = sent['title'];
  const ticket = db.tickets.get(ticketId);
  if (ticket === undefined) return recordNotFound;
  if (typeof title !== 'string' || title === '') return recordInvalid(blank('title'));
  const named = v.safeParse(v.array(v.string()), sent['call_fields']);
  const lines = (named.success ? named.output : []).map(
    (key) => `${key}: ${String(auditValue(record.fields[key]) ?? '')}`,
  );
  const author = recordId(sent, 'author_id') ?? recordId(record.fields, 'end_user_id') ?? agent.id;
  const audit = { id: db.nextId(), ticket: ticketId, author: agent.id, at: now() };
  const data = {
    ...record.fields,
    call_id: record.id,
    title,
    via_id: record.fields['direction'] === 'outbound' ? 46 : 45,
  };
  const body = [title, '', 'Summary', ...lines].join('\n');
  const draft = { type: 'TpeVoiceComment' as const, body, isPublic: false, authorId: author, data };
  const comment = addTicketComment(call, ticketId, audit.id, draft);
  newAudit(db, audit, [{ ...comment }]);
  db.saveTicket({ ...ticket, updated_at: zendeskTime(now()) }, now());
  return created({ ...showComment(comment), title }, `${call.base}/tickets/${ticketId}/comments.json`);
};

const ticketFor = (call: Call, fields: Fields, comment: Fields): number => {
  const { db, now, agent } = call;
  const subject = String(comment['subject'] ?? comment['title']);
  const requester_id = recordId(fields, 'end_user_id') ?? agent.id;
  return db.saveTicket(newTicket(db, { subject, requester_id, is_public: false, submitter_id: agent.id }, now()), now())
    .id;
};

const create = (call: Call): Answer => {
  const { db, base, now } = call;
  const input = readInput(call.body, 'call', v.object({}));
  if ('status' in input) return input;
  const fields = readObject(readObject(call.body)['call']);
  const comment = readObject(readObject(call.body)['comment']);
  const complaints = complaintsAbout(fields);
  if (Object.keys(complaints).length > 0) return recordInvalid(complaints);
  const hasComment = Object.keys(comment).length > 0;
  if (hasComment && 'ticket_id' in fields)
    return recordInvalid({ ticket_id: [{ description: 'ticket_id: is not allowed' }] });
  if (hasComment && (comment['title'] ?? '') === '') return recordInvalid(blank('title'));
  const ticket_id = hasComment ? ticketFor(call, fields, comment) : (recordId(fields, 'ticket_id') ?? null);
  if (ticket_id !== null && db.tickets.get(ticket_id) === undefined) return recordNotFound;
  const time = zendeskTime(now());
  const record = db.calls.put({
    id: db.nextId(),
    created_at: time,
    updated_at: time,
    fields: { ...fields, ticket_id },
  });
  if (ticket_id !== null && hasComment) addCallComment(call, record, ticket_id, comment);
  return created({ call: showCall(record) }, `${base}/calls/${record.id}.json`);
};

const show = ({ db, id }: Call): Answer => {
  const record = db.calls.get(id);
  return record === undefined ? recordNotFound : ok({ call: showCall(record) });
};

const update = (call: Call): Answer => {
  const record = call.db.calls.get(call.id);
  if (record === undefined) return recordNotFound;
  const fields = { ...record.fields, ...readObject(readObject(call.body)['call']) };
  const complaints = complaintsAbout(fields);
  if (Object.keys(complaints).length > 0) return recordInvalid(complaints);
  return ok({ call: showCall(call.db.calls.put({ ...record, fields, updated_at: zendeskTime(call.now()) })) });
};

/** The body is not wrapped here. */
const comment = (call: Call): Answer => {
  const record = call.db.calls.get(call.id);
  const ticket = record === undefined ? undefined : recordId(record.fields, 'ticket_id');
  return record === undefined || ticket === undefined
    ? recordNotFound
    : addCallComment(call, record, ticket, readObject(call.body));
};

export const talkCallEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/calls', answer: inTalk(create) },
  { method: 'GET', path: '/calls/:id', answer: inTalk(show) },
  { method: 'PATCH', path: '/calls/:id', answer: inTalk(update) },
  { method: 'POST', path: '/calls/:id/comments', answer: inTalk(comment) },
];
