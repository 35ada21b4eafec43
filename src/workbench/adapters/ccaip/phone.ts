import * as v from 'valibot';
import { chatSchema } from './chat.ts';
import { popSchema } from './pop.ts';
import { queueSchema } from './queue.ts';

/** Where a New_Call carries the caller's number, if anywhere: no documented field holds it. */
export const carriesSchema = v.picklist(['nothing', 'phone', 'ani', 'custom_sip_headers', 'session_variable']);
export type Carries = v.InferOutput<typeof carriesSchema>;

export const agentSchema = v.object({ id: v.number(), email: v.string(), customId: v.nullable(v.string()) });
export type PhoneAgent = v.InferOutput<typeof agentSchema>;

/** How an agent comes into a call that another agent has. */
export const joinSchema = v.object({
  /** `blind`: the other one is gone already; `consult`: the customer waits; `conference`: all talk. */
  how: v.picklist(['blind', 'consult', 'conference']),
  from: agentSchema,
  fromQueue: v.nullable(queueSchema),
  /** The queue it was sent to; `null` where it was sent to this agent. */
  toQueue: v.nullable(queueSchema),
});
export type Join = v.InferOutput<typeof joinSchema>;

/** One agent's part in a call: after a transfer, or in a conference, two phones have a call with the same id. */
export const callSchema = v.object({
  id: v.number(),
  /** `choosing`: the agent has to choose the outbound number first. */
  state: v.picklist(['ringing', 'choosing', 'dialling', 'active']),
  /** The other side's number; empty where it is withheld. */
  number: v.string(),
  sessionType: v.string(),
  queue: v.nullable(queueSchema),
  campaign: v.nullable(v.object({ id: v.number(), name: v.string() })),
  carries: carriesSchema,
  /** Further fields of its messages; they win over the usual ones. */
  data: v.record(v.string(), v.unknown()),
  pop: v.nullable(popSchema),
  /** Who brought this agent into the call, if anybody did. */
  joined: v.optional(v.nullable(joinSchema), null),
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
  /** Oldest first; each is a tab of the chat page. */
  chats: v.optional(v.array(chatSchema), []),
  /** The chat whose tab is in front. */
  shownChat: v.optional(v.nullable(v.number()), null),
});
export type Phone = v.InferOutput<typeof phoneSchema>;

export const newPhone = (agent: PhoneAgent): Phone => ({
  agent,
  isSignedIn: false,
  status: 'unavailable',
  calls: [],
  history: [],
  chats: [],
  shownChat: null,
});
