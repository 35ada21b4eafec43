import * as v from 'valibot';
import type { Party } from '../session-details.ts';
import type { Signal } from '../signal.ts';
import type { Fact, FactBody, FrozenRequest, KnownTicket, StepName, Written } from '../facts.ts';
import type { FailureCode } from '../failure.ts';
import { isJson } from './is-json.ts';
import {
  flag,
  listOf,
  maybe,
  oneOf,
  shape,
  text,
  time,
  timeOrNever,
  whole,
  type Entries,
  type Shape,
} from './shapes.ts';
import type { SessionDetails } from '../session-details.ts';
import type { RecordRef, Requester } from '../records.ts';

type BodyOf<Kind, One = FactBody> = One extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Omit<One, 'kind'>
    : never
  : never;

const step = oneOf<StepName>({
  'find-users': 1,
  'make-user': 1,
  'read-user': 1,
  'read-ticket': 1,
  'find-ticket': 1,
  'find-own-ticket': 1,
  'make-ticket': 1,
  open: 1,
  'reopen-ticket': 1,
  'make-call': 1,
  'write-note': 1,
  'write-addition': 1,
  'fill-user-fields': 1,
  'fill-organization-fields': 1,
  'fill-ticket': 1,
  'check-ticket': 1,
  'change-requester': 1,
  'write-correction': 1,
  'undo-ticket': 1,
  'restore-ticket': 1,
  'tag-user': 1,
  dispose: 1,
  'link-record': 1,
  'find-agent': 1,
  'find-organization': 1,
  'make-organization': 1,
  'join-organization': 1,
});
const code = oneOf<FailureCode>({
  offline: 1,
  'no-answer': 1,
  'rate-limited': 1,
  server: 1,
  'signed-out': 1,
  forbidden: 1,
  'not-found': 1,
  conflict: 1,
  'key-reused': 1,
  'ticket-closed': 1,
  refused: 1,
  unreadable: 1,
});
const direction = oneOf({ inbound: 1, outbound: 1, internal: 1 });
const from = oneOf({ agent: 1, pop: 1, dial: 1, event: 1 });
const signal: Shape<Signal> = v.union([
  v.object({ from, kind: oneOf({ ticket: 1, user: 1 }), value: whole }),
  v.object({ from, kind: oneOf({ 'external-id': 1, email: 1, phone: 1 }), value: text }),
]);
const details = shape<SessionDetails>({
  sessionType: maybe(text),
  queue: maybe(text),
  campaign: maybe(text),
  agentEmail: maybe(text),
  line: maybe(text),
  employee: maybe(text),
  organization: maybe(text),
  outcome: maybe(text),
  recording: maybe(text),
});
const record = shape<RecordRef>({ kind: oneOf({ ticket: 1, user: 1, organization: 1 }), id: whole });
const user = shape<Requester>({
  id: whole,
  name: text,
  email: maybe(text),
  phone: maybe(text),
  phones: maybe(listOf(text)),
  hasSharedPhone: flag,
  isSuspended: flag,
  isActive: flag,
  isEndUser: flag,
  organizationId: maybe(whole),
  updatedAt: time,
});
const ticket = shape<KnownTicket>({
  id: whole,
  subject: maybe(text),
  requesterId: maybe(whole),
  organizationId: maybe(whole),
  updatedAt: maybe(time),
  isSolved: maybe(flag),
  isClosed: maybe(flag),
  tags: maybe(listOf(text)),
  emptyFields: maybe(listOf(whole)),
});
const covers = shape<Written>({
  text,
  disposition: text,
  parts: whole,
  passes: maybe(whole),
  recording: maybe(text),
});
const data = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && isJson(value),
);
const request = shape<FrozenRequest>({
  body: v.custom<unknown>(isJson),
  covers: maybe(covers),
  ticket: maybe(whole),
  to: maybe(whole),
  key: maybe(text),
  followsUp: maybe(whole),
  callRecord: maybe(whole),
  record: maybe(whole),
  isUndoing: maybe(flag),
});

const party = shape<Party>({
  name: maybe(text),
  queue: maybe(text),
  kind: maybe(oneOf({ outsider: 1, assistant: 1 })),
});
const nothing = {};
const opened = { record };
const written = { ticket: whole, covers, updatedAt: maybe(time) };
const undone = { ticket: whole, updatedAt: maybe(time) };

