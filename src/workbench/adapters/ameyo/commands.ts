import * as v from 'valibot';

const callTypes = [
  'inbound.call.dial',
  'inbound.dial.customer',
  'transferred.to.campaign.dial',
  'click.to.call.dial',
  'outbound.callback.dial',
  'outbound.auto.dial',
  'outbound.auto.preview.dial',
  'outbound.manual.preview.dial',
  'outbound.manual.dial',
] as const;

const callSchema = v.object({
  phone: v.optional(v.string(), '4155550132'),
  callType: v.optional(v.picklist(callTypes), 'inbound.call.dial'),
  /** What the call flow adds, e.g. a ticket number that was typed in. */
  params: v.optional(v.record(v.string(), v.unknown()), {}),
  /** `additionalParams` as an object instead of as text. */
  asObject: v.optional(v.boolean(), false),
});
export type ToolbarCall = v.InferInput<typeof callSchema>;

const chatSchema = v.object({
  /** Of a chat that a colleague has handed on. */
  id: v.optional(v.string()),
  name: v.optional(v.string(), 'Ada Lovelace'),
  phone: v.optional(v.string(), '4155550132'),
  email: v.optional(v.string(), 'ada@analytical.example'),
});

/** What an agent or customer does, and what the workbench posts by hand. */
export const commandSchema = v.variant('do', [
  v.object({
    do: v.picklist(['sign-in', 'sign-in-refused', 'sign-in-elsewhere', 'sign-out', 'ready', 'break', 'noise', 'dial']),
  }),
  v.object({ do: v.literal('reload') }),
  v.object({ do: v.literal('call'), call: v.optional(callSchema, {}) }),
  v.object({ do: v.picklist(['repeat', 'hang-up', 'transfer', 'confer']) }),
  v.object({ do: v.literal('chat'), chat: v.optional(chatSchema, {}) }),
  // The newest one where none is named.
  v.object({ do: v.picklist(['turn-to-chat', 'end-chat', 'dispose-chat']), chat: v.optional(v.string()) }),
  v.object({ do: v.literal('dispose'), code: v.optional(v.string(), 'Resolved') }),
  v.object({ do: v.literal('link'), ticket: v.string() }),
  v.object({ do: v.literal('post'), message: v.unknown() }),
]);
export type Command = v.InferInput<typeof commandSchema>;
export type ReadCommand = v.InferOutput<typeof commandSchema>;
