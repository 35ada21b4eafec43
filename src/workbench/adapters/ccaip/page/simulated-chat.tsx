import { useState } from 'react';
import type { ChatCarries } from '../chat.ts';
import type { Command } from '../commands.ts';
import { CarriedData } from './carried-data.tsx';
import { Choice } from './choice.tsx';
import { dataOf } from './data-field.tsx';
import type { Ask } from './phone-commands.ts';
import { PopChoice, popOf, type PopFields } from './pop-choice.tsx';
import { TextField } from './text-field.tsx';

const sessionTypes = [
  'Messaging Inbound (Web Chat)',
  'Messaging (Web)',
  'Messaging (Mobile)',
  'Messaging Inbound (SMS)',
  'Messaging Outbound (SMS)',
  'Messaging Outbound (SMS via API)',
  'Messaging (WhatsApp)',
] as const;
const places: readonly ChatCarries[] = ['nothing', 'fields', 'session_variable'];

interface ChatFields {
  readonly sessionType: (typeof sessionTypes)[number];
  readonly queue: string;
  readonly email: string;
  readonly customUserId: string;
  readonly phone: string;
  readonly message: string;
  readonly carries: ChatCarries;
  readonly pop: PopFields;
  readonly data: string;
}

const firstFields: ChatFields = {
  sessionType: 'Messaging Inbound (Web Chat)',
  queue: 'HB TEAM / Edvards',
  email: 'ada@analytical.example',
  customUserId: '',
  phone: '',
  message: 'Hello?',
  carries: 'nothing',
  pop: { to: 'lookup', what: '', when: 'after', hasCallId: false },
  data: '{}',
};

const present = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const chatOf = ({
  sessionType,
  queue,
  email,
  customUserId,
  phone,
  message,
  carries,
  pop,
  data,
}: ChatFields): Command => ({
  do: 'new-chat',
  chat: {
    sessionType,
    carries,
    queue: present(queue) ?? null,
    from: { email: present(email), customUserId: present(customUserId), phone: present(phone) },
    message: present(message),
    pop: popOf(pop),
    data: dataOf(data),
  },
});

const identities = {
  email: 'E-mail of the customer',
  customUserId: 'Custom user id',
  phone: 'Number of the customer',
} as const;

interface IdentityProps {
  readonly chat: ChatFields;
  readonly onChange: (fields: Partial<ChatFields>) => void;
}

const Identity = ({ chat, onChange }: IdentityProps) =>
  (['email', 'customUserId', 'phone'] as const).map((name) => (
    <TextField
      key={name}
      label={identities[name]}
      value={chat[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  ));

interface Props {
  readonly ask: Ask;
}

/** Lets a customer write. */
export const SimulatedChat = ({ ask }: Props) => {
  const [chat, setChat] = useState(firstFields);
  const change = (fields: Partial<ChatFields>) => setChat({ ...chat, ...fields });
  return (
    <form
      className="fields"
      aria-label="Simulated chat"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(chatOf(chat));
      }}
    >
      <Choice
        label="Session type"
        options={sessionTypes}
        value={chat.sessionType}
        onChange={(sessionType) => change({ sessionType })}
      />
      <TextField label="Queue (empty: none)" value={chat.queue} onChange={(queue) => change({ queue })} />
      <Identity chat={chat} onChange={change} />
      <TextField label="First message" value={chat.message} onChange={(message) => change({ message })} />
      <Choice
        label="New_Chat carries them in"
        options={places}
        value={chat.carries}
        onChange={(carries) => change({ carries })}
      />
      <CarriedData text={chat.data} onChange={(data) => change({ data })} />
      <PopChoice pop={chat.pop} onChange={(pop) => change({ pop })} />
      <button type="submit" className="primary" disabled={dataOf(chat.data) === undefined}>
        Let them write
      </button>
    </form>
  );
};
