import { tellIfOpen, tell, type Exchange } from './exchange.ts';
import type { Phone, PhoneCall } from './phone.ts';
import { withCall, withConnectedCall, withoutCall } from './phone-moves.ts';
import { endCall, newCall, recordPops } from './wire-messages.ts';

type NewCall = Pick<PhoneCall, 'state' | 'number' | 'sessionType'> & Partial<PhoneCall>;

/** A call of this phone that begins now; what is not said comes from the settings. */
export const startCall = (exchange: Exchange, phone: Phone, call: NewCall): PhoneCall => {
  const { settings } = exchange;
  const started: PhoneCall = {
    id: exchange.takeCallId(),
    queue: null,
    campaign: null,
    carries: settings.carries,
    data: {},
    pop: settings.pop,
    joined: null,
    isOnHold: false,
    isMuted: false,
    since: exchange.now(),
    ...call,
  };
  exchange.keep(withCall(phone, started));
  return started;
};

const popMessages = (exchange: Exchange, call: PhoneCall): readonly string[] =>
  call.pop === null ? [] : recordPops(exchange.settings.subdomain, call, call.pop);

/** Pops that come before the agent picks up. */
export const earlyPops = (exchange: Exchange, call: PhoneCall): readonly string[] =>
  call.pop?.when === 'before' ? popMessages(exchange, call) : [];

/** Both sides talk: New_Call and the pop go out, and what comes late is set going. */
export const connectCall = async (exchange: Exchange, phone: Phone, call: PhoneCall): Promise<void> => {
  exchange.keep(withConnectedCall(phone, call.id, exchange.now()));
  const when = call.pop?.when ?? 'after';
  const { agent } = phone;
  await tell(exchange, agent.email, [newCall(agent, call), ...(when === 'after' ? popMessages(exchange, call) : [])]);
  if (when !== 'late') return;
  exchange.later(exchange.settings.latePop, () => tellIfOpen(exchange, agent.email, popMessages(exchange, call)));
};

/** Rings at the customer; connects when the customer answers. */
export const dialCustomer = (exchange: Exchange, email: string, callId: number): void => {
  const { customerAnswersAfter } = exchange.settings;
  if (customerAnswersAfter === null) return;
  exchange.later(customerAnswersAfter, async () => {
    const phone = exchange.phone(email);
    const call = phone?.calls.find(({ id, state }) => id === callId && state === 'dialling');
    if (phone && call) await connectCall(exchange, phone, call);
  });
};

const endWrapUp = async (exchange: Exchange, email: string, callId: number): Promise<void> => {
  const phone = exchange.phone(email);
  if (phone?.status !== 'wrap-up' || phone.history[0]?.id !== callId) return;
  exchange.keep({ ...phone, status: 'available' });
  exchange.pages.refresh();
};

/** Over for this agent. `before` is posted first; End_Call for calls that were picked up; wrap-up follows and ends by itself. */
export const finishCall = async (
  exchange: Exchange,
  phone: Phone,
  call: PhoneCall,
  { isDeclined = false, before = [] }: { readonly isDeclined?: boolean; readonly before?: readonly string[] } = {},
): Promise<void> => {
  const after = withoutCall(phone, call, exchange.now(), isDeclined);
  exchange.keep(after);
  const { email } = phone.agent;
  if (after.status === 'wrap-up') exchange.later(exchange.settings.wrapUp, () => endWrapUp(exchange, email, call.id));
  await tell(exchange, email, [...before, ...(call.state === 'active' ? [endCall(phone.agent, call)] : [])]);
};
