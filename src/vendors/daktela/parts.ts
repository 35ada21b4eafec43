import type { TelephonyEvent } from '../../core/ports.ts';
import type { Activity, Call } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
import {
  directionOr,
  endOf,
  isAgain,
  isOpen,
  isOver,
  isUnnamed,
  unheard,
  wasOpen,
  type KnownPart,
} from './known-part.ts';
import { definedOf, merged } from './merged.ts';
import { dispositionOf, isSelf, outcomeOf, partOf, passesOf, sessionEvent, type Part, type Self } from './translate.ts';

/** More than an agent handles in a day is not remembered. */
const most = 300;

export interface Parts {
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
  /** Calls that have to be read. */
  wanted(): readonly string[];
  isInCall(): boolean;
  /** Anything was heard of the agent at all. */
  hasHeard(): boolean;
  knowsCall(id: string): boolean;
  /** The agent's last activity of a call or chat. */
  activityOf(id: string): string | undefined;
  /** The earliest end that was read and is not told yet, ms since the epoch. */
  untoldSince(): number | undefined;
  /** What is over, as activity and id, newest last. */
  done(): readonly (readonly [string, string])[];
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
  const known = new Map<string, KnownPart>();
  const told = new Map<string, string>(done);
  const keep = (one: KnownPart): void => {
    known.set(one.part.activity.name, one);
    if (one.phase !== 'over') return;
    told.delete(one.part.activity.name);
    told.set(one.part.activity.name, one.part.id);
    for (const map of [known, told]) for (const [name] of map) if (map.size > most) map.delete(name);
  };
  const ofCall = (id: string): readonly KnownPart[] => [...known.values()].filter(({ part }) => part.id === id);

  /** Tells what is due for a part, and how far it is then. */
  const settle = (one: KnownPart): readonly TelephonyEvent[] => {
    const { part, phase } = one;
    const { activity } = part;
    if (phase === 'over') {
      keep(one);
      return dispositionIn(one, keep);
    }
    if (one.goneAt !== undefined || isOver(part)) {
      const ending: KnownPart = { ...one, phase: 'ending' };
      if (part.channel === 'call') {
        keep(ending);
        return [];
      }
      return close(ending, undefined);
    }
    if (phase === 'running' || !isOpen(activity)) {
      keep(one);
      return [];
    }
    // What is not named yet is asked for first: its direction decides whether anything is opened at all.
    const isNamed = part.channel === 'chat' || activity.item.direction !== undefined;
    keep(isNamed ? { ...one, phase: 'running' } : one);
    return isNamed ? [sessionEvent('began', part, one.isReturn ? undefined : time.read(activity.openedAt))] : [];
  };

  const close = (one: KnownPart, call: Call | undefined): readonly TelephonyEvent[] => {
    const { part } = one;
    keep({ ...one, phase: 'over' });
    const outcome = part.channel === 'call' ? outcomeOf(part.activity) : undefined;
    // Somebody else picked it up.
    if (part.channel === 'call' && !wasOpen(one) && part.activity.item.isAnswered === true) return [];
    const opened = time.read(part.activity.openedAt);
    const disposition = dispositionIn({ ...one, phase: 'over' }, keep);
    return [
      ...(wasOpen(one) ? [sessionEvent('began', part, opened)] : []),
      ...(call ? passesOf(call, self) : []),
      sessionEvent('ended', part, endOf(one, time), outcome),
      ...disposition,
    ];
  };

  return {
    self,
    take: (read) => {
      const before = known.get(read.name);
      const activity = before ? merged(read, before.part.activity) : read;
      const part = partOf(activity);
      if (!part) return [];
      if (!before && told.has(activity.name))
        return settle({ ...unheard(part), isReturn: true, phase: isAgain(part) ? 'heard' : 'over' });
      const isBack = before?.phase === 'over' && isAgain(part);
      return settle(isBack ? { ...unheard(part), isReturn: true } : { ...(before ?? unheard(part)), part });
    },
    takeList: (names) =>
      [...known.values()].flatMap((one): readonly TelephonyEvent[] => {
        if (one.phase !== 'running') return [];
        const absences = names.has(one.part.activity.name) ? 0 : one.absences + 1;
        return settle({ ...one, absences, ...(absences >= 2 && { goneAt: now() }) });
      }),
    takePhone: (call) =>
      [...known.values()].flatMap((one): readonly TelephonyEvent[] => {
        if (one.part.channel !== 'call') return [];
        if (call === one.part.id) {
          // Put on hold for another one, or the phone was asked at an odd moment.
          const isBack = one.phase === 'over' && one.goneAt !== undefined && !isOver(one.part);
          return settle({
            ...one,
            ...(isBack && { phase: 'heard' as const, goneAt: undefined, isReturn: true }),
            wasOnPhone: true,
          });
        }
        const hasLeft = call === undefined && one.wasOnPhone && one.phase === 'running';
        return hasLeft ? settle({ ...one, goneAt: now() }) : [];
      }),
    takeCall: (id, call) =>
      ofCall(id).flatMap((one) => {
        const item = { ...one.part.activity.item, ...(call ? definedOf(call.item) : { direction: directionOr(one) }) };
        const full: KnownPart = { ...one, part: { ...one.part, activity: { ...one.part.activity, item } } };
        return one.phase === 'ending' ? close(full, call) : settle(full);
      }),
    takeMissing: (call) => {
      const part = partOfCall(call, self, time);
      if (!part || !call.item.isOver) return [];
      return close({ ...unheard(part), phase: 'ending' }, call);
    },
    wanted: () => [
      ...new Set(
        [...known.values()]
          .filter(({ part, phase }) => part.channel === 'call' && (phase === 'ending' || isUnnamed(part, phase)))
          .map(({ part }) => part.id),
      ),
    ],
    isInCall: () => [...known.values()].some(({ part, phase }) => part.channel === 'call' && phase !== 'over'),
    hasHeard: () => known.size > 0,
    knowsCall: (id) => ofCall(id).length > 0 || [...told.values()].includes(id),
    activityOf: (id) => [...told].findLast(([, of]) => of === id)?.[0] ?? ofCall(id).at(-1)?.part.activity.name,
    untoldSince: () => {
      const ends = [...known.values()]
        .filter(({ phase }) => phase === 'ending')
        .flatMap(({ part }) => time.read(part.activity.closedAt) ?? []);
      return ends.length === 0 ? undefined : Math.min(...ends);
    },
    done: () => [...told],
  };
}

function dispositionIn(one: KnownPart, keep: (one: KnownPart) => void): readonly TelephonyEvent[] {
  const disposition = one.isDispositionTold ? undefined : dispositionOf(one.part);
  if (!disposition) return [];
  keep({ ...one, isDispositionTold: true });
  return [disposition];
}

/** The agent's part of a call: its last activity, else one made up of what the call says. */
function partOfCall(call: Call, self: Self, time: InstanceTime): Part | undefined {
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
