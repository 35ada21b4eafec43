import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DaktelaSettings } from '../../../src/workbench/adapters/daktela/simulator-settings.ts';
import { holds } from '../../support/random.ts';
import { openInstance } from './instance.ts';

type Deed =
  | { readonly kind: 'call' | 'end' | 'close' | 'hand-on' | 'take-back' | 'reload' | 'miss' }
  | { readonly kind: 'answer'; readonly answer: DaktelaSettings['answer'] };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Deed>({ kind: 'call' }, { kind: 'end' }, { kind: 'close' }) },
  fc.constantFrom<Deed>({ kind: 'hand-on' }, { kind: 'take-back' }, { kind: 'reload' }, { kind: 'miss' }),
  fc
    .constantFrom<DaktelaSettings['answer']>(
      'normal',
      'normal',
      'lost',
      'too-many',
      'server-error',
      'html',
      'unauthorized',
    )
    .map((answer) => ({ kind: 'answer', answer }) as const),
);
const story = fc.array(fc.tuple(deed, fc.integer({ min: 500, max: 90_000 })), { minLength: 5, maxLength: 25 });

const numberOf = (index: number): string => `+1415555${String(1000 + index)}`;

/** One agent's day on an instance that fails again and again. */
async function live(steps: readonly (readonly [Deed, number])[]) {
  const opened = await openInstance();
  const { stage, instance, clock } = opened;
  let calls = 0;
  const running = () => instance.state.calls.findLast(({ endedAt }) => endedAt === undefined)?.id;
  const finish = (call: string): void => {
    instance.send({ do: 'hang-up', call });
    instance.send({ do: 'close', call });
  };
  const ring = (): string => {
    const before = running();
    if (before !== undefined) finish(before);
    calls += 1;
    return instance.send({ do: 'ring', number: numberOf(calls) });
  };
  const holder = (call: string) => instance.state.activities.findLast(({ item }) => item === call)?.user;
  for (const [one, pause] of steps) {
    const call = running();
    if (one.kind === 'answer') instance.configure({ answer: one.answer });
    else if (one.kind === 'reload') await stage.reload();
    else if (one.kind === 'call') instance.send({ do: 'pick-up', call: ring() });
    else if (one.kind === 'miss') instance.send({ do: 'hang-up', call: ring() });
    else if (call !== undefined && one.kind === 'end') instance.send({ do: 'hang-up', call });
    else if (call !== undefined && one.kind === 'close') finish(call);
    else if (call !== undefined) {
      const to = one.kind === 'hand-on' ? 'eve' : 'james';
      if (holder(call) !== to) instance.send({ do: 'transfer', call, to });
    }
    await clock.pass(pause);
  }
  const last = running();
  if (last !== undefined) finish(last);
  for (const { item } of instance.state.activities) instance.send({ do: 'close', call: item });
  instance.configure({ answer: 'normal' });
  await clock.pass(1_200_000);
  return opened;
}

describe('a storm', () => {
  it('loses no call and doubles none: one user, one ticket and one note each', async () => {
    await holds(
      story,
      async (steps) => {
        const { stage, instance } = await live(steps);
        const { helpdesk } = stage;
        const ids = instance.state.calls.map(({ id }) => id);
        const notes = [...helpdesk.tickets.keys()].flatMap((ticket) => stage.notes(ticket));
        const written = notes
          .filter((note) => /^(In|Out)bound call/.test(note))
          .flatMap((note) => /Call ID: daktela (\S+)$/.exec(note)?.[1] ?? []);
        expect(written.toSorted()).toEqual(ids.toSorted());
        expect([helpdesk.users.size, helpdesk.tickets.size]).toEqual([ids.length, ids.length]);
        expect(stage.desk.view().toFinish).toEqual([]);
        stage.stop();
      },
      12,
    );
  }, 60_000);
});
