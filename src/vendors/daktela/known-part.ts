import type { Activity } from './activity.ts';
import type { InstanceTime } from './instance-time.ts';
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

export const directionOr = ({ part }: KnownPart): 'in' | 'out' | 'internal' => part.activity.item.direction ?? 'in';

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
