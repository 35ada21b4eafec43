import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Played, playConversation, type World } from '../support/conversation-stage.ts';
import { conversations, toldAnyhow, toldOf, withOneMistake } from '../support/conversation-telling.ts';
import { holds, seed } from '../support/random.ts';

/** Whether Zendesk knows the caller. */
const worlds: readonly World[] = [{ isKnown: false }, { isKnown: true }];
const wrappedUp = { version: 1, dispositions: ['Resolved'] };

interface Wanted {
  /** Whether each stretch has a comment of its own; else those that follow each other at once may share one. */
  readonly isEachTold: boolean;
}

/** One ticket, a comment for each stretch of who took part, the passes in order; nothing for anybody else. */
function expectOrder({ tickets, users, outcomes, parts }: Played, isKnown: boolean, { isEachTold }: Wanted): void {
  const count = isKnown || parts.some(({ stretches }) => stretches > 0) ? 1 : 0;
  expect({ tickets, users }).toEqual({ tickets: count, users: count });
  for (const [who, { notes, opened, isShown }] of outcomes.entries()) {
    const part = parts[who] ?? { stretches: 0, lines: [], toldAtLeast: 0 };
    const tookPart = part.stretches > 0;
    expect({ who, isShown: isShown && !tookPart, opened }).toEqual({ who, isShown: false, opened: tookPart ? 1 : 0 });
    if (!isEachTold) expect(notes.length).toBeGreaterThanOrEqual(Math.min(1, part.stretches));
    const length = isEachTold ? part.stretches : Math.min(notes.length, part.stretches);
    const additions = Array.from({ length }, (_, place) => place > 0);
    expect({ who, additions: notes.map(({ isAddition }) => isAddition) }).toEqual({ who, additions });
    const passes = notes.flatMap((note) => note.passes);
    expect({ who, passes }).toEqual({ who, passes: part.lines.slice(0, passes.length) });
    expect(passes.length).toBeGreaterThanOrEqual(tookPart ? part.toldAtLeast : 0);
  }
}

describe('one call among three agents and two queues', () => {
  it.each(worlds)(
    'has one ticket, and a note for each part that tells its passes, in any order: %o',
    async (world) => {
      let played = 0;
      for (const moves of conversations(world.isKnown ? 4 : 5)) {
        expectOrder(await playConversation(toldOf(moves), world), world.isKnown, { isEachTold: true });
        played += 1;
      }
      expect(played).toBeGreaterThan(world.isKnown ? 100 : 600);
    },
    60_000,
  );

  it('goes on in the first agent’s ticket where nothing but the call’s id tells who is calling', async () => {
    const told = [...conversations(4)].filter((moves) => moves.every((move) => move.do !== 'queue')).map(toldOf);
    const world = { isKnown: false, isNumberToldOnce: true };
    for (const one of told) expectOrder(await playConversation(one, world), false, { isEachTold: true });
    expect(told.length).toBeGreaterThan(80);
  }, 60_000);

  it.each(worlds)(
    'has them also with any one message lost, repeated or late: %o',
    async (world) => {
      let played = 0;
      for (const moves of conversations(3)) {
        for (const told of withOneMistake(toldOf(moves))) {
          expectOrder(await playConversation(told, world), world.isKnown, { isEachTold: true });
          played += 1;
        }
      }
      expect(played).toBeGreaterThan(300);
    },
    60_000,
  );

  it(`has them however eight moves are told, seed ${seed}`, async () => {
    const rules = fc.constantFrom(undefined, wrappedUp);
    await holds(
      fc.tuple(toldAnyhow(8), fc.boolean(), rules),
      async ([told, isKnown, own]) =>
        expectOrder(await playConversation(told, { isKnown, rules: own }), isKnown, { isEachTold: false }),
      300,
    );
  }, 60_000);
});
