import * as v from 'valibot';

/** How a record pops for a call or chat: CCAIP's server decides that, not the agent. */
export const popSchema = v.object({
  to: v.picklist(['ticket', 'user', 'lookup', 'url']),
  /** Of the ticket or user. */
  id: v.optional(v.number()),
  /** For `url`, as it is. */
  url: v.optional(v.string()),
  /** `before`: while it rings; `after`: right behind New_Call; `late`: some seconds behind it. */
  when: v.optional(v.picklist(['before', 'after', 'late'])),
  times: v.optional(v.number()),
  /** Whether the message names the call or chat; the documented sample does not. */
  hasCallId: v.optional(v.boolean()),
});
export type Pop = v.InferOutput<typeof popSchema>;
