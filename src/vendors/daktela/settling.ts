import type { TelephonyEvent } from '../../core/ports.ts';
import type { Call } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
import { endOf, isOpen, isOver, wasOpen, type KnownPart } from './known-part.ts';
import type { PartList } from './part-list.ts';
import { dispositionOf, outcomeOf, passesOf, sessionEvent, type Self } from './translate.ts';

export interface Settling {
  /** Tells what is due for a part, and keeps how far it is then. */
  settle(one: KnownPart): readonly TelephonyEvent[];
  /** Tells a part to its end; `call`: as its own model tells it. */
  close(one: KnownPart, call: Call | undefined): readonly TelephonyEvent[];
}

/** How a part goes on: each of its turns is told once. */
export function createSettling({ keep }: PartList, self: Self, time: InstanceTime): Settling {
  const disposition = (one: KnownPart): readonly TelephonyEvent[] => {
    const event = one.isDispositionTold ? undefined : dispositionOf(one.part);
    keep(event ? { ...one, isDispositionTold: true } : one);
    return event ? [event] : [];
  };

  const close = (one: KnownPart, call: Call | undefined): readonly TelephonyEvent[] => {
    const { part } = one;
    const { activity } = part;
    const isCall = part.channel === 'call';
    const over: KnownPart = { ...one, phase: 'over' };
    keep(over);
    // Somebody else picked it up.
    if (isCall && !wasOpen(one) && activity.item.isAnswered === true) return [];
    return [
      ...(wasOpen(one) ? [sessionEvent('began', part, time.read(activity.openedAt))] : []),
      ...(call ? passesOf(call, self) : []),
      sessionEvent('ended', part, endOf(one, time), isCall ? outcomeOf(activity) : undefined),
      ...disposition(over),
    ];
  };

  const begin = (one: KnownPart): readonly TelephonyEvent[] => {
    const { part, isReturn } = one;
    keep({ ...one, phase: 'running' });
    return [sessionEvent('began', part, isReturn ? undefined : time.read(part.activity.openedAt))];
  };

  return {
    close,
    settle: (one) => {
      const { part, phase } = one;
      const isCall = part.channel === 'call';
      if (phase === 'over') return disposition(one);
      const isEnding = one.goneAt !== undefined || isOver(part);
      if (isEnding && !isCall) return close({ ...one, phase: 'ending' }, undefined);
      // What is not named yet is asked for first: its direction decides whether anything is opened at all.
      const isNamed = !isCall || part.activity.item.direction !== undefined;
      if (!isEnding && phase !== 'running' && isOpen(part.activity) && isNamed) return begin(one);
      keep(isEnding ? { ...one, phase: 'ending' } : one);
      return [];
    },
  };
}
