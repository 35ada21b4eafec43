import { useState } from 'react';
import type { Ask } from './phone-commands.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

interface Props {
  readonly ask: Ask;
  readonly isBusy: boolean;
}

export const DialPad = ({ ask, isBusy }: Props) => {
  const [number, setNumber] = useState('');
  const call = async () => {
    const fault = await ask({ do: 'dial', number });
    if (fault === undefined) setNumber('');
  };
  return (
    <form
      className="pad"
      onSubmit={(event) => {
        event.preventDefault();
        void call();
      }}
    >
      <input
        type="tel"
        aria-label="Number"
        placeholder="Type or paste a number"
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <div className="keys">
        {keys.map((key) => (
          <button key={key} type="button" onClick={() => setNumber((typed) => typed + key)}>
            {key}
          </button>
        ))}
      </div>
      <button type="submit" className="good" disabled={isBusy || number.trim() === ''}>
        Call
      </button>
    </form>
  );
};
