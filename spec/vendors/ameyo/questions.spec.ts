import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/vendors/ameyo/fields.ts';
import type { Asked } from '../../../src/vendors/ameyo/message.ts';
import { createQuestions, type Answer } from '../../../src/vendors/ameyo/questions.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

const answered = (to: Asked, isDone: boolean) =>
  ({ event: 'answered', to, requestMethodId: undefined, isDone, words: undefined }) as const;

const open = () => {
  const clock = createVirtualClock();
  const posted: Fields[] = [];
  const answers: (readonly [string, Answer])[] = [];
  const questions = createQuestions(clock, (message) => posted.push(message));
  const ask = async (to: Asked, method: string): Promise<void> => {
    void questions.ask({ to, message: { method }, patience: 1_000 }).then((answer) => answers.push([method, answer]));
    await clock.settle();
  };
  return { clock, posted, answers, ask, hear: questions.hear };
};

describe('what the toolbar is asked', () => {
  it('waits for its turn where answers name no call: each answer is its own question’s', async () => {
    const { clock, posted, answers, ask, hear } = open();
    await ask('dispose', 'first');
    await ask('dispose', 'second');
    expect(posted).toHaveLength(1);
    hear(answered('dispose', true));
    await clock.settle();
    hear(answered('dispose', false));
    await clock.settle();
    expect(answers).toEqual([
      ['first', { isDone: true }],
      ['second', { isDone: false }],
    ]);
  });

  it('does not wait for something of another kind, nor take its answer', async () => {
    const { clock, posted, answers, ask, hear } = open();
    await ask('dispose', 'first');
    await ask('call-back', 'second');
    expect(posted).toHaveLength(2);
    hear(answered('call-back', true));
    await clock.settle();
    expect(answers).toEqual([['second', { isDone: true }]]);
  });

  it('is late after its time, and lets the next one go', async () => {
    const { clock, posted, answers, ask } = open();
    await ask('dispose', 'first');
    await ask('dispose', 'second');
    await clock.pass(1_000);
    expect(answers).toEqual([['first', 'late']]);
    expect(posted).toHaveLength(2);
  });
});
