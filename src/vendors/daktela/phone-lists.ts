import * as v from 'valibot';
import type { PhoneQueue, PhoneState } from '../../core/phone.ts';
import { flag, key, lenient, listOf, ownKey, reference, text, word } from './values.ts';

const queue = v.object({ name: ownKey, title: text, type: word });
const named = v.object({ name: ownKey, title: text });

export interface Named {
  readonly name: string;
  readonly title: string;
}

/** Queues for calls; those for chats and e-mails are not signed in to by phone. */
export const readQueues = (rows: readonly unknown[]): readonly PhoneQueue[] =>
  v
    .parse(listOf(queue, 500), rows)
    .flatMap(({ name, title = name, type }) =>
      type === 'in' || type === 'out' ? [{ id: name, name: title, direction: type }] : [],
    );

/** Statuses and pauses: what they are called, under the key by which they are set. */
export const readNamed = (rows: readonly unknown[]): readonly Named[] =>
  v.parse(listOf(named, 500), rows).map(({ name, title = name }) => ({ name, title }));

const login = v.object({ queue: reference, name: key, login: flag });
const session = v.object({ queues: lenient(listOf(login, 500)), queue: reference, login: flag });

/** Which queues the agent is signed in to, as far as the answer tells: its form is not documented. */
export function readLogins(rows: readonly unknown[]): ReadonlyMap<string, boolean> {
  const all = v.parse(listOf(session, 500), rows);
  return new Map(
    all
      .flatMap((one) => [one, ...(one.queues ?? []).map((inner) => ({ ...inner, queue: inner.queue ?? inner }))])
      .flatMap(({ queue: of, login: isOn }) =>
        of?.name === undefined || isOn === undefined ? [] : [[of.name, isOn] as const],
      ),
  );
}

const realtime = v.object({
  id_agent: reference,
  state: word,
  exten_status: word,
  id_pause: reference,
  onpause: text,
  unwrap: text,
  id_call: key,
});

export interface Presence {
  readonly state: Pick<PhoneState, 'presence' | 'label'>;
  /** The call that the phone is in. */
  readonly call: string | undefined;
  readonly isBusy: boolean;
}

export interface PresenceParts {
  /** Whether a time of the instance is still to come. */
  isAhead(time: string | undefined): boolean;
  /** What a pause is called, where only its key stands. */
  pauseNamed(name: string | undefined): string | undefined;
}

/** How the agent stands, from the rows of `realtimeSessions`. */
export function readPresence(
  rows: readonly unknown[],
  login: string,
  { isAhead, pauseNamed }: PresenceParts,
): Presence {
  const all = v.parse(listOf(realtime, 100), rows);
  const mine = all.find(({ id_agent }) => id_agent?.name?.toLowerCase() === login.toLowerCase());
  if (!mine) return { state: { presence: 'offline', label: '' }, call: undefined, isBusy: false };
  const { state, id_pause, id_call: call } = mine;
  const isBusy = call !== undefined || mine.exten_status === 'busy';
  const label = id_pause?.title ?? pauseNamed(id_pause?.name) ?? '';
  if (state === 'paused') return { state: { presence: 'paused', label }, call, isBusy };
  const presence = isBusy ? 'busy' : isAhead(mine.unwrap) ? 'wrap-up' : 'ready';
  return { state: { presence, label: '' }, call, isBusy };
}
