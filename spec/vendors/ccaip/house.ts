import type { Agent } from '../../../src/core/records.ts';
import { createCcaip } from '../../../src/vendors/ccaip/adapter.ts';
import type { PhoneAgent, PhoneCall } from '../../../src/workbench/adapters/ccaip/phone.ts';
import { queueNamed } from '../../../src/workbench/adapters/ccaip/queue.ts';
import { transfer } from '../../../src/workbench/adapters/ccaip/transfer-messages.ts';
import { agentLogin, endCall, newCall, recordPops } from '../../../src/workbench/adapters/ccaip/wire-messages.ts';
import { openChatsInAStorm } from './chats-in-a-storm.ts';
import type { House, HouseParts, StormVendor } from '../../support/storm/vendors/house.ts';

interface Held {
  readonly call: PhoneCall;
  readonly holder: Agent;
}

const asSeen = ({ id, email }: Agent): PhoneAgent => ({ id, email, customId: null });
const queue = queueNamed('Developers / James');

/** The adapter page of each agent, in the simulator's words. */
export const ccaipInAStorm: StormVendor = {
  name: 'ccaip',
  hasTwins: true,
  remembers: false,
  chats: 'handed-on',
  openHouse: (parts): House => {
    const { clock, chance, agents, say } = parts;
    const calls = new Map<string, Held>();
    const chats = openChatsInAStorm(parts);
    let made = 103_640;
    const held = (id: string, how: (held: Held) => void): void => {
      const one = calls.get(id);
      if (one) how(one);
    };
    const begin = (id: string, { call, holder }: Held): void => {
      calls.set(id, { call: { ...call, state: 'active' }, holder });
      say(holder.id, newCall(asSeen(holder), call), { begins: id });
    };
    return {
      phone: ({ mailbox, http, onUnread }) =>
        createCcaip(mailbox, http, { apiUrl: undefined, vendorOptions: {}, onUnread }),
      opened: (agent) => {
        const own = agents.find(({ id }) => id === agent);
        for (const frame of ['adapter', 'chat-adapter']) if (own) say(agent, agentLogin(asSeen(own)), { frame });
      },
      ring: (ringing) => {
        made += 1;
        if (ringing.channel === 'chat') {
          chats.add(made, ringing);
          return String(made);
        }
        const { agent, number = '' } = ringing;
        const carries = chance.pick(['phone', 'ani', 'custom_sip_headers', 'session_variable', 'nothing']);
        const call: PhoneCall = { ...newlyRinging, id: made, number, carries, since: clock.now() };
        calls.set(String(made), { call, holder: agent });
        popFor(call, agent, parts);
        return String(made);
      },
      answer: (id) => {
        chats.answer(id);
        held(id, (one) => begin(id, one));
      },
      stir: chats.stir,
      pass: (id, to) => {
        chats.pass(id, to);
        held(id, ({ call, holder }) => {
          const routing = { from: { agent: asSeen(holder), queue }, to: { agent: asSeen(to), queue } };
          for (const agent of [holder, to]) say(agent.id, transfer(call, routing));
          say(holder.id, endCall(asSeen(holder), call), { ends: id });
          begin(id, { call, holder: to });
        });
      },
      end: (id) => {
        // Some put a chat away as it is.
        if (chance.happens(0.8)) chats.end(id);
        held(id, ({ call, holder }) => {
          // Who declines a call is told nothing of it.
          if (call.state === 'active') say(holder.id, endCall(asSeen(holder), call), { ends: id });
        });
      },
      close: chats.close,
      finders: () => [],
    };
  },
};

const newlyRinging = {
  state: 'ringing',
  sessionType: 'Voice Inbound (IVR)',
  queue,
  campaign: null,
  data: {},
  pop: null,
  joined: null,
  isOnHold: false,
  isMuted: false,
} as const;

function popFor(call: PhoneCall, agent: Agent, { chance, say }: HouseParts): void {
  const to = chance.pick(['lookup', 'lookup', 'none', 'none', 'none', 'none', 'ticket', 'user']);
  if (to === 'none') return;
  const pop = { to, ...(to !== 'lookup' && { id: chance.between(1, 6), hasCallId: true }) } as const;
  for (const message of recordPops('acme', call, pop)) say(agent.id, message);
}
