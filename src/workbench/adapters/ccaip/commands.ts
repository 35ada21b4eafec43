import * as v from 'valibot';
import { carriesSchema, popSchema } from './phone.ts';

/** Whose phone; without it the agent of the page that was opened last. */
const agent = v.optional(v.string());
/** Which call; without it the newest in a fitting state. */
const callId = v.optional(v.number());

const ringingCallSchema = v.object({
  /** The caller's number; empty where it is withheld. */
  from: v.optional(v.string()),
  /** E.g. `Developers / James`; `null` for calls that came from no queue. */
  queue: v.optional(v.nullable(v.string())),
  campaign: v.optional(v.string()),
  sessionType: v.optional(v.string()),
  carries: v.optional(carriesSchema),
  /** Further fields of its messages. */
  data: v.optional(v.record(v.string(), v.unknown())),
  pop: v.optional(v.nullable(popSchema)),
});

/** What can be asked of the phone, from the page's buttons, the workbench and specs alike. */
export const commandSchema = v.variant('do', [
  v.object({
    do: v.literal('sign-in'),
    email: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    page: v.optional(v.string()),
  }),
  v.object({ do: v.literal('sign-out'), agent }),
  v.object({ do: v.literal('status'), agent, status: v.picklist(['available', 'unavailable']) }),
  v.object({ do: v.literal('ring'), agent, call: v.optional(ringingCallSchema, {}) }),
  v.object({ do: v.literal('answer'), agent, callId }),
  v.object({ do: v.literal('decline'), agent, callId }),
  v.object({ do: v.literal('give-up'), agent, callId }),
  v.object({ do: v.literal('hang-up'), agent, callId }),
  v.object({ do: v.literal('hold'), agent, callId, on: v.boolean() }),
  v.object({ do: v.literal('mute'), agent, callId, on: v.boolean() }),
  v.object({ do: v.literal('dial'), agent, number: v.string(), pop: v.optional(v.nullable(popSchema)) }),
  v.object({ do: v.literal('choose-number'), agent, callId, outboundNumber: v.optional(v.string()) }),
  v.object({ do: v.literal('customer-answers'), agent, callId }),
  v.object({ do: v.literal('pop'), agent, callId, pop: popSchema }),
  v.object({ do: v.literal('post'), agent, message: v.unknown(), times: v.optional(v.number()) }),
  v.object({ do: v.literal('reload'), agent }),
]);
export type Command = v.InferInput<typeof commandSchema>;
/** A command as it reads after the schema filled in what was left out. */
export type ReadCommand = v.InferOutput<typeof commandSchema>;
export type CommandNamed<Name extends ReadCommand['do']> = Extract<ReadCommand, { readonly do: Name }>;

/** What came of a command. `callId` where it made or moved a call. */
export interface Done {
  readonly callId?: number;
}
