import type { Agent } from '../../../src/core/records.ts';
import { createAmeyo } from '../../../src/vendors/ameyo/adapter.ts';
import type { House, Ringing, StormVendor } from '../../support/storm/vendors/house.ts';
import { optionsOf } from './recorded.ts';
import { openToolbarInAStorm, type ToolbarInAStorm } from './toolbar-in-a-storm.ts';

interface HeldChat {
  readonly bar: ToolbarInAStorm;
  readonly by: Pick<Ringing, 'number' | 'email'>;
}

/** Each agent's toolbar; what is handed on is shown in the next one under the same id of its customer's part. */
export const ameyoInAStorm: StormVendor = {
  name: 'ameyo',
  // A second sign-in ends the first one.
  hasTwins: false,
  remembers: true,
  chats: 'handed-on',
  openHouse: (parts): House => {
    const { chance, agents } = parts;
    const bars = new Map(agents.map(({ id }) => [id, openToolbarInAStorm(id, parts)]));
    const holders = new Map<string, ToolbarInAStorm>();
    const chats = new Map<string, HeldChat>();
    const barOf = ({ id }: Agent): ToolbarInAStorm => {
      const bar = bars.get(id);
      if (!bar) throw new Error('There is no such agent');
      return bar;
    };
    const chatDoes = (what: 'turn-to-chat' | 'end-chat' | 'dispose-chat', chat: string): void =>
      chats.get(chat)?.bar.toolbar.obey({ do: what, chat });
    const passChat = (chat: string, { by }: HeldChat, to: Agent): void => {
      chatDoes('end-chat', chat);
      chatDoes('dispose-chat', chat);
      barOf(to).beginChat(by, chat);
      chats.set(chat, { bar: barOf(to), by });
    };
    const options = optionsOf({});
    return {
      phone: (ports) => createAmeyo(ports, { apiUrl: undefined, options }),
      opened: (agent) => {
        const bar = bars.get(agent);
        bar?.toolbar.load(true);
        if (chance.happens(0.4)) bar?.repeat();
      },
      hear: (agent, message) => bars.get(agent)?.hear(String(message)),
      ring: ({ channel, agent, ...by }) => {
        const bar = barOf(agent);
        if (channel === 'chat') {
          const chat = bar.beginChat(by);
          chats.set(chat, { bar, by });
          return chat;
        }
        const crt = bar.begin(by.number, undefined);
        holders.set(crt, bar);
        return crt;
      },
      answer: (id) => {
        if (chance.happens(0.3)) holders.get(id)?.repeat();
      },
      stir: (chat) => chatDoes('turn-to-chat', chat),
      pass: (id, to) => {
        const chat = chats.get(id);
        if (chat) return passChat(id, chat, to);
        const giver = holders.get(id);
        giver?.transfer();
        giver?.hangUp();
        const taker = barOf(to);
        taker.begin(giver?.number(), id);
        holders.set(id, taker);
      },
      // Some end a chat by disposing it.
      end: (id) => (chats.has(id) && chance.happens(0.7) ? chatDoes('end-chat', id) : holders.get(id)?.hangUp()),
      // Whoever handed it on has a disposition to choose as well.
      close: (id) => {
        chatDoes('dispose-chat', id);
        for (const bar of bars.values()) bar.dispose(id);
      },
      finders: () => [],
    };
  },
};
