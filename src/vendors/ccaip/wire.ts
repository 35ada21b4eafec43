import * as v from 'valibot';
import { eventNames, type EventAliases, type EventName } from './event-names.ts';
import { looseObject } from './loose-object.ts';

/**
 * What the agent adapter of Google CCAI Platform says to the page around it, as JSON text `{"type", "data"}`. Field names
 * and types are those of its samples and field lists.
 */
export type CcaipMessage =
  | { readonly event: 'Agent_Login'; readonly email: string | undefined }
  | {
      readonly event: 'New_Call' | 'End_Call' | 'New_Chat' | 'Active_Chat' | 'End_Chat' | 'Dismissed_Chat';
      readonly id: string;
      readonly session: CcaipSession;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly event: 'Chat_Inbound_Message' | 'Chat_Outbound_Message'; readonly id: string }
  | {
      readonly event: 'Transfer' | 'Add_Party' | 'Agent_Connects_To_Session';
      readonly of: CcaipSubject;
      readonly from: CcaipParty;
      readonly to: CcaipParty;
    }
  | {
      readonly event: 'Virtual_Agent' | 'Agent_Assist';
      readonly of: CcaipSubject;
      readonly assistant: string | undefined;
      readonly conversation: string | undefined;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly event: 'CRM_Record_Pop'; readonly url: string; readonly callId: string | undefined }
  /** Known or not, it changes no session. */
  | { readonly event: 'other'; readonly type: string };

/** Which call or chat an event is about. */
export interface CcaipSubject {
  readonly channel: 'call' | 'chat';
  readonly id: string;
}

export interface CcaipSession {
  readonly sessionType: string | undefined;
  readonly queue: string | undefined;
  readonly campaign: string | undefined;
  readonly agentEmail: string | undefined;
  /** The contact centre's own number. */
  readonly line: string | undefined;
  /** Whichever number was dialled: ours on inbound calls, the customer's on outbound ones. */
  readonly dialled: string | undefined;
}

/** Who gives or takes a session. */
export interface CcaipParty {
  readonly name: string | undefined;
  readonly queue: string | undefined;
  /** What somebody is who is no agent. */
  readonly kind?: 'outsider' | 'assistant';
}

const envelope = v.object({
  type: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  data: v.nullish(v.record(v.string(), v.unknown()), {}),
});

// Samples have integers; the id becomes part of keys and of a header, so nothing else than such characters may be in it.
const id = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.string()]),
  v.transform(String),
  v.trim(),
  v.regex(/^[\w.:~+-]{1,100}$/),
);
const maybeId = v.optional(v.fallback(v.nullish(id), undefined));
/** Null, absent and nonsense are alike: a wrong queue name shall not lose a call. */
const text = v.optional(v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(500))), undefined));
/** Numbers come as text or as a row of digits. */
const number = v.optional(
  v.fallback(
    v.nullish(
      v.pipe(v.union([v.pipe(v.number(), v.safeInteger(), v.transform(String)), v.string()]), v.maxLength(100)),
    ),
    undefined,
  ),
);
// The last five are in no sample of Google's; where one comes, Zendesk's call record can name our line.
const session = v.object({
  session_type: text,
  queue_path: text,
  campaign_name: text,
  agent_email: text,
  support_phone_number: number,
  support_number: number,
  outbound_number: number,
  dnis: number,
  called_number: number,
});
const told = v.object({ id, session });
const subject = v.object({ call_id: maybeId, chat_id: maybeId });
const login = v.object({ agent_email: text });
const parties = v.object({
  type: text,
  agent_email: text,
  queue_path: text,
  virtual_agent_name: text,
  from_agent_email: text,
  from_agent_custom_id: text,
  from_queue_path: text,
  to_agent_email: text,
  to_agent_custom_id: text,
  to_queue_path: text,
});
const assistance = v.object({
  virtual_agent_name: text,
  conversation_id: v.optional(v.fallback(v.nullish(id), undefined)),
});
// Google's sample returns early where the URL is empty. The call's id is in no sample; where it comes, it settles whose record this is.
const pop = v.object({
  recordUrl: v.optional(v.fallback(v.nullish(v.string()), undefined)),
  call_id: maybeId,
  chat_id: maybeId,
});

type Data = Readonly<Record<string, unknown>>;

/** Reads one message; `undefined` where it is not of this vendor's form. */
export type CcaipReader = (value: unknown) => CcaipMessage | undefined;

