import fc from 'fast-check';
import { moved, movesIn, ringing, type Message, type Move, type Talk } from './conversation-model.ts';

/** What one page tells, and how long before that nothing happens, ms. */
export interface Told {
  readonly wait: number;
  readonly message: Message;
}

/** Long enough for everything that a move brings about, ms. */
const pause = 10_000;

/** All conversations of at most so many moves. */
export function* conversations(most: number, talk: Talk = ringing): Generator<readonly Move[]> {
  if (most === 0) return;
  for (const move of movesIn(talk)) {
    yield [move];
    for (const rest of conversations(most - 1, moved(talk, move)[0])) yield [move, ...rest];
  }
}

/** What the pages tell of a conversation where none of them makes a mistake. */
export function toldOf(moves: readonly Move[]): readonly Told[] {
  let talk = ringing;
  return moves.flatMap((move) => {
    const [next, messages] = moved(talk, move);
    talk = next;
    return messages.map((message, place) => ({ message, wait: place === 0 ? pause : 0 }));
  });
}

/** The same with one mistake, each there is: lost, told twice, told once more at the end, told behind the next one. */
export function* withOneMistake(told: readonly Told[]): Generator<readonly Told[]> {
  for (const [place, one] of told.entries()) {
    const [before, [next, ...rest]] = [told.slice(0, place), told.slice(place + 1)];
    yield next ? [...before, { ...next, wait: Math.max(one.wait, next.wait) }, ...rest] : before;
    yield [...before, one, { ...one, wait: 0 }, ...told.slice(place + 1)];
    yield [...told, { ...one, wait: pause }];
    if (next) yield [...before, { ...next, wait: one.wait }, { ...one, wait: next.wait }, ...rest];
  }
}

/** How one message goes wrong, if at all: `late` by so many other messages. */
interface Mistake {
  readonly times: 0 | 1 | 2;
  readonly late: number;
  readonly wait: number;
}

const mistake: fc.Arbitrary<Mistake> = fc.record({
  times: fc.oneof({ weight: 6, arbitrary: fc.constant(1 as const) }, fc.constantFrom<0 | 1 | 2>(0, 2)),
  late: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 })),
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, fc.constantFrom(0, 700, 3_000, pause, 60_000)),
});

/** Conversations of up to so many moves, told with any number of mistakes. */
export const toldAnyhow = (most: number): fc.Arbitrary<readonly Told[]> =>
  fc
    .tuple(fc.array(fc.nat(), { minLength: 1, maxLength: most }), fc.array(mistake, { minLength: 60, maxLength: 60 }))
    .map(([picks, mistakes]) => disordered(toldOf(movesOf(picks)), mistakes));

function movesOf(picks: readonly number[]): readonly Move[] {
  let talk = ringing;
  return picks.flatMap((pick) => {
    const possible = movesIn(talk);
    const move = possible[pick % Math.max(1, possible.length)];
    if (!move) return [];
    [talk] = moved(talk, move);
    return [move];
  });
}

function disordered(told: readonly Told[], mistakes: readonly Mistake[]): readonly Told[] {
  return told
    .flatMap((one, place) => {
      const { times, late, wait } = mistakes[place % mistakes.length] ?? { times: 1, late: 0, wait: -1 };
      const said = { ...one, wait: wait < 0 ? one.wait : wait };
      return Array.from({ length: times }, (_, time) => ({ at: place + (time === times - 1 ? late : 0), said }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ said }) => said);
}
