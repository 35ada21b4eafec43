import * as v from 'valibot';
import { phoneSchema } from './phone.ts';

/** What the page is to do itself. `post`: to its parent, a string or any JSON value, exactly as it is. */
export const actSchema = v.variant('kind', [
  v.object({ kind: v.literal('post'), message: v.unknown() }),
  v.object({ kind: v.literal('remember'), email: v.nullable(v.string()) }),
  v.object({ kind: v.literal('reload') }),
]);
export type Act = v.InferOutput<typeof actSchema>;

const partySchema = v.object({
  callId: v.number(),
  agent: v.string(),
  isRinging: v.boolean(),
  /** Consulted by this page's agent. */
  isConsulted: v.boolean(),
});
export type Party = v.InferOutput<typeof partySchema>;

/** From the server to an open page: the phone as it is now and, where `order` is there, what the page does next. */
export const pageEventSchema = v.object({
  phone: v.nullable(phoneSchema),
  /** The server's clock, ms since the epoch. */
  now: v.number(),
  isSilent: v.boolean(),
  /** The tenant's other agents who are signed in. */
  colleagues: v.optional(v.array(v.string()), []),
  /** The other agents' parts in this agent's calls. */
  parties: v.optional(v.array(partySchema), []),
  order: v.optional(v.object({ id: v.number(), acts: v.array(actSchema) })),
});
export type PageEvent = v.InferOutput<typeof pageEventSchema>;

/** From the page back to the server: it has done the order and posted this. */
export const acknowledgementSchema = v.object({ page: v.string(), order: v.number(), posted: v.array(v.unknown()) });
export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;
