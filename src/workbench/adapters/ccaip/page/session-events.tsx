import { useState } from 'react';
import type { Command } from '../commands.ts';
import { DataField, dataOf } from './data-field.tsx';
import type { Ask } from './phone-commands.ts';

type Step = Extract<Command, { readonly do: 'virtual-agent' }>['step'];

const steps: readonly { readonly step: Step; readonly label: string }[] = [
  { step: 'joined', label: 'VA joins' },
  { step: 'variables', label: 'VA variables' },
  { step: 'left', label: 'VA leaves' },
];

interface Props {
  /** Without a chat: the running call. */
  readonly chatId?: number;
  readonly ask: Ask;
}

/** What virtual agents and Agent Assist do within a session. */
export const SessionEvents = ({ chatId, ask }: Props) => {
  const [text, setText] = useState('{"ticket_id":"35"}');
  const session = chatId === undefined ? {} : { chatId };
  const values = dataOf(text);
  return (
    <fieldset className="fields">
      <legend>During the session</legend>
      <DataField label="Virtual agent’s variables (JSON)" text={text} onChange={setText} />
      <div className="row">
        {steps.map(({ step, label }) => (
          <button
            key={step}
            type="button"
            disabled={!values}
            onClick={() => void ask({ do: 'virtual-agent', ...session, step, values })}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="row">
        {(['Agent_Assist_Started', 'Agent_Assist_Added'] as const).map((name) => (
          <button key={name} type="button" onClick={() => void ask({ do: 'agent-assist', ...session, name })}>
            {name === 'Agent_Assist_Started' ? 'Assist started' : 'Assist added'}
          </button>
        ))}
      </div>
      {chatId === undefined ? (
        <button type="button" onClick={() => void ask({ do: 'customer-hangs-up' })}>
          Customer hangs up
        </button>
      ) : undefined}
    </fieldset>
  );
};
