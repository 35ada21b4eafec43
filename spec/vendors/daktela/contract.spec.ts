import type { Daktela } from '../../../src/workbench/adapters/daktela/daktela.ts';
import { describeTelephony, type StoryStep } from '../../contracts/telephony.ts';
import { openInstance } from './instance.ts';

describeTelephony({
  vendor: 'daktela',
  tells: ['answer', 'transfer', 'end'],
  open: async () => {
    const { stage, instance, clock } = await openInstance();
    const ids = new Map<string, string>();
    const idOf = (call: string): string => ids.get(call) ?? '';
    const known = (step: StoryStep): string => {
      const { call, number, direction } = step;
      const id =
        ids.get(call) ?? instance.send({ do: 'ring', number, direction: direction === 'inbound' ? 'in' : 'out' });
      ids.set(call, id);
      return id;
    };
    return {
      stage,
      idOf,
      tell: async (step) => {
        play(instance, step, known(step));
        // Somebody who does nothing is asked about every ten seconds, and a call is read twice.
        await clock.pass(30_000);
      },
    };
  },
});

/** A repeated step is the same state, read once more. */
function play(instance: Daktela, { happens }: StoryStep, call: string): void {
  const stored = instance.state.calls.find(({ id }) => id === call);
  const own = instance.state.activities.find(({ item, user }) => item === call && user === 'james');
  if (happens === 'answer' && own?.action === 'WAIT') instance.send({ do: 'pick-up', call });
  if (happens === 'transfer' && own?.action === 'OPEN') instance.send({ do: 'transfer', call, to: 'eve' });
  if (happens !== 'end' || stored?.endedAt !== undefined) return;
  if (own?.action === 'WAIT') instance.send({ do: 'pick-up', call });
  instance.send({ do: 'hang-up', call });
  instance.send({ do: 'close', call });
}