/** Reads messages of which an event may have further names. */
export function ccaipReader(aliases: EventAliases): CcaipReader {
  const eventOf = eventNames(aliases);
  return (value) => {
    const message = v.safeParse(envelope, value);
    if (!message.success) return undefined;
    const { type } = message.output;
    const event = eventOf(type);
    return event === undefined ? { event: 'other', type } : readEvent(event, looseObject(message.output.data ?? {}));
  };
}

function readEvent(event: EventName, data: Data): CcaipMessage | undefined {
  switch (event) {
    case 'Agent_Login': {
      const read = v.safeParse(login, data);
      return read.success ? { event, email: present(read.output.agent_email) } : undefined;
    }
    case 'New_Call':
    case 'End_Call':
      return readSession(event, data, data['call_id']);
    case 'New_Chat':
    case 'Active_Chat':
    case 'End_Chat':
    case 'Dismissed_Chat':
      return readSession(event, data, data['chat_id']);
    case 'Chat_Inbound_Message':
    case 'Chat_Outbound_Message': {
      const read = v.safeParse(id, data['chat_id']);
      return read.success ? { event, id: read.output } : undefined;
    }
    case 'Transfer':
    case 'Add_Party':
    case 'Agent_Connects_To_Session':
      return readPass(event, data);
    case 'Virtual_Agent':
    case 'Agent_Assist':
      return readAssistance(event, data);
    case 'CRM_Record_Pop': {
      const read = v.safeParse(pop, data);
      if (!read.success) return undefined;
      const { recordUrl, call_id, chat_id } = read.output;
      return { event, url: recordUrl ?? '', callId: call_id ?? chat_id ?? undefined };
    }
  }
}

function readSession(
  event: Extract<CcaipMessage, { session: unknown }>['event'],
  data: Data,
  given: unknown,
): CcaipMessage | undefined {
  const read = v.safeParse(told, { id: given, session: data });
  if (!read.success) return undefined;
  const said = read.output.session;
  return {
    event,
    id: read.output.id,
    session: {
      sessionType: present(said.session_type),
      queue: present(said.queue_path),
      campaign: present(said.campaign_name),
      agentEmail: present(said.agent_email),
      line: first(said.support_phone_number, said.support_number, said.outbound_number),
      dialled: first(said.dnis, said.called_number),
    },
    data,
  };
}

function readPass(event: Extract<CcaipMessage, { to: unknown }>['event'], data: Data): CcaipMessage | undefined {
  const [of, read] = [subjectOf(data), v.safeParse(parties, data)];
  if (!of || !read.success) return undefined;
  const { output } = read;
  const from = {
    name: first(output.from_agent_email, output.from_agent_custom_id),
    queue: present(output.from_queue_path),
  };
  const to = { name: first(output.to_agent_email, output.to_agent_custom_id), queue: present(output.to_queue_path) };
  // Who joins or connects may be named as in the other events. Where that is no agent, the one named added them.
  const kind = kinds.get(output.type ?? '');
  const joined = kind
    ? { name: present(output.virtual_agent_name), queue: undefined, kind }
    : { name: first(output.agent_email, output.virtual_agent_name), queue: present(output.queue_path) };
  const isNamed = to.name !== undefined || to.queue !== undefined;
  return { event, of, from, to: isNamed || event === 'Transfer' ? to : joined };
}

/** Says more than nothing where a party has no name. */
const kinds: ReadonlyMap<string, NonNullable<CcaipParty['kind']>> = new Map([
  ['end_user', 'outsider'],
  ['virtual_agent', 'assistant'],
]);

function readAssistance(event: 'Virtual_Agent' | 'Agent_Assist', data: Data): CcaipMessage | undefined {
  const [of, read] = [subjectOf(data), v.safeParse(assistance, data)];
  if (!of || !read.success) return undefined;
  const { virtual_agent_name, conversation_id } = read.output;
  return { event, of, assistant: present(virtual_agent_name), conversation: conversation_id ?? undefined, data };
}

function subjectOf(data: Data): CcaipSubject | undefined {
  const read = v.safeParse(subject, data);
  if (!read.success) return undefined;
  const { call_id, chat_id } = read.output;
  if (call_id) return { channel: 'call', id: call_id };
  return chat_id ? { channel: 'chat', id: chat_id } : undefined;
}

const present = (value: string | null | undefined): string | undefined =>
  value === null || value?.trim() === '' ? undefined : value;
const first = (...values: readonly (string | null | undefined)[]): string | undefined =>
  values.map(present).find((value) => value !== undefined);
