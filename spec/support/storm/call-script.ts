import type { Channel, SessionId } from '../../../src/core/facts.ts';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { numberOf, type CallerKind } from './cast.ts';
import type { Chance } from './chance.ts';

/** One agent's part in a call or chat as it really was; times in ms after the storm began. */
export interface CallPart {
  /** Left out: `ccaip`. */
  readonly vendor?: string;
  readonly id: string;
  readonly channel: Channel;
  readonly caller: CallerKind;
  readonly number: string | undefined;
  readonly isInternal: boolean;
  readonly beginsAt: number;
  readonly endsAt: number;
  /** How often somebody wrote in a chat. */
  readonly said: number;
  /** The agent put the chat away instead of ending it. */
  readonly isPutAway: boolean;
}

/** The app's name of an agent's part. */
export const sessionOf = (
  { vendor = 'ccaip', channel, id }: Pick<CallPart, 'vendor' | 'channel' | 'id'>,
  agent: number,
): SessionId => `${vendor}-${channel}-${id}@${agent}`;

export interface TimedEvent {
  readonly at: number;
  readonly event: TelephonyEvent;
}

/** What happened on the line. */
export function castPart(chance: Chance, call: number, caller: CallerKind, channel: Channel): CallPart {
  const beginsAt = chance.between(0, 180_000);
  const isChat = channel === 'chat';
  return {
    id: String(103_640 + call),
    channel,
    caller,
    number: numberOf(caller, chance.happens(0.7) ? 0 : 1),
    isInternal: !isChat && chance.happens(0.02),
    beginsAt,
    endsAt: beginsAt + chance.between(500, 120_000),
    said: isChat ? chance.between(0, 5) : 0,
    isPutAway: isChat && chance.happens(0.3),
  };
}

/** How the vendor tells that a part began or ended. */
export const eventOf = (part: CallPart, kind: 'began' | 'ended'): TelephonyEvent => ({
  kind,
  ...about(part),
  ...(kind === 'ended' && part.isPutAway && { isDismissed: true }),
});

const about = (part: CallPart) =>
  ({
    frame: frameOf(part),
    channel: part.channel,
    id: part.id,
    direction: part.isInternal ? 'internal' : 'inbound',
    details: {
      sessionType: typeOf(part),
      queue: 'Developers / James',
      ...(part.channel === 'call' && { line: '+14155550199' }),
    },
    data: part.number === undefined ? {} : { phone: part.number },
  }) as const;

const frameOf = ({ channel }: CallPart): string => (channel === 'chat' ? 'chat-adapter' : 'adapter');

function typeOf({ channel, isInternal }: CallPart): string {
  if (channel === 'chat') return 'messaging inbound (whatsapp)';
  return isInternal ? 'Voice Internal' : 'Voice Inbound (IVR)';
}

/** How the vendor tells both agents that a call went from one to the other. */
export const passOf = (part: CallPart, from: string, to: string): TelephonyEvent => ({
  kind: 'passed',
  frame: frameOf(part),
  channel: part.channel,
  id: part.id,
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
    ...(part.channel === 'chat' ? tellChat(part, chance) : []),
  ];
}

/** What is written in a chat, and how its agent goes to and fro between chats. */
function tellChat(part: CallPart, chance: Chance): readonly TimedEvent[] {
  const { id } = part;
  const frame = frameOf(part);
  const said = Array.from({ length: part.said }, () => chance.pick(['customer', 'agent']));
  const turns = Array.from({ length: chance.between(0, 2) });
  return [
    ...said.map((by): TelephonyEvent => ({ kind: 'said', frame, id, by })),
    ...turns.map((): TelephonyEvent => ({ kind: 'turned-to', ...about(part) })),
  ].flatMap((event) => around(chance.between(part.beginsAt, part.endsAt), event, chance));
}

function popOf(part: CallPart, chance: Chance): TelephonyEvent | undefined {
  const { id, number } = part;
  const kind = 'record-popped';
  const host = 'https://acme.zendesk.com/agent';
  const frame = frameOf(part);
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
