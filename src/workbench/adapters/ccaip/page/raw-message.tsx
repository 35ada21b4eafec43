import { useState } from 'react';
import { Choice } from './choice.tsx';
import type { Ask } from './phone-commands.ts';
import { sampleMessages } from './sample-messages.ts';

const names = [...sampleMessages.keys()];
const forms = ['as a string', 'as an object'] as const;
const textOf = (sample: string): string => sampleMessages.get(sample) ?? '';

interface Read {
  readonly message?: unknown;
  readonly fault?: string;
}

const parsed = (text: string): Read => {
  try {
    return { message: JSON.parse(text) };
  } catch {
    return { fault: 'That is not JSON; it can be posted as a string only.' };
  }
};

interface Props {
  readonly ask: Ask;
  /** Which of the agent's two pages posts it. */
  readonly type?: 'call' | 'chat';
}

/** Posts whatever stands in the field, samples to begin with. */
export const RawMessage = ({ ask, type = 'call' }: Props) => {
  const [sample, setSample] = useState(names[0] ?? '');
  const [text, setText] = useState(textOf(sample));
  const [form, setForm] = useState<(typeof forms)[number]>('as a string');
  const [fault, setFault] = useState<string>();
  const choose = (name: string) => {
    setSample(name);
    setText(textOf(name));
  };
  const post = async () => {
    const read: Read = form === 'as an object' ? parsed(text) : { message: text };
    setFault(read.fault);
    if (read.fault === undefined) await ask({ do: 'post', message: read.message, type });
  };
  return (
    <form
      className="fields"
      aria-label="Raw message"
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <Choice label="Sample" options={names} value={sample} onChange={choose} />
      <label>
        Message
        <textarea rows={8} spellCheck={false} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <Choice label="Posted" options={forms} value={form} onChange={setForm} />
      {fault === undefined ? undefined : <p role="alert">{fault}</p>}
      <button type="submit">Post</button>
    </form>
  );
};
