import * as v from 'valibot';

const base = { appGuid: v.optional(v.string()), instanceGuid: v.optional(v.string()) };

const call = v.variant('request', [
  v.object({ ...base, id: v.number(), request: v.literal('get'), params: v.array(v.string()) }),
  v.object({ ...base, id: v.number(), request: v.literal('set'), params: v.record(v.string(), v.unknown()) }),
  v.object({
    ...base,
    id: v.number(),
    request: v.literal('invoke'),
    params: v.record(v.string(), v.array(v.unknown())),
  }),
]);

const keyed = v.object({
  ...base,
  key: v.string(),
  message: v.optional(v.unknown()),
  error: v.optional(v.object({ msg: v.unknown() })),
});

/** A get, set or invoke of the app: wants exactly one answer with the same id. */
export type Call = v.InferOutput<typeof call>;
/** Everything else the app says: subscriptions, triggers, requests, replies to hooks. */
export type KeyedMessage = v.InferOutput<typeof keyed>;

const subscription = v.object({ subscriberCount: v.number() });

/** How many handlers remain; anything unreadable counts as none. */
export const subscriberCount = (message: unknown): number => {
  const read = v.safeParse(subscription, message);
  return read.success ? read.output.subscriberCount : 0;
};

const parsed = (data: unknown): unknown => {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
};

/** Reads what an app frame posted: the SDK sends JSON strings, replies to hooks come as objects. */
export const readAppMessage = (data: unknown): Call | KeyedMessage | undefined => {
  const message = parsed(data);
  const asCall = v.safeParse(call, message);
  if (asCall.success) return asCall.output;
  const asKeyed = v.safeParse(keyed, message);
  return asKeyed.success ? asKeyed.output : undefined;
};
