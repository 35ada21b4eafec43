import { useState } from 'react';
import { knownQueues } from '../queue.ts';
import type { Others } from './others.ts';
import type { Ask } from './phone-commands.ts';

interface Props {
  readonly callId: number;
  readonly others: Others;
  readonly ask: Ask;
}

const describe = ({ agent, isRinging, isConsulted }: Others['parties'][number]): string => {
  if (isRinging) return `${agent}, ringing`;
  return isConsulted ? `${agent}, consulted` : agent;
};

const Parties = ({ callId, others, ask }: Props) => {
  const parties = others.parties.filter((party) => party.callId === callId);
  return (
    <>
      {parties.map((party) => (
        <p key={party.agent} className="quiet">
          With {describe(party)}
        </p>
      ))}
      {parties.some(({ isConsulted }) => isConsulted) ? (
        <div className="row">
          <button type="button" className="good" onClick={() => void ask({ do: 'complete-transfer', callId })}>
            Complete
          </button>
          <button type="button" onClick={() => void ask({ do: 'drop-consult', callId })}>
            Drop consult
          </button>
        </div>
      ) : undefined}
    </>
  );
};

/** Sends a running call on, to an agent or a queue, or brings somebody in. */
export const TransferForm = (props: Props) => {
  const { callId, others, ask } = props;
  const queues = knownQueues.map(({ path }) => path);
  const [chosen, setChosen] = useState<string>();
  const target = chosen ?? others.colleagues[0] ?? queues[0] ?? '';
  const to = queues.includes(target) ? { queue: target } : { agent: target };
  const number = '+14155550190';
  return (
    <>
      <Parties {...props} />
      <details>
        <summary>Transfer or add</summary>
        <label>
          To
          <select value={target} onChange={({ target: { value } }) => setChosen(value)}>
            {[...others.colleagues, ...queues].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <div className="row">
          <button type="button" onClick={() => void ask({ do: 'transfer', callId, to })}>
            Transfer
          </button>
          <button type="button" onClick={() => void ask({ do: 'transfer', callId, to, how: 'warm' })}>
            Consult
          </button>
          <button type="button" onClick={() => void ask({ do: 'add-party', callId, to })}>
            Add
          </button>
        </div>
        <div className="row">
          <button type="button" onClick={() => void ask({ do: 'add-party', callId, to: { number } })}>
            Add {number}
          </button>
        </div>
      </details>
    </>
  );
};