/** What each kind of fact carries. A kind or a key that is missing here does not compile. */
const entries: { readonly [Kind in Fact['kind']]: Entries<BodyOf<Kind>> } = {
  began: { direction, details, frame: text, occurredAt: maybe(time) },
  ended: {
    by: oneOf({ vendor: 1, agent: 1, 'next-session': 1, silence: 1 }),
    direction: maybe(direction),
    details,
    frame: maybe(text),
    isDismissed: maybe(flag),
    occurredAt: maybe(time),
  },
  'details-learnt': { details },
  'record-linked': { ticket: whole },
  'disposition-told': { state: oneOf({ needed: 1, set: 1, refused: 1 }), code: maybe(text) },
  passed: {
    how: oneOf({ transfer: 1, party: 1, connect: 1 }),
    role: oneOf({ left: 1, arrived: 1, other: 1 }),
    from: maybe(party),
    to: maybe(party),
  },
  'turned-to': nothing,
  'messages-counted': { customer: whole, agent: whole },
  assisted: { assistant: maybe(text), conversation: maybe(text) },
  'frame-lost': nothing,
  'signal-seen': { signal },
  'record-popped': opened,
  'line-seen': { line: text },
  'came-from': { frame: text },
  'link-offered': { url: text },
  'dial-begun': { number: text, isCopied: flag },
  'dial-answered': {
    outcome: oneOf({ calling: 1, 'finish-in-phone': 1, refused: 1, unknown: 1, 'copy-only': 1 }),
    callId: maybe(text),
  },
  'users-found': { by: signal, users: listOf(user), isFresh: flag, scope: maybe(oneOf({ usual: 1, wide: 1 })) },
  'user-made': { user },
  'user-chosen': { user },
  'user-wanted': { name: text, phone: maybe(text), email: maybe(text) },
  'user-read': { user: whole, found: maybe(user) },
  'requester-seen': { ticket: whole, user },
  'ticket-read': { asked: whole, ticket: maybe(ticket) },
  'ticket-found': { requester: whole, ticket: maybe(ticket) },
  'own-ticket-found': { ticket: maybe(ticket) },
  'ticket-made': { ticket, followsUp: maybe(whole) },
  'ticket-lost': {
    step,
    ticket: whole,
    how: oneOf({ closed: 1, gone: 1 }),
    requester: maybe(whole),
    into: maybe(ticket),
  },
  'user-gone': { step, user: whole },
  'ticket-chosen': { ticket },
  'choice-undone': nothing,
  'new-ticket-wanted': nothing,
  'ticket-checked': { ticket, isGone: flag },
  'requester-changed': { ticket: whole, requester: whole, updatedAt: maybe(time) },
  'note-corrected': { ticket: whole, to: whole, updatedAt: maybe(time) },
  'ticket-undone': undone,
  'ticket-restored': undone,
  'ticket-reopened': { ticket: whole },
  'user-tagged': { user: whole, isUnneeded: flag },
  'call-made': { record: whole, ticket: whole },
  'calls-refused': { isForAll: flag },
  'fields-filled': { of: oneOf({ user: 1, organization: 1, ticket: 1 }) },
  'fields-dropped': { step, fields: listOf(text) },
  'agent-found': { name: text, agent: maybe(whole) },
  'organization-found': { name: text, organization: maybe(whole) },
  'organization-joined': { user: whole, organization: whole },
  'organization-given-up': nothing,
  'data-seen': { data },
  opened,
  'opening-held': opened,
  'notes-typed': { text },
  'disposition-chosen': { disposition: text },
  'done-pressed': nothing,
  'note-written': written,
  'addition-written': written,
  'step-begun': { step, request: maybe(request) },
  'step-failed': {
    step,
    code,
    retryAt: timeOrNever,
    isOutcomeKnown: flag,
    look: maybe(v.picklist(['vain', 'over'])),
  },
  'retry-asked': nothing,
  dismissed: nothing,
};

/** Reads what every fact has and, by kind, what it carries. */
export const factShapes = {
  head: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    session: v.pipe(v.string(), v.maxLength(500), v.regex(/^[^-]+-(call|chat|pop|dial)-.+@\d+$/)),
    at: time,
    kind: v.custom<Fact['kind']>((kind) => typeof kind === 'string' && Object.hasOwn(entries, kind)),
  }),
  bodyOf: (kind: Fact['kind']): Shape<object> => v.object(entries[kind] as v.ObjectEntries),
};
