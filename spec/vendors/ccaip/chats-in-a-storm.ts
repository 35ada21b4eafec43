import type { Agent } from '../../../src/core/records.ts';
import type { Chat } from '../../../src/workbench/adapters/ccaip/chat.ts';
import {
  activeChat,
  chatMessage,
  chatPops,
  dismissedChat,
  endChat,
  newChat,
} from '../../../src/workbench/adapters/ccaip/chat-messages.ts';
import type { PhoneAgent } from '../../../src/workbench/adapters/ccaip/phone.ts';
import { queueNamed } from '../../../src/workbench/adapters/ccaip/queue.ts';
import type { HouseParts, Ringing } from '../../support/storm/vendors/house.ts';

interface Held {
  readonly chat: Chat;
  readonly holder: Agent;
}

const asSeen = ({ id, email }: Agent): PhoneAgent => ({ id, email, customId: null });
const frame = 'chat-adapter';
const text = 'Where is my parcel?';

/** The chats of the chat page, in the simulator's words; every deed is harmless for what is no chat. */
export function openChatsInAStorm({ chance, say }: HouseParts) {
  const chats = new Map<string, Held>();
  const held = (id: string, how: (held: Held) => void): void => {
    const one = chats.get(id);
    if (one) how(one);
  };
  const begin = (id: string, { chat, holder }: Held): void => {
    chats.set(id, { chat: { ...chat, state: 'active' }, holder });
    say(holder.id, newChat(asSeen(holder), chat), { begins: id, frame });
  };
  const end = (id: string): void =>
    held(id, ({ chat, holder }) => {
      if (chat.state !== 'active') return;
      chats.set(id, { chat: { ...chat, state: 'ended' }, holder });
      say(holder.id, endChat(asSeen(holder), chat), { ends: id, frame });
    });
  return {
    add: (made: number, { agent, number, email }: Ringing): void => {
      const customer = { ...(number !== undefined && { phone: number }), ...(email !== undefined && { email }) };
      const carries = chance.pick(['fields', 'session_variable', 'nothing']);
      const sessionType = chance.pick(['Messaging Inbound (WhatsApp)', 'Messaging Inbound (SMS)']);
      const chat: Chat = {
        id: made,
        state: 'waiting',
        sessionType,
        queue: queueNamed('Developers / James'),
        customer,
        carries,
        data: {},
        pop: null,
        messages: [],
      };
      chats.set(String(made), { chat, holder: agent });
      if (chance.happens(0.3))
        for (const message of chatPops('acme', chat, { to: 'lookup' })) say(agent.id, message, { frame });
    },
    answer: (id: string): void => held(id, (one) => begin(id, one)),
    stir: (id: string): void =>
      held(id, ({ chat, holder }) => {
        if (chat.state !== 'active') return;
        const by = chance.pick(['customer', 'agent', 'nobody']);
        const agent = asSeen(holder);
        say(holder.id, by === 'nobody' ? activeChat(agent, chat) : chatMessage(agent, chat, { by, text }), { frame });
      }),
    pass: (id: string, to: Agent): void =>
      held(id, ({ chat }) => {
        end(id);
        begin(id, { chat, holder: to });
      }),
    end,
    /** An ended chat keeps its tab until it is put away; some are put away as they are. */
    close: (id: string): void =>
      held(id, ({ chat, holder }) => {
        chats.delete(id);
        if (chat.state !== 'waiting') say(holder.id, dismissedChat(asSeen(holder), chat), { ends: id, frame });
      }),
  };
}
