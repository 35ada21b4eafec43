import { hangUp, pause, pickUp, player, prepare, send } from './play.ts';
import type { Command } from '../adapters/ccaip/commands.ts';
import type { Scenario, ScenarioNeeds, Stage } from './scenario.ts';
import { numbers, openTicketOf } from './seeded.ts';

type NewChat = NonNullable<Extract<Command, { readonly do: 'new-chat' }>['chat']>;

const lookup = { to: 'lookup' } as const;
const needs: ScenarioNeeds = { chats: true };

/** The frame may still be loading, and nobody be signed in to it. */
const openChats = async (stage: Stage): Promise<void> => {
  await prepare(stage);
  const email = player(stage) ?? '';
  const isOpen = stage.ccaip.control.pages.some(({ type, agent }) => type === 'chat' && agent === email);
  if (!isOpen) await stage.ccaip.control.send({ do: 'sign-in', email, type: 'chat' });
};

const accept = async (stage: Stage, chat: NewChat): Promise<number> => {
  const { chatId = 0 } = await send(stage, { do: 'new-chat', chat });
  await stage.wait(pause.ringing);
  await send(stage, { do: 'accept-chat', chatId });
  return chatId;
};

const say = async (stage: Stage, chatId: number, by: 'customer' | 'agent', text: string): Promise<void> => {
  await stage.wait(pause.breath);
  await send(stage, { do: 'chat-message', chatId, by, text });
};

const close = async (stage: Stage, chatId: number): Promise<void> => {
  await stage.wait(pause.breath);
  await send(stage, { do: 'end-chat', chatId });
  await stage.wait(pause.breath);
  await send(stage, { do: 'dismiss-chat', chatId });
};

/** A whole chat: a word from each side, then it ends and its tab goes. */
const playChat = async (stage: Stage, chat: NewChat): Promise<void> => {
  await openChats(stage);
  const chatId = await accept(stage, chat);
  await say(stage, chatId, 'agent', 'Good morning, how can I help?');
  await say(stage, chatId, 'customer', 'The printer burns again.');
  await close(stage, chatId);
};

const byFields: ScenarioNeeds = {
  chats: true,
  rules: { version: 1, identityPaths: { email: ['email'], externalId: ['custom_user_id'] } },
};

const ada = { name: 'Ada', email: 'ada@analytical.example', customUserId: 'crm-ada' } as const;

/** Several chats and a call at once; the agent goes from one to the other and back. */
const playSeveral = async (stage: Stage): Promise<void> => {
  await openChats(stage);
  const first = await accept(stage, { from: ada, pop: lookup, message: 'Hello?' });
  const second = await accept(stage, {
    sessionType: 'Messaging Inbound (SMS)',
    from: { phone: numbers.alan },
    pop: lookup,
  });
  await stage.wait(pause.breath);
  const callId = await pickUp(stage, { from: numbers.timAndTom, pop: lookup });
  await stage.wait(pause.breath);
  await send(stage, { do: 'show-chat', chatId: first });
  await say(stage, first, 'agent', 'One moment please.');
  await send(stage, { do: 'show-chat', chatId: second });
  await say(stage, second, 'customer', 'Does it halt?');
  await hangUp(stage, callId);
  await close(stage, second);
  await send(stage, { do: 'show-chat', chatId: first });
  await close(stage, first);
};

/** The second page: chats of the web, of mobile apps, SMS and WhatsApp. */
export const chats: readonly Scenario[] = [
  {
    id: 'chat-web-email',
    title: 'Web chat, by e-mail',
    about: 'The lookup URL carries Ada’s e-mail: her open ticket opens, and one note with “Chat ID” follows the end.',
    needs,
    run: async (stage) =>
      playChat(stage, { from: { name: ada.name, email: ada.email }, pop: lookup, message: 'Hello?' }),
  },
  {
    id: 'chat-identity-in-event',
    title: 'Mobile chat, identity in the event',
    about: 'Nothing pops; New_Chat carries e-mail and custom user id where the rules look: Ada’s open ticket opens.',
    needs: byFields,
    run: async (stage) =>
      playChat(stage, { sessionType: 'Messaging (Mobile)', queue: null, from: ada, carries: 'fields' }),
  },
  {
    id: 'chat-sms',
    title: 'SMS chat, by number',
    about: 'The lookup URL carries the number, as for a call: Ada’s open ticket opens and gets one note of a chat.',
    needs,
    run: async (stage) =>
      playChat(stage, { sessionType: 'Messaging Inbound (SMS)', from: { phone: numbers.ada }, pop: lookup }),
  },
  {
    id: 'chat-whatsapp-ticket',
    title: 'WhatsApp chat, ticket popped',
    about: 'The vendor pops Ada’s ticket four seconds late and names the chat: it opens once and gets one note.',
    needs,
    run: async (stage) =>
      playChat(stage, {
        sessionType: 'Messaging (WhatsApp)',
        from: { phone: numbers.ada },
        pop: { to: 'ticket', id: openTicketOf(stage, 'Ada Lovelace'), when: 'late', hasCallId: true },
      }),
  },
  {
    id: 'chats-and-call',
    title: 'Several chats and a call',
    about:
      'Ada and Alan write, Tim or Tom calls, and the agent switches: three sessions, each with one note of its own.',
    needs,
    run: playSeveral,
  },
  {
    id: 'chat-dismissed',
    title: 'Chat dismissed, nothing said',
    about: 'The agent dismisses a chat in which nobody said a word: it is over, and no second note is written.',
    needs,
    run: async (stage) => {
      await openChats(stage);
      const chatId = await accept(stage, { from: { email: ada.email }, pop: lookup });
      await stage.wait(pause.breath);
      await send(stage, { do: 'dismiss-chat', chatId });
    },
  },
];
