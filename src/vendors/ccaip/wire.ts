import * as v from 'valibot';

/**
 * What the agent adapter of Google CCAI Platform says to the page around it, as JSON text `{"type", "data"}`. Names with a
 * printed sample are sure; of the others the documentation has only titles, hence the aliases.
 */
export type CcaipMessage =
  | { readonly event: 'Agent_Login'; readonly email: string | undefined }
  | {
      readonly event: 'New_Call' | 'End_Call';
      readonly id: string;
      readonly session: CcaipSession;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly event: 'CRM_Record_Pop'; readonly url: string; readonly callId: string | undefined }
  /** Known or not, it changes no call. */
  | { readonly event: 'other'; readonly type: string };

export interface CcaipSession {
  readonly sessionType: string | undefined;
  readonly queue: string | undefined;
  readonly campaign: string | undefined;
  readonly agentEmail: string | undefined;
}

/** Further wire names of an event, from the setting `vendor_options.events`: `{"Transfer": ["Call_Transferred"]}`. */
export type EventAliases = Readonly<Record<string, readonly string[]>>;

const knownEvents = ['Agent_Login', 'New_Call', 'End_Call', 'CRM_Record_Pop'] as const;
type KnownEvent = (typeof knownEvents)[number];

const ownAliases: Readonly<Record<KnownEvent, readonly string[]>> = {
  Agent_Login: ['Agent_Logged_In'],
  New_Call: ['Call_New'],
  End_Call: ['Call_End', 'Call_Ended'],
  CRM_Record_Pop: ['CRM_Pop', 'Record_Pop'],
};

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
/** Null, absent and nonsense are alike: a wrong queue name shall not lose a call. */
const text = v.optional(v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(500))), undefined));
const call = v.object({ call_id: id, session_type: text, queue_path: text, campaign_name: text, agent_email: text });
const login = v.object({ agent_email: text });
// Google's sample returns early where the URL is empty.
const pop = v.object({
  recordUrl: v.optional(v.fallback(v.nullish(v.string()), undefined)),
  // In no sample; where it comes, it settles whose record this is.
  call_id: v.optional(v.fallback(v.nullish(id), undefined)),
});

/** Reads one message; `undefined` where it is not of this vendor's form. */
export function readCcaip(value: unknown, aliases: EventAliases): CcaipMessage | undefined {
  const message = v.safeParse(envelope, value);
  if (!message.success) return undefined;
  const { type, data } = message.output;
  switch (eventOf(type, aliases)) {
    case 'Agent_Login': {
      const read = v.safeParse(login, data);
      return read.success ? { event: 'Agent_Login', email: present(read.output.agent_email) } : undefined;
    }
    case 'New_Call':
      return readCall('New_Call', data ?? {});
    case 'End_Call':
      return readCall('End_Call', data ?? {});
    case 'CRM_Record_Pop': {
      const read = v.safeParse(pop, data);
      if (!read.success) return undefined;
      const { recordUrl, call_id } = read.output;
      return { event: 'CRM_Record_Pop', url: recordUrl ?? '', callId: call_id ?? undefined };
    }
    case undefined:
      return { event: 'other', type };
  }
}

function readCall(event: 'New_Call' | 'End_Call', data: Readonly<Record<string, unknown>>): CcaipMessage | undefined {
  const read = v.safeParse(call, data);
  if (!read.success) return undefined;
  const { call_id, session_type, queue_path, campaign_name, agent_email } = read.output;
  const session = {
    sessionType: present(session_type),
    queue: present(queue_path),
    campaign: present(campaign_name),
    agentEmail: present(agent_email),
  };
  return { event, id: call_id, session, data };
}

const present = (value: string | null | undefined): string | undefined =>
  value === null || value?.trim() === '' ? undefined : value;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s-]+/g, '_');

function eventOf(type: string, aliases: EventAliases): KnownEvent | undefined {
  const wanted = plain(type);
  return knownEvents.find((event) =>
    [event, ...ownAliases[event], ...(aliases[event] ?? [])].some((name) => plain(name) === wanted),
  );
}
