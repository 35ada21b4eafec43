import { useState } from 'react';
import type { Command } from '../commands.ts';
import type { Carries } from '../phone.ts';
import { CarriedData } from './carried-data.tsx';
import { Choice } from './choice.tsx';
import { dataOf } from './data-field.tsx';
import type { Ask } from './phone-commands.ts';
import { PopChoice, popOf, type PopFields } from './pop-choice.tsx';
import { TextField } from './text-field.tsx';

const sessionTypes = [
  'Voice Inbound (IVR)',
  'Voice Inbound (Mobile)',
  'Voice Callback (Web)',
  'Voice Campaign (UJET)',
  'Voice Outbound',
  'Voice Internal',
] as const;
const places: readonly Carries[] = ['nothing', 'phone', 'ani', 'custom_sip_headers', 'session_variable'];

interface CallFields {
  readonly from: string;
  readonly queue: string;
  readonly sessionType: (typeof sessionTypes)[number];
  readonly carries: Carries;
  readonly pop: PopFields;
  readonly data: string;
}

const firstFields: CallFields = {
  from: '+14155550132',
  queue: 'Developers / James',
  sessionType: 'Voice Inbound (IVR)',
  carries: 'nothing',
  pop: { to: 'lookup', what: '', when: 'after', hasCallId: false },
  data: '{}',
};

const ringOf = ({ from, queue, sessionType, carries, pop, data }: CallFields): Command => {
  const campaign = sessionType.includes('Campaign') ? { campaign: 'Survey Movie' } : {};
  const path = queue.trim() === '' ? null : queue;
  return {
    do: 'ring',
    call: { from, sessionType, carries, pop: popOf(pop), queue: path, data: dataOf(data), ...campaign },
  };
};

interface Props {
  readonly ask: Ask;
}

export const SimulatedCall = ({ ask }: Props) => {
  const [call, setCall] = useState(firstFields);
  const change = (fields: Partial<CallFields>) => setCall({ ...call, ...fields });
  return (
    <form
      className="fields"
      aria-label="Simulated call"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(ringOf(call));
      }}
    >
      <TextField label="Caller (empty: anonymous)" value={call.from} onChange={(from) => change({ from })} />
      <TextField label="Queue (empty: none)" value={call.queue} onChange={(queue) => change({ queue })} />
      <Choice
        label="Session type"
        options={sessionTypes}
        value={call.sessionType}
        onChange={(sessionType) => change({ sessionType })}
      />
      <Choice
        label="New_Call carries the number in"
        options={places}
        value={call.carries}
        onChange={(carries) => change({ carries })}
      />
      <CarriedData text={call.data} onChange={(data) => change({ data })} />
      <PopChoice pop={call.pop} onChange={(pop) => change({ pop })} />
      <button type="submit" className="primary" disabled={dataOf(call.data) === undefined}>
        Let it ring
      </button>
    </form>
  );
};
