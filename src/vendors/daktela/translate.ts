import type { Channel, Direction } from '../../core/facts.ts';
import type { TelephonyEvent } from '../../core/ports.ts';
import type { Party, SessionDetails } from '../../core/session-details.ts';
import type { Activity, Call } from './activity.ts';
import { definedOf } from './merged.ts';
import type { Reference } from './values.ts';

/** The API has no page; its events all come from here. */
export const frame = 'api';

/** One user's part in something, with what is known of the thing itself. */
export interface Part {
  readonly activity: Activity;
  readonly channel: Channel;
  /** The call's id; of anything else the activity's. */
  readonly id: string;
}

/** Who the agent is there, and here. */
export interface Self {
  readonly login: string;
  readonly email: string;
}

// As rules name them in `sessionType`, and as the note says them.
const kinds: Readonly<Record<string, string>> = {
  email: 'E-mail',
  chat: 'Web chat',
  sms: 'SMS',
  fbm: 'Facebook Messenger',
  igdm: 'Instagram',
  wap: 'WhatsApp',
  vbr: 'Viber',
};

/** What an activity is for us; `undefined` for comments and the like, and for a call that is not named yet. */
export function partOf(activity: Activity): Part | undefined {
  if (activity.type !== 'call')
    return Object.hasOwn(kinds, activity.type) ? { activity, channel: 'chat', id: activity.name } : undefined;
  const { id } = activity.item;
  return id === undefined ? undefined : { activity, channel: 'call', id };
}

const directions = { in: 'inbound', out: 'outbound', internal: 'internal' } as const;
const directionOf = ({ activity: { item } }: Part): Direction => directions[item.direction ?? 'in'];

const emailOf = ({ item, contact }: Activity): string | undefined =>
  item.email ?? contact?.emails[0] ?? item.contact?.emails[0];

/** What the rules may name, and where the customer's number and e-mail stand. */
function dataOf({ activity, channel, id }: Part): Readonly<Record<string, unknown>> {
  const { item, contact, queue, statuses, name } = activity;
  const number = item.number ?? contact?.numbers[0] ?? item.contact?.numbers[0];
  const email = emailOf(activity);
  return definedOf({
    activity: name,
    call_id: channel === 'call' ? id : undefined,
    phone: number,
    email,
    direction: item.direction,
    did: item.did,
    queue: queue?.name,
    contact: contact?.name,
    status: statuses[0]?.title,
  });
}

function detailsOf({ activity }: Part, outcome?: string): SessionDetails {
  const { queue, item, user, type } = activity;
  const [queueName, sessionType] = [(queue ?? item.queue)?.title ?? (queue ?? item.queue)?.name, kinds[type]];
  return {
    ...(queueName !== undefined && { queue: queueName }),
    ...(sessionType !== undefined && { sessionType }),
    ...(item.did !== undefined && { line: item.did }),
    ...(user?.title !== undefined && { employee: user.title }),
    ...(outcome !== undefined && { outcome }),
  };
}

type SessionEvent = Extract<TelephonyEvent, { kind: 'began' | 'ended' }>;

/** The part began, or ended, at this time, ms since the epoch. `outcome`: how it went where nobody spoke. */
export const sessionEvent = (
  kind: SessionEvent['kind'],
  part: Part,
  at: number | undefined,
  outcome?: string,
): SessionEvent => ({
  kind,
  frame,
  channel: part.channel,
  id: part.id,
  direction: directionOf(part),
  details: detailsOf(part, outcome),
  data: dataOf(part),
  ...(at !== undefined && { at }),
});

/** The disposition that the agent chose in Daktela itself. */
export function dispositionOf({ channel, id, activity: { statuses } }: Part): TelephonyEvent | undefined {
  const code = statuses[0]?.title ?? statuses[0]?.name;
  return code === undefined ? undefined : { kind: 'disposition', frame, channel, id, state: 'set', code };
}

/** The way of a call from user to user: each has an activity of its own. */
export function passesOf({ item, activities }: Call, self: Self): readonly TelephonyEvent[] {
  const id = item.id;
  if (id === undefined) return [];
  const parts = activities
    .filter(({ user }) => user?.name !== undefined)
    .sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return parts.slice(1).flatMap((to, index): readonly TelephonyEvent[] => {
    const from = parts[index];
    if (from === undefined || from.user?.name === to.user?.name) return [];
    return [
      { kind: 'passed', frame, channel: 'call', id, how: 'transfer', from: party(from, self), to: party(to, self) },
    ];
  });
}

const startOf = ({ openedAt, time }: Activity): string => openedAt ?? time ?? '';

function party({ user, queue }: Activity, self: Self): Party {
  const name = isSelf(user, self) ? self.email : (user?.email ?? user?.title ?? user?.name);
  const of = queue?.title;
  return { ...(name !== undefined && { name }), ...(of !== undefined && { queue: of }) };
}

export const isSelf = (user: Reference | undefined, { login }: Self): boolean =>
  user?.name?.toLowerCase() === login.toLowerCase();

/** How a call went that nobody spoke in, in Daktela's word; `undefined` where somebody did. */
export const outcomeOf = ({ item }: Activity): string | undefined =>
  item.isAnswered === true ? undefined : (item.cause ?? (item.isAnswered === false ? 'missed' : undefined));
