import * as v from 'valibot';
import { chatCarriesSchema, customerSchema } from './chat.ts';
import { carriesSchema } from './phone.ts';
import { popSchema } from './pop.ts';

/** Whose phone; without it the agent of the page that was opened last. */
const agent = v.optional(v.string());
/** Which call; without it the newest in a fitting state. */
const callId = v.optional(v.number());
/** Which chat; without it the one in front, or the newest that fits. */
const chatId = v.optional(v.number());
/** In which of an agent's two pages; without it the call page. */
const type = v.optional(v.picklist(['call', 'chat']));
const target = v.union([v.object({ agent: v.string() }), v.object({ queue: v.string() })]);

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

const newChatSchema = v.object({
  sessionType: v.optional(v.string()),
  /** As of a call. */
  queue: v.optional(v.nullable(v.string())),
  from: v.optional(customerSchema),
  carries: v.optional(chatCarriesSchema),
  data: v.optional(v.record(v.string(), v.unknown())),
  pop: v.optional(v.nullable(popSchema)),
  /** What the customer wrote before anybody picked up. */
  message: v.optional(v.string()),
});

/** What can be asked of the phone, from the page's buttons, the workbench and specs alike. */
export const commandSchema = v.variant('do', [
  v.object({
    do: v.literal('sign-in'),
    email: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    page: v.optional(v.string()),
    type,
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
  v.object({ do: v.literal('post'), agent, message: v.unknown(), times: v.optional(v.number()), type }),
  v.object({ do: v.literal('reload'), agent, type }),
  v.object({ do: v.literal('transfer'), agent, callId, to: target, how: v.optional(v.picklist(['blind', 'warm'])) }),
  v.object({ do: v.literal('complete-transfer'), agent, callId }),
  v.object({ do: v.literal('drop-consult'), agent, callId }),
  v.object({ do: v.literal('add-party'), agent, callId, to: v.union([target, v.object({ number: v.string() })]) }),
  v.object({ do: v.literal('customer-hangs-up'), agent, callId }),
  v.object({ do: v.literal('new-chat'), agent, chat: v.optional(newChatSchema, {}) }),
  v.object({ do: v.literal('accept-chat'), agent, chatId }),
  v.object({ do: v.literal('chat-message'), agent, chatId, by: v.picklist(['customer', 'agent']), text: v.string() }),
  v.object({ do: v.literal('show-chat'), agent, chatId }),
  v.object({ do: v.literal('end-chat'), agent, chatId }),
  v.object({ do: v.literal('dismiss-chat'), agent, chatId }),
  v.object({ do: v.literal('pop-chat'), agent, chatId, pop: popSchema }),
  v.object({
    do: v.literal('virtual-agent'),
    agent,
    callId,
    chatId,
    step: v.picklist(['joined', 'left', 'variables']),
    values: v.optional(v.record(v.string(), v.unknown())),
  }),
  v.object({
    do: v.literal('agent-assist'),
    agent,
    callId,
    chatId,
    name: v.optional(v.picklist(['Agent_Assist_Started', 'Agent_Assist_Added'])),
    conversation: v.optional(v.string()),
  }),
]);
export type Command = v.InferInput<typeof commandSchema>;
/** A command as it reads after the schema filled in what was left out. */
export type ReadCommand = v.InferOutput<typeof commandSchema>;
export type CommandNamed<Name extends ReadCommand['do']> = Extract<ReadCommand, { readonly do: Name }>;

/** What came of a command: `callId` where it made or moved a call, `chatId` where it was about a chat. */
export interface Done {
  readonly callId?: number;
  readonly chatId?: number;
}
