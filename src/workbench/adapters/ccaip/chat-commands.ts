import { CannotBeDone } from './cannot-be-done.ts';
import type { Chat } from './chat.ts';
import { activeChat, chatMessage, chatPops, dismissedChat, endChat, newChat } from './chat-messages.ts';
import type { CommandNamed, Done } from './commands.ts';
import { phoneFor, tell, tellIfOpen, type Exchange } from './exchange.ts';
import type { Phone } from './phone.ts';
import { queueNamed } from './queue.ts';

interface Conversation {
  readonly phone: Phone;
  readonly chat: Chat;
}

const keptMessages = 200;
const defaultQueue = 'HB TEAM / Edvards';

const withChat = (phone: Phone, chat: Chat): Phone => ({
  ...phone,
  chats: phone.chats.map((known) => (known.id === chat.id ? chat : known)),
});

/** The chat that is named; else the one in front where it fits, else the newest that does. */
const conversation = async (
  exchange: Exchange,
  command: { readonly agent?: string | undefined; readonly chatId?: number | undefined },
  ...states: readonly Chat['state'][]
): Promise<Conversation> => {
  const phone = await phoneFor(exchange, command.agent, 'chat');
  const wanted = command.chatId;
  const fitting = phone.chats.filter(({ id, state }) => states.includes(state) && (wanted ?? id) === id);
  const chat = fitting.find(({ id }) => id === phone.shownChat) ?? fitting.at(-1);
  if (!chat) throw new CannotBeDone(`There is no chat that is ${states.join(' or ')}.`);
  return { phone, chat };
};

const pops = ({ settings }: Exchange, chat: Chat, when: 'before' | 'after' | 'late'): readonly string[] =>
  chat.pop && (chat.pop.when ?? 'after') === when ? chatPops(settings.subdomain, chat, chat.pop) : [];

/** A customer writes: the chat waits in the agent's page, no event tells of it. */
export const begin = async (exchange: Exchange, { agent, chat }: CommandNamed<'new-chat'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent, 'chat');
  const path = chat.queue === undefined ? defaultQueue : chat.queue;
  const begun: Chat = {
    id: exchange.takeCallId(),
    state: 'waiting',
    sessionType: chat.sessionType ?? 'Messaging Inbound (Web Chat)',
    queue: path === null ? null : queueNamed(path),
    customer: chat.from ?? {},
    carries: chat.carries ?? 'nothing',
    data: chat.data ?? {},
    pop: chat.pop ?? null,
    messages: chat.message === undefined ? [] : [{ id: 1, by: 'customer', text: chat.message }],
  };
  exchange.keep({ ...phone, chats: [...phone.chats, begun] });
  await tell(exchange, phone.agent.email, pops(exchange, begun, 'before'), 'chat');
  return { chatId: begun.id };
};

/** The agent picks it up and has it in front; what the customer wrote before comes right behind. */
export const accept = async (exchange: Exchange, command: CommandNamed<'accept-chat'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'waiting');
  const { agent } = phone;
  const active: Chat = { ...chat, state: 'active' };
  exchange.keep({ ...withChat(phone, active), shownChat: chat.id });
  const said = chat.messages.map((message) => chatMessage(agent, active, message));
  await tell(exchange, agent.email, [newChat(agent, active), ...pops(exchange, active, 'after'), ...said], 'chat');
  const late = pops(exchange, active, 'late');
  if (late.length > 0) exchange.later(exchange.settings.latePop, () => tellIfOpen(exchange, agent.email, late, 'chat'));
  return { chatId: chat.id };
};

export const write = async (exchange: Exchange, command: CommandNamed<'chat-message'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'active');
  const message = { id: 1 + (chat.messages.at(-1)?.id ?? 0), by: command.by, text: command.text };
  exchange.keep(withChat(phone, { ...chat, messages: [...chat.messages, message].slice(-keptMessages) }));
  await tell(exchange, phone.agent.email, [chatMessage(phone.agent, chat, message)], 'chat');
  return { chatId: chat.id };
};

/** The agent switches to another tab. A waiting chat can be looked at too, but it is no session yet. */
export const show = async (exchange: Exchange, command: CommandNamed<'show-chat'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'waiting', 'active', 'ended');
  exchange.keep({ ...phone, shownChat: chat.id });
  const told = chat.state === 'waiting' ? [] : [activeChat(phone.agent, chat)];
  await tell(exchange, phone.agent.email, told, 'chat');
  return { chatId: chat.id };
};

export const end = async (exchange: Exchange, command: CommandNamed<'end-chat'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'active');
  exchange.keep(withChat(phone, { ...chat, state: 'ended' }));
  await tell(exchange, phone.agent.email, [endChat(phone.agent, chat)], 'chat');
  return { chatId: chat.id };
};

/** Away with the tab, whether anything was said or not; the next tab comes to the front without an event. */
export const dismiss = async (exchange: Exchange, command: CommandNamed<'dismiss-chat'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'waiting', 'active', 'ended');
  const chats = phone.chats.filter(({ id }) => id !== chat.id);
  const shownChat = phone.shownChat === chat.id ? (chats.at(-1)?.id ?? null) : phone.shownChat;
  exchange.keep({ ...phone, chats, shownChat });
  await tell(exchange, phone.agent.email, [dismissedChat(phone.agent, chat)], 'chat');
  return { chatId: chat.id };
};

/** A record pops for a chat that is there already. */
export const pop = async (exchange: Exchange, command: CommandNamed<'pop-chat'>): Promise<Done> => {
  const { phone, chat } = await conversation(exchange, command, 'waiting', 'active');
  await tell(exchange, phone.agent.email, chatPops(exchange.settings.subdomain, chat, command.pop), 'chat');
  return { chatId: chat.id };
};
