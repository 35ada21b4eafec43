import type { Activity, Call } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
import { definedOf } from './merged.ts';
import type { Part } from './translate.ts';

/**
 * How far one part is: `heard` of and not open yet, `running`, `ending` (over, and the call itself is read before that is
 * told, because only it knows how it went and to whom), `over`.
 */
export interface KnownPart {
  readonly part: Part;
  readonly phase: 'heard' | 'running' | 'ending' | 'over';
  /** The phone was in this call. */
  readonly wasOnPhone: boolean;
  /** The phone left this call while its activity stayed open for the work after it, ms since the epoch. */
  readonly goneAt: number | undefined;
  /** How often in a row the list of open activities was without it. */
  readonly absences: number;
  /** It was over before: what its activity says of its beginning was the first time. */
  readonly isReturn: boolean;
  readonly isDispositionTold: boolean;
}

export const unheard = (part: Part): KnownPart => ({
  part,
  phase: 'heard',
  wasOnPhone: false,
  goneAt: undefined,
  absences: 0,
  isReturn: false,
  isDispositionTold: false,
});

export const isUnnamed = ({ activity }: Part, phase: KnownPart['phase']): boolean =>
  phase === 'heard' && isOpen(activity) && activity.item.direction === undefined;

export const isOpen = ({ openedAt, action }: Activity): boolean => openedAt !== undefined || action === 'open';
export const wasOpen = ({ phase, part, goneAt }: KnownPart): boolean =>
  phase === 'running' || goneAt !== undefined || part.activity.openedAt !== undefined;

export const isOver = ({ activity, channel }: Part): boolean =>
  activity.closedAt !== undefined ||
  activity.action === 'close' ||
  (channel === 'call' && activity.item.isOver === true);

/** An e-mail or chat that was closed and is worked on again. A call's activity only stays open for the work after it. */
export const isAgain = (part: Part): boolean =>
  part.channel === 'chat' && part.activity.action === 'open' && !isOver(part);

/** A running part that the list of activities may be without; nothing where it is none. */
export function missed(one: KnownPart, listed: ReadonlySet<string>, now: number): KnownPart | undefined {
  if (one.phase !== 'running') return undefined;
  const absences = listed.has(one.part.activity.name) ? 0 : one.absences + 1;
  return { ...one, absences, ...(absences >= 2 && { goneAt: now }) };
}

/** A part in a call while the phone is in this call, or in none; nothing where that says nothing of it. */
export function onPhone(one: KnownPart, call: string | undefined, now: number): KnownPart | undefined {
  const { part, phase } = one;
  if (part.channel !== 'call') return undefined;
  if (call !== part.id)
    return call === undefined && one.wasOnPhone && phase === 'running' ? { ...one, goneAt: now } : undefined;
  // Put on hold for another one, or the phone was asked at an odd moment.
  const isBack = phase === 'over' && one.goneAt !== undefined && !isOver(part);
  return {
    ...one,
    ...(isBack && { phase: 'heard' as const, goneAt: undefined, isReturn: true }),
    wasOnPhone: true,
  };
}

/** With what the call's own model tells; of one that cannot be read, that it came in. */
export function withCall(one: KnownPart, call: Call | undefined): KnownPart {
  const { activity } = one.part;
  const told = call ? definedOf(call.item) : { direction: activity.item.direction ?? ('in' as const) };
  return { ...one, part: { ...one.part, activity: { ...activity, item: { ...activity.item, ...told } } } };
}

/** The earliest that tells of the end: an activity is closed only after the work that follows the call. */
export function endOf({ part: { activity }, goneAt }: KnownPart, time: InstanceTime): number | undefined {
  const { item } = activity;
  const opened = time.read(activity.openedAt);
  const spoken =
    opened === undefined || item.isAnswered === false || item.duration === undefined || item.duration === 0
      ? undefined
      : opened + item.duration;
  const told = item.isOver === true ? spoken : undefined;
  const all = [told, time.read(activity.closedAt), goneAt].filter((at) => at !== undefined);
  return all.length === 0 ? undefined : Math.min(...all);
}
