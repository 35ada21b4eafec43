import { earlyPops, finishCall } from './call-steps.ts';
import { CannotBeDone } from './cannot-be-done.ts';
import type { CommandNamed, Done } from './commands.ts';
import { callFor, hasPage, phoneFor, sameAgent, tell, tellIfOpen, type Exchange } from './exchange.ts';
import { changeLeg, consultOf, endLeg, legsOf, offer, otherLegs, type Leg } from './legs.ts';
import type { Join, Phone } from './phone.ts';
import { queueNamed } from './queue.ts';
import { addParty, transfer } from './transfer-messages.ts';
import { announced } from './joining.ts';

type Target = CommandNamed<'transfer'>['to'];

const ownLeg = async (exchange: Exchange, command: { agent?: string | undefined; callId?: number | undefined }) => {
  const phone = await phoneFor(exchange, command.agent);
  return { phone, call: callFor(phone, command.callId, 'active') };
};

const isThere = (exchange: Exchange, phone: Phone): boolean => phone.isSignedIn && hasPage(exchange, phone.agent.email);

/** Who will be rung: the agent that was named, or somebody of the queue, whoever is available first. */
const targetOf = (exchange: Exchange, leg: Leg, to: Target): Phone => {
  const taken = legsOf(exchange, leg.call.id).map(({ phone }) => phone.agent.email);
  if ('agent' in to) {
    const phone = exchange.phone(to.agent);
    if (!phone || !isThere(exchange, phone)) throw new CannotBeDone(`${to.agent} is not signed in to an agent page.`);
    if (taken.includes(phone.agent.email)) throw new CannotBeDone(`${to.agent} has this call already.`);
    return phone;
  }
  const present = exchange.phones.filter(
    (phone) => isThere(exchange, phone) && !taken.some((email) => sameAgent(email, phone.agent.email)),
  );
  const phone = present.find(({ status }) => status === 'available') ?? present[0];
  if (!phone) throw new CannotBeDone(`Nobody else is signed in to take calls of ${to.queue}.`);
  return phone;
};

const joinOf = ({ phone, call }: Leg, how: Join['how'], to: Target): Join => ({
  how,
  from: phone.agent,
  fromQueue: call.queue,
  toQueue: 'queue' in to ? queueNamed(to.queue) : null,
});

const ringAt = async (exchange: Exchange, leg: Leg, how: Join['how'], to: Target): Promise<Leg> => {
  const ringing = offer(exchange, targetOf(exchange, leg, to), leg.call, joinOf(leg, how, to));
  const early = [...earlyPops(exchange, ringing.call), ...announced(exchange, ringing)];
  await tell(exchange, ringing.phone.agent.email, early);
  return ringing;
};

/** Blind: the first agent is out at once. Warm: the customer waits while the agents talk. */
export const begin = async (exchange: Exchange, command: CommandNamed<'transfer'>): Promise<Done> => {
  const leg = await ownLeg(exchange, command);
  if (consultOf(exchange, leg)) throw new CannotBeDone('A colleague is being consulted already.');
  if (command.how === 'warm') {
    await ringAt(exchange, leg, 'consult', command.to);
    changeLeg(exchange, leg, { isOnHold: true });
    await tell(exchange, leg.phone.agent.email);
  } else {
    const { call, phone } = await ringAt(exchange, leg, 'blind', command.to);
    const to = { agent: 'agent' in command.to ? phone.agent : undefined, queue: call.queue };
    await leave(exchange, leg, transfer(leg.call, { from: { agent: leg.phone.agent, queue: leg.call.queue }, to }));
  }
  return { callId: leg.call.id };
};

const leave = async (exchange: Exchange, { phone, call }: Leg, message: string): Promise<void> => {
  const now = exchange.phone(phone.agent.email) ?? phone;
  await finishCall(exchange, now, call, { before: [message] });
};

/** The consulted colleague takes over; one whose phone still rings gets a blind transfer. */
export const complete = async (exchange: Exchange, command: CommandNamed<'complete-transfer'>): Promise<Done> => {
  const leg = await ownLeg(exchange, command);
  const consult = consultOf(exchange, leg);
  if (!consult) throw new CannotBeDone('Nobody is being consulted.');
  await completeTo(exchange, leg, consult);
  return { callId: leg.call.id };
};

