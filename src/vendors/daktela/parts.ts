import type { TelephonyEvent } from '../../core/ports.ts';
import type { Activity, Call } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
import { isAgain, missed, onPhone, unheard, withCall, type KnownPart } from './known-part.ts';
import { merged } from './merged.ts';
import { createPartList, type Heard } from './part-list.ts';
import { partOfCall } from './part-of-call.ts';
import { createSettling } from './settling.ts';
import { partOf, type Self } from './translate.ts';

export interface Parts extends Heard {
  /** Whose they are. */
  readonly self: Self;
  /** One row of the agent's activities. */
  take(activity: Activity): readonly TelephonyEvent[];
  /** All activities that are open or were just closed: what is not among them was put off, or given to somebody else. */
  takeList(names: ReadonlySet<string>): readonly TelephonyEvent[];
  /** The call that the phone is in; none where it is in none. */
  takePhone(call: string | undefined): readonly TelephonyEvent[];
  /** A call as its own model tells it; `undefined`: it cannot be read. */
  takeCall(id: string, call: Call | undefined): readonly TelephonyEvent[];
  /** A call of the agent that no activity told of. */
  takeMissing(call: Call): readonly TelephonyEvent[];
}

export interface PartsOptions {
  readonly self: Self;
  readonly time: InstanceTime;
  now(): number;
  /** What an earlier page has told already. */
  readonly done: readonly (readonly [string, string])[];
}

/** The agent's parts in calls, e-mails and chats, as they are read again and again: each turn is told once. */
export function createParts({ self, time, now, done }: PartsOptions): Parts {
  const list = createPartList(done, time);
  const { settle, close } = createSettling(list, self, time);
  const settleEach = (next: (one: KnownPart) => KnownPart | undefined): readonly TelephonyEvent[] =>
    list.all().flatMap((one) => {
      const changed = next(one);
      return changed ? settle(changed) : [];
    });

  return {
    ...list,
    self,
    take: (read) => {
      const before = list.get(read.name);
      const activity = before ? merged(read, before.part.activity) : read;
      const part = partOf(activity);
      if (!part) return [];
      if (!before && list.isTold(activity.name))
        return settle({ ...unheard(part), isReturn: true, phase: isAgain(part) ? 'heard' : 'over' });
      const isBack = before?.phase === 'over' && isAgain(part);
      return settle(isBack ? { ...unheard(part), isReturn: true } : { ...(before ?? unheard(part)), part });
    },
    takeList: (names) => settleEach((one) => missed(one, names, now())),
    takePhone: (call) => settleEach((one) => onPhone(one, call, now())),
    takeCall: (id, call) =>
      list.ofCall(id).flatMap((one) => {
        const full = withCall(one, call);
        return one.phase === 'ending' ? close(full, call) : settle(full);
      }),
    takeMissing: (call) => {
      const part = partOfCall(call, self, time);
      return part && call.item.isOver ? close({ ...unheard(part), phase: 'ending' }, call) : [];
    },
  };
}
