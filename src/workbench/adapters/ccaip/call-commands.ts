import { dialCustomer, connectCall, earlyPops, finishCall, startCall } from './call-steps.ts';
import { CannotBeDone } from './cannot-be-done.ts';
import { callFor, phoneFor, tell, type Exchange } from './exchange.ts';
import { tellOfJoining } from './joining.ts';
import { hangUpAmongOthers, sendBack, takeBack } from './transfer-commands.ts';
import type { CommandNamed, Done } from './commands.ts';
import { withChangedCall } from './phone-moves.ts';
import { queueNamed } from './queue.ts';
import { recordPops } from './wire-messages.ts';

const campaignId = 1432;

export const ring = async (exchange: Exchange, { agent, call }: CommandNamed<'ring'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  const sessionType = call.sessionType ?? 'Voice Inbound (IVR)';
  const isInternal = sessionType.toLowerCase().includes('internal');
  const path = call.queue === undefined && !isInternal ? 'Developers / James' : (call.queue ?? null);
  const ringing = startCall(exchange, phone, {
    state: 'ringing',
    number: call.from ?? '+14155550132',
    sessionType,
    queue: path === null ? null : queueNamed(path),
    campaign: call.campaign === undefined ? null : { id: campaignId, name: call.campaign },
    ...(call.carries === undefined ? {} : { carries: call.carries }),
    ...(call.data === undefined ? {} : { data: call.data }),
    ...(call.pop === undefined ? {} : { pop: call.pop }),
  });
  await tell(exchange, phone.agent.email, earlyPops(exchange, ringing));
  return { callId: ringing.id };
};

export const answer = async (exchange: Exchange, { agent, callId }: CommandNamed<'answer'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  const call = callFor(phone, callId, 'ringing');
  await connectCall(exchange, phone, call);
  await tellOfJoining(exchange, { phone, call });
  return { callId: call.id };
};

/** The agent declines, or the caller gives up: nothing is posted, the real one has no event for it. */
export const endRinging = async (
  exchange: Exchange,
  command: CommandNamed<'decline'> | CommandNamed<'give-up'>,
): Promise<Done> => {
  const phone = await phoneFor(exchange, command.agent);
  const call = callFor(phone, command.callId, 'ringing');
  const isDeclined = command.do === 'decline';
  await finishCall(exchange, phone, call, { isDeclined });
  await takeBack(exchange, { phone, call });
  if (isDeclined) await sendBack(exchange, { phone, call });
  return { callId: call.id };
};

export const hangUp = async (exchange: Exchange, { agent, callId }: CommandNamed<'hang-up'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  const call = callFor(phone, callId, 'active', 'dialling', 'choosing');
  const isOver = await hangUpAmongOthers(exchange, { phone, call });
  if (!isOver) await finishCall(exchange, exchange.phone(phone.agent.email) ?? phone, call);
  return { callId: call.id };
};

export const holdOrMute = async (
  exchange: Exchange,
  command: CommandNamed<'hold'> | CommandNamed<'mute'>,
): Promise<Done> => {
  const phone = await phoneFor(exchange, command.agent);
  const call = callFor(phone, command.callId, 'active');
  const change = command.do === 'hold' ? { isOnHold: command.on } : { isMuted: command.on };
  exchange.keep(withChangedCall(phone, call.id, change));
  await tell(exchange, phone.agent.email);
  return { callId: call.id };
};

/** The agent's own dial pad. */
export const dial = async (exchange: Exchange, { agent, number, pop }: CommandNamed<'dial'>): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  const digits = number.replaceAll(/[^\d+*#]/g, '');
  if (digits.length < 3) throw new CannotBeDone('That is not a phone number.');
  if (phone.calls.length > 0) throw new CannotBeDone('A call is running already.');
  const call = startCall(exchange, phone, {
    state: 'dialling',
    number: digits,
    sessionType: 'Voice Outbound',
    ...(pop === undefined ? {} : { pop }),
  });
  dialCustomer(exchange, phone.agent.email, call.id);
  await tell(exchange, phone.agent.email, earlyPops(exchange, call));
  return { callId: call.id };
};

/** The agent has chosen which of the company's numbers the customer will see. */
export const chooseNumber = async (exchange: Exchange, command: CommandNamed<'choose-number'>): Promise<Done> => {
  const phone = await phoneFor(exchange, command.agent);
  const call = callFor(phone, command.callId, 'choosing');
  exchange.keep(withChangedCall(phone, call.id, { state: 'dialling', since: exchange.now() }));
  dialCustomer(exchange, phone.agent.email, call.id);
  await tell(exchange, phone.agent.email);
  return { callId: call.id };
};

export const customerAnswers = async (
  exchange: Exchange,
  { agent, callId }: CommandNamed<'customer-answers'>,
): Promise<Done> => {
  const phone = await phoneFor(exchange, agent);
  const call = callFor(phone, callId, 'dialling');
  await connectCall(exchange, phone, call);
  return { callId: call.id };
};

/** The server pops a record for a call that is there already. */
export const pop = async (exchange: Exchange, command: CommandNamed<'pop'>): Promise<Done> => {
  const phone = await phoneFor(exchange, command.agent);
  const call = callFor(phone, command.callId, 'active', 'ringing', 'dialling');
  await tell(exchange, phone.agent.email, recordPops(exchange.settings.subdomain, call, command.pop));
  return { callId: call.id };
};
