import type { Call } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
import { definedOf } from './merged.ts';
import { isSelf, partOf, type Part, type Self } from './translate.ts';

/** The agent's part of a call: its last activity, else one made up of what the call says. */
export function partOfCall(call: Call, self: Self, time: InstanceTime): Part | undefined {
  const { item } = call;
  const own = call.activities.findLast(({ user }) => isSelf(user, self));
  if (own) return partOf({ ...own, type: 'call', item: { ...own.item, ...definedOf(item) } });
  const rang = time.read(item.time);
  const spokeAt = item.isAnswered === true && rang !== undefined ? time.write(rang + item.waited) : undefined;
  return partOf({
    name: `call:${item.id}`,
    type: 'call',
    action: 'close',
    item,
    queue: item.queue,
    user: item.agent,
    contact: item.contact,
    time: item.time,
    openedAt: spokeAt,
    closedAt: undefined,
    statuses: [],
  });
}
