import * as v from 'valibot';

/** An id as the app shows it, or a stand-in (`id-3`) where Zendesk never confirmed it. */
const id = v.union([v.number(), v.string()]);
const text = v.optional(v.string());
const flag = v.optional(v.boolean(), false);

const user = v.object({
  id,
  phone: text,
  phones: v.optional(v.array(v.string()), []),
  email: text,
  hasSharedPhone: flag,
  isSuspended: flag,
  isActive: v.optional(v.boolean(), true),
  updatedAt: v.optional(v.number(), 0),
});
const ticket = v.object({
  id,
  requesterId: v.optional(id),
  isSolved: flag,
  isClosed: flag,
  updatedAt: v.optional(v.number(), 0),
});
const signal = v.object({ from: v.string(), kind: v.string(), value: id });
const details = v.object({ sessionType: text, queue: text, campaign: text });

const named = <Kind extends string>(kind: Kind) => ({ kind: v.literal(kind), at: v.number() });
const event = { details, direction: v.optional(v.picklist(['inbound', 'outbound', 'internal'])) };
const someTicket = v.optional(ticket);

/** The facts that say what came in and what Zendesk answered; the others follow from them. */
const factSchema = v.variant('kind', [
  v.object({ ...named('began'), ...event }),
  v.object({ ...named('ended'), ...event, by: v.string() }),
  v.object(named('frame-lost')),
  v.object({ ...named('data-seen'), data: v.record(v.string(), v.unknown()) }),
  v.object({ ...named('signal-seen'), signal }),
  v.object({
    ...named('record-popped'),
    record: v.object({ kind: v.picklist(['ticket', 'user', 'organization']), id }),
  }),
  v.object(named('link-offered')),
  v.object({ ...named('users-found'), by: signal, users: v.array(user) }),
  v.object({ ...named('user-read'), found: v.optional(user) }),
  v.object({ ...named('user-made'), user }),
  v.object({ ...named('user-chosen'), user }),
  v.object({ ...named('requester-seen'), ticket: id, user }),
  v.object({ ...named('ticket-read'), ticket: someTicket }),
  v.object({ ...named('ticket-found'), ticket: someTicket }),
  v.object({ ...named('own-ticket-found'), ticket: someTicket }),
  v.object({ ...named('ticket-made'), ticket }),
  v.object({ ...named('ticket-chosen'), ticket }),
]);

const fileSchema = v.object({
  sessions: v.array(
    v.object({ id: v.string(), began: v.optional(v.string(), ''), facts: v.array(v.object({ kind: v.string() })) }),
  ),
});
const looseFacts = v.object({ sessions: v.array(v.object({ facts: v.array(v.unknown()) })) });

export type ReplayFact = v.InferOutput<typeof factSchema>;
export type FactNamed<Kind extends ReplayFact['kind']> = Extract<ReplayFact, { readonly kind: Kind }>;
export type TrailUser = v.InferOutput<typeof user>;
export type TrailTicket = v.InferOutput<typeof ticket>;

/** A session of a diagnostics file. */
export interface ReplaySession {
  readonly id: string;
  /** Whose call it was. */
  readonly vendor: string;
  readonly began: string;
  readonly facts: readonly ReplayFact[];
}

/** The calls in a diagnostics file, or a sentence why there are none. */
export function readTrailFile(given: string): readonly ReplaySession[] | string {
  const document = parsed(given);
  const [file, facts] = [v.safeParse(fileSchema, document), v.safeParse(looseFacts, document)];
  if (!file.success || !facts.success) return 'This is no diagnostics file of Ringside.';
  const sessions = file.output.sessions.map(({ id: name, began }, index) => ({
    id: name,
    vendor: /^(\w+)-call-/.exec(name)?.[1] ?? '',
    began,
    facts: (facts.output.sessions[index]?.facts ?? []).flatMap((fact) => {
      const read = v.safeParse(factSchema, fact);
      return read.success ? [read.output] : [];
    }),
  }));
  const calls = sessions.filter(({ vendor, facts: own }) => vendor !== '' && own.length > 0);
  return calls.length > 0 ? calls : 'There is no call in these diagnostics.';
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
