import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { numberOf, type CallerKind } from './cast.ts';
import type { Chance } from './chance.ts';

/** One agent's part in a call as it really was; times in ms after the storm began. */
export interface CallPart {
  readonly id: string;
  readonly caller: CallerKind;
  readonly number: string | undefined;
  readonly isInternal: boolean;
  readonly beginsAt: number;
  readonly endsAt: number;
}

export interface TimedEvent {
  readonly at: number;
  readonly event: TelephonyEvent;
}

/** What happened on the line. */
export function castPart(chance: Chance, call: number, caller: CallerKind): CallPart {
  const beginsAt = chance.between(0, 180_000);
  return {
    id: String(103_640 + call),
    caller,
    number: numberOf(caller, chance.happens(0.7) ? 0 : 1),
    isInternal: chance.happens(0.02),
    beginsAt,
    endsAt: beginsAt + chance.between(500, 120_000),
  };
}

/** How the vendor tells that a part began or ended. */
export const eventOf = (part: CallPart, kind: 'began' | 'ended'): TelephonyEvent => ({
  kind,
  frame: 'adapter',
  channel: 'call',
  id: part.id,
  direction: part.isInternal ? 'internal' : 'inbound',
  details: {
    sessionType: part.isInternal ? 'Voice Internal' : 'Voice Inbound (IVR)',
    queue: 'Developers / James',
    line: '+14155550199',
  },
  data: part.number === undefined ? {} : { phone: part.number },
});

/** How the vendor tells both agents that a call went from one to the other. */
export const passOf = ({ id }: CallPart, from: string, to: string): TelephonyEvent => ({
  kind: 'passed',
  frame: 'adapter',
  channel: 'call',
  id,
  how: 'transfer',
  from: { name: from },
  to: { name: to },
});

/** What the vendor tells of it: repeated, late, in any order, or not at all. */
export function tellPart(part: CallPart, chance: Chance, mayPop: boolean): readonly TimedEvent[] {
  const pop = mayPop ? popOf(part, chance) : undefined;
  return [
    ...around(part.beginsAt, eventOf(part, 'began'), chance),
    ...around(part.endsAt, eventOf(part, 'ended'), chance),
    ...(pop ? around(part.beginsAt + chance.between(-2_000, 5_000), pop, chance) : []),
  ];
}

function popOf({ id, number }: CallPart, chance: Chance): TelephonyEvent | undefined {
  const kind = 'record-popped';
  const host = 'https://acme.zendesk.com/agent';
  const frame = 'adapter';
  if (chance.happens(0.3) && number !== undefined)
    return { kind, frame, url: `${host}/pop?ani=${encodeURIComponent(number)}&call_id=${id}` };
  if (chance.happens(0.08)) return { kind, frame, url: `${host}/tickets/${chance.between(1, 8)}`, callId: id };
  if (chance.happens(0.08)) return { kind, frame, url: `${host}/users/${chance.between(1, 6)}`, callId: id };
  return undefined;
}

/** An event at its time, late, twice, or never. */
export function around(at: number, event: TelephonyEvent, chance: Chance): readonly TimedEvent[] {
  if (chance.happens(0.06)) return [];
  const first = Math.max(0, at + (chance.happens(0.2) ? chance.between(0, 20_000) : 0));
  const times = chance.happens(0.2) ? [first, first + chance.between(0, 6_000)] : [first];
  return times.map((time) => ({ at: time, event }));
}
