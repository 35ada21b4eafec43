import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../support/random.ts';
import { createPhoneModel, type Happening } from './phone-model.ts';

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Happening>({ do: 'open' }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('close', 'crash', 'freeze', 'thaw', 'take-over'),
      tab: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(100, 200, 400, 1_000, 2_500) }) },
);

/** Everything that may happen in so many steps once two tabs are open. */
function* stories(steps: number): Generator<readonly Happening[]> {
  if (steps === 0) return yield [];
  const next: readonly Happening[] = [
    { do: 'open' },
    { do: 'wait', ms: 200 },
    { do: 'wait', ms: 2_500 },
    ...(['crash', 'freeze', 'thaw', 'take-over'] as const).flatMap((what) =>
      [0, 1].map((tab): Happening => ({ do: what, tab })),
    ),
  ];
  for (const first of next) for (const rest of stories(steps - 1)) yield [first, ...rest];
}

async function live(story: readonly Happening[]) {
  const model = createPhoneModel();
  for (const happening of story) await model.happen(happening);
  return model;
}

describe('the phone of an agent with up to three tabs', () => {
  it('is never there twice nor gone for two seconds, and a frozen holder is spoken of, whatever happens', async () => {
    await holds(
      fc.array(happening, { minLength: 3, maxLength: 14 }),
      async (story) => {
        const model = await live([{ do: 'open' }, ...story]);
        expect(await model.isTruthTold()).toBe(true);
        expect(model.phones()).toBe(model.awake() === 0 || model.isKeptByFrozen() ? 0 : 1);
      },
      300,
    );
  });

  it('is not there twice where a tab thaws that was given it and robbed of it while it was frozen', async () => {
    const model = await live([
      { do: 'open' },
      { do: 'open' },
      { do: 'freeze', tab: 1 },
      { do: 'close', tab: 0 },
      { do: 'open' },
      { do: 'wait', ms: 200 },
      { do: 'take-over', tab: 1 },
      { do: 'wait', ms: 400 },
      { do: 'thaw', tab: 0 },
    ]);
    expect(model.phones()).toBe(1);
    expect(await model.isTruthTold()).toBe(true);
  });

  it('is so in every story of three steps', async () => {
    const open: Happening = { do: 'open' };
    for (const story of stories(3)) {
      const model = await live([open, open, ...story]);
      const told = JSON.stringify(story);
      expect(await model.isTruthTold(), told).toBe(true);
      expect(model.phones(), told).toBe(model.awake() === 0 || model.isKeptByFrozen() ? 0 : 1);
    }
  }, 60_000);
});
