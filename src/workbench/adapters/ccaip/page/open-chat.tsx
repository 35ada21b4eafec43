import { useState } from 'react';
import type { Chat } from '../chat.ts';
import type { Ask } from './phone-commands.ts';

interface FieldProps {
  readonly label: string;
  readonly button: string;
  readonly onSay: (text: string) => Promise<string | undefined>;
}

const SayField = ({ label, button, onSay }: FieldProps) => {
  const [text, setText] = useState('');
  const say = async (): Promise<void> => {
    if ((await onSay(text)) === undefined) setText('');
  };
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <input aria-label={label} placeholder={label} value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" disabled={text.trim() === ''}>
        {button}
      </button>
    </form>
  );
};

interface Props {
  readonly chat: Chat;
  readonly name: string;
  readonly ask: Ask;
}

const Conversation = ({ messages }: Chat) => (
  <ol className="said" aria-label="Conversation" aria-live="polite">
    {messages.map((message) => (
      <li key={message.id} className={message.by}>
        {message.text}
      </li>
    ))}
  </ol>
);

/** The chat in front: what was said, what to say, and the way out. */
export const OpenChat = ({ chat, name, ask }: Props) => {
  const { id: chatId, state, sessionType, queue } = chat;
  return (
    <section className="call" aria-label="Current chat">
      <h2>{name}</h2>
      <p className="quiet">{queue?.path ?? sessionType}</p>
      <Conversation {...chat} />
      {state === 'active' ? (
        <>
          <SayField
            label="Your message"
            button="Send"
            onSay={(text) => ask({ do: 'chat-message', chatId, by: 'agent', text })}
          />
          <SayField
            label="As the customer"
            button="Write"
            onSay={(text) => ask({ do: 'chat-message', chatId, by: 'customer', text })}
          />
        </>
      ) : undefined}
      <div className="row">
        {state === 'waiting' ? (
          <button type="button" className="good" onClick={() => void ask({ do: 'accept-chat', chatId })}>
            Accept
          </button>
        ) : undefined}
        {state === 'active' ? (
          <button type="button" className="bad" onClick={() => void ask({ do: 'end-chat', chatId })}>
            End
          </button>
        ) : undefined}
        <button type="button" onClick={() => void ask({ do: 'dismiss-chat', chatId })}>
          Dismiss
        </button>
      </div>
    </section>
  );
};
