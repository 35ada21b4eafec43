import * as v from 'valibot';
import { popSchema } from './pop.ts';
import { queueSchema } from './queue.ts';

/** What is known of whoever writes; of SMS and WhatsApp the number, of the web and mobile SDK the rest. */
export const customerSchema = v.object({
  name: v.optional(v.string()),
  email: v.optional(v.string()),
  customUserId: v.optional(v.string()),
  phone: v.optional(v.string()),
});
export type Customer = v.InferOutput<typeof customerSchema>;

/** Where New_Chat carries who writes, if anywhere: no documented field holds it. */
export const chatCarriesSchema = v.picklist(['nothing', 'fields', 'session_variable']);
export type ChatCarries = v.InferOutput<typeof chatCarriesSchema>;

export const chatMessageSchema = v.object({ id: v.number(), by: v.picklist(['customer', 'agent']), text: v.string() });
export type ChatMessage = v.InferOutput<typeof chatMessageSchema>;

/** One chat of an agent; an ended one keeps its tab until it is dismissed. */
export const chatSchema = v.object({
  id: v.number(),
  state: v.picklist(['waiting', 'active', 'ended']),
  sessionType: v.string(),
  queue: v.nullable(queueSchema),
  customer: customerSchema,
  carries: chatCarriesSchema,
  /** Further fields of New_Chat; they win over the usual ones. */
  data: v.record(v.string(), v.unknown()),
  pop: v.nullable(popSchema),
  /** Oldest first, at most 200. */
  messages: v.array(chatMessageSchema),
});
export type Chat = v.InferOutput<typeof chatSchema>;
