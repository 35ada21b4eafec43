import { useState } from 'react';
import type { Chat } from '../chat.ts';
import type { Phone } from '../phone.ts';
import './chat.css';
import { OpenChat } from './open-chat.tsx';
import { PageTabs } from './page-tabs.tsx';
import type { Ask } from './phone-commands.ts';
import { RawMessage } from './raw-message.tsx';
import { SessionEvents } from './session-events.tsx';
import { SimulatedChat } from './simulated-chat.tsx';
import { StatusBar } from './status-bar.tsx';

const tabs = ['Chats', 'Simulate'] as const;

interface Props {
  readonly phone: Phone;
  readonly ask: Ask;
  readonly fault: string | undefined;
}

const nameOf = ({ id, customer }: Chat): string =>
  customer.name ?? customer.email ?? customer.phone ?? customer.customUserId ?? `Chat ${id}`;

const ChatTabs = ({ phone, ask }: Omit<Props, 'fault'>) => (
  <ul className="chat-tabs" aria-label="Open chats">
    {phone.chats.map((chat) => (
      <li key={chat.id}>
        <button
          type="button"
          aria-current={chat.id === phone.shownChat ? 'true' : undefined}
          onClick={() => void ask({ do: 'show-chat', chatId: chat.id })}
        >
          {nameOf(chat)}
          {chat.state === 'active' ? '' : ` (${chat.state})`}
        </button>
      </li>
    ))}
  </ul>
);

/** The page for chats: several at once, one in front. */
export const ChatScreen = ({ phone, ask, fault }: Props) => {
  const [tab, setTab] = useState<(typeof tabs)[number]>('Chats');
  const waiting = phone.chats.find(({ state }) => state === 'waiting');
  const shown = phone.chats.find(({ id }) => id === phone.shownChat) ?? waiting;
  return (
    <div className="phone">
      <StatusBar phone={phone} ask={ask} />
      <ChatTabs phone={phone} ask={ask} />
      {fault === undefined ? undefined : <p role="alert">{fault}</p>}
      <main>
        {tab === 'Chats' && !shown && <p className="quiet centred">No chats are waiting.</p>}
        {tab === 'Chats' && shown && <OpenChat key={shown.id} chat={shown} name={nameOf(shown)} ask={ask} />}
        {tab === 'Simulate' && (
          <>
            <SimulatedChat ask={ask} />
            {shown?.state === 'active' && <SessionEvents chatId={shown.id} ask={ask} />}
            <RawMessage ask={ask} type="chat" />
          </>
        )}
      </main>
      <PageTabs label="Chats" tabs={tabs} shown={tab} onShow={setTab} />
    </div>
  );
};