const completeTo = async (exchange: Exchange, leg: Leg, { phone, call }: Leg): Promise<void> => {
  const routing = {
    from: { agent: leg.phone.agent, queue: leg.call.queue },
    to: { agent: phone.agent, queue: call.queue },
  };
  const isTalking = call.state === 'active';
  changeLeg(exchange, { phone, call }, { joined: isTalking || !call.joined ? null : { ...call.joined, how: 'blind' } });
  await leave(exchange, leg, transfer(leg.call, routing));
  await tellIfOpen(exchange, phone.agent.email, isTalking ? [transfer(call, routing)] : []);
};

/** The colleague leaves, the customer comes back to the first agent; nothing was transferred. */
export const drop = async (exchange: Exchange, command: CommandNamed<'drop-consult'>): Promise<Done> => {
  const leg = await ownLeg(exchange, command);
  const consult = consultOf(exchange, leg);
  if (!consult) throw new CannotBeDone('Nobody is being consulted.');
  await endLeg(exchange, consult);
  changeLeg(exchange, leg, { isOnHold: false });
  await tell(exchange, leg.phone.agent.email);
  return { callId: leg.call.id };
};

/** Ids of outside parties begin at that of the sample. */
const firstEndUser = 5120;

/** A conference: another agent is rung up, an outside number is in at once. */
export const add = async (exchange: Exchange, command: CommandNamed<'add-party'>): Promise<Done> => {
  const leg = await ownLeg(exchange, command);
  const { to } = command;
  if ('number' in to) {
    const message = addParty(leg.call, leg.phone.agent, { endUserId: firstEndUser + (leg.call.id % 1000) });
    for (const { phone, call } of legsOf(exchange, leg.call.id))
      if (call.state === 'active') await tellIfOpen(exchange, phone.agent.email, [message]);
  } else {
    await ringAt(exchange, leg, 'conference', to);
  }
  return { callId: leg.call.id };
};

/** The other side hangs up: over for everybody who has the call. */
export const customerHangsUp = async (
  exchange: Exchange,
  command: CommandNamed<'customer-hangs-up'>,
): Promise<Done> => {
  const { call } = await ownLeg(exchange, command);
  for (const leg of legsOf(exchange, call.id)) await endLeg(exchange, leg);
  return { callId: call.id };
};

/** What an agent's hanging up means for the others in the call, before it ends for that agent. */
export const hangUpAmongOthers = async (exchange: Exchange, leg: Leg): Promise<boolean> => {
  const consult = consultOf(exchange, leg);
  if (consult?.call.state === 'active') {
    await completeTo(exchange, leg, consult);
    return true;
  }
  if (consult) await endLeg(exchange, consult);
  await takeBack(exchange, leg);
  return false;
};

/** A consulted colleague is gone, or never came: the customer waits no longer. */
export const takeBack = async (exchange: Exchange, leg: Leg): Promise<void> => {
  const { joined } = leg.call;
  if (joined?.how !== 'consult') return;
  const first = otherLegs(exchange, leg).find(({ phone }) => sameAgent(phone.agent.email, joined.from.email));
  if (!first) return;
  changeLeg(exchange, first, { isOnHold: false });
  await tellIfOpen(exchange, first.phone.agent.email);
};

/** Nobody took a blind transfer: it rings at the first agent again. */
export const sendBack = async (exchange: Exchange, { phone, call }: Leg): Promise<void> => {
  const { joined } = call;
  const first = joined?.how === 'blind' ? exchange.phone(joined.from.email) : undefined;
  if (!first || !joined || !isThere(exchange, first)) return;
  const back: Join = { how: 'blind', from: phone.agent, fromQueue: call.queue, toQueue: null };
  const ringing = offer(exchange, first, { ...call, queue: joined.fromQueue }, back);
  await tell(exchange, first.agent.email, announced(exchange, ringing));
};
