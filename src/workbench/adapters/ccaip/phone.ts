import * as v from 'valibot';

/** How a record pops for a call: CCAIP's server decides that, not the agent. */
export const popSchema = v.object({
  to: v.picklist(['ticket', 'user', 'lookup', 'url']),
  /** Of the ticket or user. */
  id: v.optional(v.number()),
  /** For `url`, as it is. */
  url: v.optional(v.string()),
  /** `before`: while it rings; `after`: right behind New_Call; `late`: some seconds behind it. */
  when: v.optional(v.picklist(['before', 'after', 'late'])),
  times: v.optional(v.number()),
  /** Whether the message names the call; the documented sample does not. */
  hasCallId: v.optional(v.boolean()),
});
export type Pop = v.InferOutput<typeof popSchema>;

/** Where a New_Call carries the caller's number, if anywhere: no documented field holds it. */
export const carriesSchema = v.picklist(['nothing', 'phone', 'ani', 'custom_sip_headers', 'session_variable']);
export type Carries = v.InferOutput<typeof carriesSchema>;

export const agentSchema = v.object({ id: v.number(), email: v.string(), customId: v.nullable(v.string()) });
export type PhoneAgent = v.InferOutput<typeof agentSchema>;

export const callSchema = v.object({
  id: v.number(),
  /** `choosing`: the agent has to choose the outbound number first. */
  state: v.picklist(['ringing', 'choosing', 'dialling', 'active']),
  /** The other side's number; empty where it is withheld. */
  number: v.string(),
  sessionType: v.string(),
  queue: v.nullable(v.object({ id: v.number(), path: v.string() })),
  campaign: v.nullable(v.object({ id: v.number(), name: v.string() })),
  carries: carriesSchema,
  /** Further fields of its messages; they win over the usual ones. */
  data: v.record(v.string(), v.unknown()),
  pop: v.nullable(popSchema),
  isOnHold: v.boolean(),
  isMuted: v.boolean(),
  /** When its state began, in ms since the epoch. */
  since: v.number(),
});
export type PhoneCall = v.InferOutput<typeof callSchema>;

export const pastCallSchema = v.object({
  id: v.number(),
  number: v.string(),
  sessionType: v.string(),
  outcome: v.picklist(['talked', 'declined', 'missed', 'cancelled']),
  endedAt: v.number(),
  /** Seconds of talk. */
  seconds: v.number(),
});
export type PastCall = v.InferOutput<typeof pastCallSchema>;

/** One agent's phone as CCAIP's server knows it; pages only show it. */
export const phoneSchema = v.object({
  agent: agentSchema,
  isSignedIn: v.boolean(),
  status: v.picklist(['available', 'unavailable', 'in-call', 'wrap-up']),
  /** Newest last. */
  calls: v.array(callSchema),
  /** Newest first, at most 20. */
  history: v.array(pastCallSchema),
});
export type Phone = v.InferOutput<typeof phoneSchema>;

export const newPhone = (agent: PhoneAgent): Phone => ({
  agent,
  isSignedIn: false,
  status: 'unavailable',
  calls: [],
  history: [],
});
