import type { Replayer } from '../simulated-vendor.ts';
import type { Daktela } from './daktela.ts';
import { nextCallId } from './life.ts';

const ways = { inbound: 'in', outbound: 'out', internal: 'internal' } as const;

/** Plays a call of a diagnostics file at the instance: its API tells of it when it is asked. */
export const createReplayer = (daktela: Daktela, agent: string): Replayer => {
  const callId = nextCallId(daktela.state);
  const isThere = (): boolean => daktela.state.calls.some(({ id }) => id === callId);
  return {
    callId,
    play(move) {
      if ((move.do === 'begin' || move.do === 'end') && !isThere())
        daktela.send({ do: 'ring', agent, number: move.number, direction: ways[move.direction] });
      if (move.do === 'begin') daktela.send({ do: 'pick-up', call: callId });
      if (move.do === 'end') {
        daktela.send({ do: 'hang-up', call: callId });
        daktela.send({ do: 'close', call: callId });
      }
      // It has no page that pops or is loaded again.
      return Promise.resolve();
    },
  };
};
