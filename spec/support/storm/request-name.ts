import type { HelpdeskStep } from '../fake-helpdesk.ts';

export const writeNames = [
  'make-user',
  'make-ticket',
  'reopen-ticket',
  'make-call',
  'comment-call',
  'fill-ticket',
  'write-note',
  'write-addition',
  'fill-user-fields',
  'fill-organization-fields',
  'change-requester',
  'write-correction',
  'undo-ticket',
  'restore-ticket',
  'tag-user',
] as const;
/** A write as people speak of it. */
export type StormWrite = (typeof writeNames)[number];
/** A request as the coverage table names it: a write's step, a read's method. */
export type RequestName = StormWrite | HelpdeskStep;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** The text of the comment in a body that is sent. */
export function sentComment(body: unknown): string | undefined {
  const text = fieldsOf(fieldsOf(fieldsOf(body)['ticket'])['comment'])['body'] ?? fieldsOf(body)['title'];
  return typeof text === 'string' ? text : undefined;
}

/** Which step a request belongs to, read off what is sent alone: the storm knows nothing of the core's insides. */
export function requestName(step: HelpdeskStep, args: readonly unknown[]): RequestName {
  if (step === 'createUser') return 'make-user';
  if (step === 'createTicket') return 'make-ticket';
  if (step === 'createCall') return 'make-call';
  if (step === 'commentOnCall') return 'comment-call';
  if (step === 'updateOrganization') return 'fill-organization-fields';
  if (step === 'updateUser')
    return 'user_fields' in fieldsOf(fieldsOf(args[1])['user']) ? 'fill-user-fields' : 'tag-user';
  return step === 'updateTicket' ? updateName(args[1]) : step;
}

function updateName(body: unknown): StormWrite {
  const ticket = fieldsOf(fieldsOf(body)['ticket']);
  const text = sentComment(body);
  if (text?.startsWith('Addition to')) return 'write-addition';
  if (text !== undefined && /was moved to ticket #\d+\.$/.test(text))
    return 'external_id' in ticket ? 'undo-ticket' : 'write-correction';
  if (text !== undefined) return 'write-note';
  if ('custom_fields' in ticket || 'assignee_id' in ticket) return 'fill-ticket';
  if ('requester_id' in ticket) return 'change-requester';
  return 'external_id' in ticket ? 'restore-ticket' : 'reopen-ticket';
}

export const isWriteName = (name: RequestName): name is StormWrite => writeNames.some((write) => write === name);
