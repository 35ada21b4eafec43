import * as v from 'valibot';
import { anyText, duration, flag, key, lenient, listOf, ownKey, reachedBy, reference, text, word } from './values.ts';

const contact = lenient(
  v.union([
    v.pipe(
      v.string(),
      v.transform((name) => ({ name, emails: [], numbers: [] })),
    ),
    v.pipe(
      v.object({
        name: key,
        customFields: reachedBy,
      }),
      v.transform(({ name, customFields }) => ({
        name,
        emails: customFields?.email ?? [],
        numbers: customFields?.number ?? [],
      })),
    ),
  ]),
);

/** What was handled: a call, an e-mail, a chat. Their models name the customer's address differently. */
const rawItem = v.object({
  id_call: key,
  name: key,
  direction: word,
  answered: flag,
  clid: anyText,
  sender: text,
  phone: text,
  address: text,
  email: text,
  did: text,
  duration,
  waiting_time: duration,
  ringing_time: duration,
  call_time: text,
  disposition_cause: word,
  disconnection_cause: word,
  missed_call: lenient(v.union([v.number(), v.string(), v.boolean()])),
  id_agent: reference,
  id_queue: reference,
  contact,
});

const itemOf = (raw: v.InferOutput<typeof rawItem>) => ({
  id: raw.id_call ?? raw.name,
  direction: directionOf(raw.direction),
  isAnswered: raw.answered,
  /** An empty one is a hidden number. */
  number: raw.clid ?? raw.sender ?? raw.phone,
  email: raw.address ?? raw.email,
  did: raw.did,
  duration: raw.duration,
  waited: (raw.waiting_time ?? 0) + (raw.ringing_time ?? 0),
  time: raw.call_time,
  /** The vendor's word for why nobody spoke. */
  cause: raw.disconnection_cause,
  isOver: raw.disposition_cause !== undefined || raw.disconnection_cause !== undefined || raw.missed_call !== undefined,
  agent: raw.id_agent,
  queue: raw.id_queue,
  contact: raw.contact,
});
export type Item = ReturnType<typeof itemOf>;

function directionOf(raw: string | undefined): 'in' | 'out' | 'internal' | undefined {
  return raw === 'in' || raw === 'out' || raw === 'internal' ? raw : undefined;
}

const itemOrKey = lenient(
  v.union([
    v.pipe(
      ownKey,
      v.transform((id): Partial<Item> => ({ id })),
    ),
    v.pipe(
      rawItem,
      v.transform((raw): Partial<Item> => itemOf(raw)),
    ),
  ]),
);

const statuses = lenient(listOf(v.object({ name: key, title: text }), 20));

const activity = v.pipe(
  v.object({
    name: ownKey,
    type: word,
    action: word,
    item: itemOrKey,
    queue: reference,
    user: reference,
    contact,
    title: text,
    time: text,
    time_open: text,
    time_close: text,
    statuses,
  }),
  v.transform((raw) => ({
    name: raw.name,
    type: raw.type ?? '',
    action: raw.action,
    item: raw.item ?? {},
    queue: raw.queue,
    user: raw.user,
    contact: raw.contact,
    time: raw.time,
    openedAt: raw.time_open,
    closedAt: raw.time_close,
    statuses: raw.statuses ?? [],
  })),
);
/** One user's part in a call, e-mail or chat. Times are the instance's own, as it wrote them. */
export type Activity = v.InferOutput<typeof activity>;

const call = v.pipe(
  v.object({ ...rawItem.entries, activities: lenient(listOf(v.unknown(), 50)) }),
  v.transform(({ activities, ...raw }) => ({
    item: itemOf(raw),
    activities: (activities ?? []).flatMap((one) => readActivity(one) ?? []),
  })),
);
/** A call, from its own model: its parts are activities. */
export type Call = v.InferOutput<typeof call>;

/** An activity of a list; `undefined` where it is none. */
export function readActivity(raw: unknown): Activity | undefined {
  const read = v.safeParse(activity, raw);
  return read.success ? read.output : undefined;
}

/** A call of `activitiesCall`; `undefined` where it is none or has no id. */
export function readCall(raw: unknown): Call | undefined {
  const read = v.safeParse(call, raw);
  return read.success && read.output.item.id !== undefined ? read.output : undefined;
}
