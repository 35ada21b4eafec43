import type { Replayer } from '../simulated-vendor.ts';
import type { Employee } from './calls.ts';
import type { Ringostat } from './ringostat.ts';

const types = { inbound: 'in', outbound: 'out', internal: 'transitin' } as const;

let replayed = 0;

/** Plays a call of a diagnostics file in the project: its API tells of it when it is asked. */
export const createReplayer = ({ control }: Ringostat, employee: Employee): Replayer => {
  const callId = `ua1-${Date.now()}.${(replayed += 1)}`;
  return {
    callId,
    play(move) {
      if (move.do === 'begin' || move.do === 'end') {
        const customer = move.number.replaceAll(/\D/g, '') || 'anonymous';
        // One that is there already does not ring again.
        control.send({ do: 'ring', id: callId, customer, employee, type: types[move.direction] });
      }
      if (move.do === 'begin') control.send({ do: 'answer', id: callId });
      if (move.do === 'end') control.send({ do: 'end', id: callId });
      // It has no page that pops or is loaded again.
      return Promise.resolve();
    },
  };
};
