import type { Chat, ChatMessage } from './chat.ts';
import type { PhoneAgent } from './phone.ts';
import type { Pop } from './pop.ts';
import { filledLookup, popMessages } from './pop-messages.ts';
import { agentFields, queueFields, wireText } from './wire-messages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Google's samples write the type small in New_Chat and Active_Chat and large in the others. */
const small = (chat: Chat): Fields => ({ chat_id: chat.id, session_type: chat.sessionType.toLowerCase() });
const large = (chat: Chat): Fields => ({ chat_id: chat.id, session_type: chat.sessionType });

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

const identityFields = ({ carries, customer }: Chat): Fields => {
  if (carries === 'nothing') return {};
  const { email, customUserId, phone } = customer;
  const known = present({ email, custom_user_id: customUserId });
  return carries === 'fields'
    ? { ...known, ...present({ phone }) }
    : { session_variable: { ...known, ...present({ ani: phone }) } };
};

/** The agent picks the chat up. */
export const newChat = (agent: PhoneAgent, chat: Chat): string =>
  wireText('New_Chat', {
    ...small(chat),
    ...agentFields(agent),
    ...queueFields(chat.queue),
    ...identityFields(chat),
    ...chat.data,
  });

/** The agent switches to the chat's tab. */
export const activeChat = (agent: PhoneAgent, chat: Chat): string =>
  wireText('Active_Chat', { ...small(chat), ...agentFields(agent), ...queueFields(chat.queue) });

export const chatMessage = (agent: PhoneAgent, chat: Chat, { by, text }: Pick<ChatMessage, 'by' | 'text'>): string =>
  wireText(by === 'customer' ? 'Chat_Inbound_Message' : 'Chat_Outbound_Message', {
    ...large(chat),
    ...agentFields(agent),
    message: text,
  });

/** Without queue and custom id, whatever New_Chat said: so is Google's sample. */
export const endChat = (agent: PhoneAgent, chat: Chat): string =>
  wireText('End_Chat', {
    ...large(chat),
    ...agentFields(agent),
    queue_id: null,
    queue_path: null,
    agent_custom_id: null,
  });

export const dismissedChat = (agent: PhoneAgent, chat: Chat): string =>
  wireText('Dismissed_Chat', { ...large(chat), agent_id: agent.id, agent_email: agent.email });

const lookupType = (sessionType: string): string => {
  const words = sessionType.toLowerCase();
  if (words.includes('sms') || words.includes('whatsapp')) return 'SMS';
  return words.includes('mobile') ? 'Mobile' : 'Web';
};

/** Admins paste two addresses: that of SMS goes by number, that of the web and mobile SDK by custom id or e-mail. */
const chatLookup = (subdomain: string, chat: Chat): string => {
  const type = lookupType(chat.sessionType);
  const { phone = '', customUserId = '', email = '' } = chat.customer;
  const known = type === 'SMS' ? { ani: phone } : { cuid: customUserId, email };
  const query = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== ''));
  query.set('call_id', String(chat.id));
  if (chat.queue !== null) query.set('menu_path', chat.queue.path.replaceAll(' / ', '/'));
  query.set('type', type);
  query.set('channel', 'chat');
  return filledLookup(subdomain, query);
};

/** The pops of a chat. */
export const chatPops = (subdomain: string, chat: Chat, pop: Pop): readonly string[] =>
  popMessages(pop, { subdomain, lookup: () => chatLookup(subdomain, chat), ids: { chat_id: chat.id } });
