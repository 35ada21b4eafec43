import type { Party, PassKind } from '../../src/core/session-details.ts';

/** Who may take part: places in `agents`. */
export type Who = 0 | 1 | 2;

export const agents = [
  { id: 7, name: 'James Bond', email: 'james.bond@agents.co' },
  { id: 8, name: 'Eve Moneypenny', email: 'eve@agents.co' },
  { id: 9, name: 'Quentin', email: 'q@agents.co' },
] as const;
export const everybody: readonly Who[] = [0, 1, 2];
export const queues = ['Developers / James', 'Billing'] as const;

/** What people do with a call. A transfer to who is in the call already ends a warm one, else it is blind. */
export type Move =
  | { readonly do: 'pick' | 'add' | 'leave'; readonly who: Who }
  | { readonly do: 'transfer'; readonly who: Who; readonly to: Who }
  | { readonly do: 'queue'; readonly who: Who }
  | { readonly do: 'end' };

/** What the vendor's page tells one agent. */
export type Message = Span | Pass;
interface Span {
  readonly to: Who;
  readonly queue: string;
  readonly kind: 'began' | 'ended';
}
interface Pass {
  readonly to: Who;
  readonly queue: string;
  readonly kind: 'passed';
  readonly how: PassKind;
  readonly from: Party;
  readonly taker: Party;
}

/** Who is in the call, and what happened so far. */
export interface Talk {
  readonly inCall: readonly Who[];
  readonly seen: readonly Who[];
  readonly queue: 0 | 1;
  readonly phase: 'waiting' | 'talking' | 'over';
}

export const ringing: Talk = { inCall: [], seen: [], queue: 0, phase: 'waiting' };

/** Everything that may happen next. Of agents who were not in the call yet only the first: their names make no difference. */
export function movesIn({ inCall, seen, phase }: Talk): readonly Move[] {
  const known = everybody.filter((who) => seen.includes(who));
  const others = [...known, ...everybody.filter((who) => !seen.includes(who)).slice(0, 1)];
  const outside = others.filter((who) => !inCall.includes(who));
  switch (phase) {
    case 'over':
      return [];
    case 'waiting':
      return outside.map((who) => ({ do: 'pick', who }));
    case 'talking':
      return [
        ...inCall.flatMap((who) => others.filter((to) => to !== who).map((to): Move => ({ do: 'transfer', who, to }))),
        ...outside.map((who): Move => ({ do: 'add', who })),
        ...(inCall.length > 1 ? inCall.map((who): Move => ({ do: 'leave', who })) : []),
        ...(inCall.length === 1 ? inCall.map((who): Move => ({ do: 'queue', who })) : []),
        { do: 'end' },
      ];
  }
}

/** The call after a move, and what the vendor's pages tell of it. */
export function moved(talk: Talk, move: Move): readonly [Talk, readonly Message[]] {
  const queue = queues[talk.queue];
  const without = (who: Who): readonly Who[] => talk.inCall.filter((other) => other !== who);
  const withOne = (who: Who): Talk => ({
    ...talk,
    phase: 'talking',
    inCall: [...without(who), who],
    seen: [...new Set([...talk.seen, who])],
  });
  const tell = (to: readonly Who[], how: PassKind, from: Party, taker: Party): readonly Message[] =>
    to.map((one) => ({ to: one, queue, kind: 'passed', how, from, taker }));
  switch (move.do) {
    case 'pick':
      return [withOne(move.who), [{ to: move.who, queue, kind: 'began' }]];
    case 'add':
      return [
        withOne(move.who),
        [
          ...tell([...talk.inCall, move.who], 'party', {}, party(move.who, queue)),
          { to: move.who, queue, kind: 'began' },
        ],
      ];
    case 'leave':
      return [{ ...talk, inCall: without(move.who) }, [{ to: move.who, queue, kind: 'ended' }]];
    case 'transfer':
      return [
        { ...withOne(move.to), inCall: [...without(move.who).filter((who) => who !== move.to), move.to] },
        [
          ...tell([...new Set([...talk.inCall, move.to])], 'transfer', party(move.who, queue), party(move.to, queue)),
          { to: move.who, queue, kind: 'ended' },
          ...(talk.inCall.includes(move.to) ? [] : [{ to: move.to, queue, kind: 'began' } as const]),
        ],
      ];
    case 'queue': {
      const next = talk.queue === 0 ? 1 : 0;
      return [
        { ...talk, phase: 'waiting', inCall: [], queue: next },
        [
          ...tell([move.who], 'transfer', party(move.who, queue), { queue: queues[next] }),
          { to: move.who, queue, kind: 'ended' },
        ],
      ];
    }
    case 'end':
      return [{ ...talk, phase: 'over', inCall: [] }, talk.inCall.map((to) => ({ to, queue, kind: 'ended' }))];
  }
}

const party = (who: Who, queue: string): Party => ({ name: agents[who].email, queue });

/** What one agent's notes have to tell, from what that agent's page heard and when, in ms. */
export interface Part {
  /** Begun-and-ended stretches; 0: took no part. */
  readonly stretches: number;
  /** The lines about passes that were heard, in order, and how many of them before the last end. */
  readonly lines: readonly string[];
  readonly toldAtLeast: number;
}

/** A New_Call within this time after the end is a late or repeated one, ms. */
const returnGap = 2_000;

export function partOf(who: Who, heard: readonly { readonly at: number; readonly message: Message }[]): Part {
  let [stretches, toldAtLeast, endedAt] = [0, 0, Number.NEGATIVE_INFINITY];
  let isRunning = false;
  const lines: string[] = [];
  const end = (at: number): void => {
    [isRunning, endedAt] = [false, at];
    stretches += 1;
    toldAtLeast = lines.length;
  };
  for (const { at, message } of heard.filter((one) => one.message.to === who)) {
    switch (message.kind) {
      case 'began':
        isRunning ||= stretches === 0 || at - endedAt >= returnGap;
        break;
      case 'ended':
        if (isRunning || stretches === 0) end(at);
        break;
      case 'passed': {
        const line = lineOf(message);
        const isHeard = isRunning || stretches > 0 || concerns(who, message);
        if (isHeard && line !== lines.at(-1)) lines.push(line);
      }
    }
  }
  if (isRunning) end(Number.POSITIVE_INFINITY);
  return { stretches, lines, toldAtLeast };
}

const concerns = (who: Who, { how, from, taker }: Pass): boolean =>
  taker.name === agents[who].email || (how === 'transfer' && from.name === agents[who].email);

function lineOf({ how, from, taker }: Pass): string {
  const text = ({ name, queue }: Party): string => (name === undefined ? (queue ?? '') : `${name} (${queue ?? ''})`);
  return how === 'transfer' ? `Transferred from ${text(from)} to ${text(taker)}` : `Joined: ${text(taker)}`;
}
