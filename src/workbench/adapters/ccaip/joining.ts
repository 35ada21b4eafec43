import { tellIfOpen, type Exchange } from './exchange.ts';
import { changeLeg, legsOf, type Leg } from './legs.ts';
import type { Join } from './phone.ts';
import { addParty, agentConnects, transfer, type Routing } from './transfer-messages.ts';

const routingOf = ({ phone, call }: Leg, joined: Join): Routing => ({
  from: { agent: joined.from, queue: joined.fromQueue },
  to: { agent: phone.agent, queue: call.queue },
});

/** What the second agent hears of a blind transfer while it still rings, where the tenant is such. */
export const announced = (exchange: Exchange, leg: Leg): readonly string[] => {
  const { joined } = leg.call;
  if (joined?.how !== 'blind' || exchange.settings.transferTold === 'after') return [];
  return [transfer(leg.call, routingOf(leg, joined))];
};

/** A further agent has picked up: everybody in the call hears who it is. */
export const tellOfJoining = async (exchange: Exchange, leg: Leg): Promise<void> => {
  const { joined } = leg.call;
  if (!joined) return;
  const routing = routingOf(leg, joined);
  const connects = agentConnects(leg.call, leg.phone.agent, routing);
  if (joined.how === 'blind') {
    const told = exchange.settings.transferTold === 'after' ? [transfer(leg.call, routing)] : [];
    changeLeg(exchange, leg, { joined: null });
    await tellIfOpen(exchange, leg.phone.agent.email, [...told, connects]);
    return;
  }
  const party = addParty(leg.call, joined.from, leg.phone.agent);
  for (const { phone, call } of legsOf(exchange, leg.call.id))
    if (call.state === 'active') await tellIfOpen(exchange, phone.agent.email, [party, connects]);
};
