import { CannotBeDone } from './cannot-be-done.ts';
import type { CommandNamed, Done } from './commands.ts';
import { callFor, phoneFor, tell, type Exchange } from './exchange.ts';
import type { Phone } from './phone.ts';
import { agentAssist, virtualAgentMessage, type AnySession } from './session-messages.ts';

interface Found {
  readonly phone: Phone;
  readonly session: AnySession;
}

const chatOf = (phone: Phone, chatId: number): AnySession => {
  const chat = phone.chats.find(({ id, state }) => id === chatId && state === 'active');
  if (!chat) throw new CannotBeDone('There is no chat that is active.');
  return { ...chat, channel: 'chat', campaign: null };
};

/** The chat that is named, else a running call. */
const sessionFor = async (
  exchange: Exchange,
  { agent, callId, chatId }: CommandNamed<'virtual-agent'> | CommandNamed<'agent-assist'>,
): Promise<Found> => {
  const phone = await phoneFor(exchange, agent, chatId === undefined ? 'call' : 'chat');
  if (chatId !== undefined) return { phone, session: chatOf(phone, chatId) };
  return { phone, session: { ...callFor(phone, callId, 'active'), channel: 'call' } };
};

const done = ({ channel, id }: AnySession): Done => (channel === 'call' ? { callId: id } : { chatId: id });

/** A virtual agent takes over a task within the session, hands over what it found out, or leaves. */
export const virtualAgent = async (exchange: Exchange, command: CommandNamed<'virtual-agent'>): Promise<Done> => {
  const { phone, session } = await sessionFor(exchange, command);
  const step = { step: command.step, values: command.values ?? {}, at: exchange.now() };
  await tell(exchange, phone.agent.email, [virtualAgentMessage(session, step)], session.channel);
  return done(session);
};

export const assist = async (exchange: Exchange, command: CommandNamed<'agent-assist'>): Promise<Done> => {
  const { phone, session } = await sessionFor(exchange, command);
  const { name = 'Agent_Assist_Started', conversation = `conv-${session.id}` } = command;
  await tell(exchange, phone.agent.email, [agentAssist(phone.agent, session, name, conversation)], session.channel);
  return done(session);
};
