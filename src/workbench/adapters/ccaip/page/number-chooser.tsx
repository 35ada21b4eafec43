import { useState } from 'react';
import type { PhoneCall } from '../phone.ts';
import type { Ask } from './phone-commands.ts';
import { shownNumber } from './shown.ts';

const ownNumbers = ['+1 339-219-5276', '+44 20 7946 0900'] as const;

interface Props {
  readonly call: PhoneCall;
  readonly ask: Ask;
}

/** The tenant asks agents to choose the number that customers will see. */
export const NumberChooser = ({ call, ask }: Props) => {
  const [outboundNumber, setOutboundNumber] = useState<string>(ownNumbers[0]);
  return (
    <section className="call" aria-label="Choose a number">
      <p className="quiet">Call</p>
      <h2>{shownNumber(call.number)}</h2>
      <label>
        Outbound number
        <select value={outboundNumber} onChange={({ target }) => setOutboundNumber(target.value)}>
          {ownNumbers.map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
      </label>
      <div className="row">
        <button
          type="button"
          className="good"
          onClick={() => void ask({ do: 'choose-number', callId: call.id, outboundNumber })}
        >
          Start call
        </button>
        <button type="button" onClick={() => void ask({ do: 'hang-up', callId: call.id })}>
          Cancel
        </button>
      </div>
    </section>
  );
};
