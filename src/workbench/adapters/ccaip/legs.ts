import { finishCall } from './call-steps.ts';
import { hasPage, sameAgent, type Exchange } from './exchange.ts';
import type { Join, Phone, PhoneCall } from './phone.ts';
import { withCall, withChangedCall, withoutCall } from './phone-moves.ts';

/** One agent's part in a call that several agents may have. */
export interface Leg {
  readonly phone: Phone;
  readonly call: PhoneCall;
}

export const legsOf = ({ phones }: Pick<Exchange, 'phones'>, callId: number): readonly Leg[] =>
  phones.flatMap((phone) => phone.calls.filter(({ id }) => id === callId).map((call) => ({ phone, call })));

export const otherLegs = (exchange: Pick<Exchange, 'phones'>, { phone, call }: Leg): readonly Leg[] =>
  legsOf(exchange, call.id).filter((leg) => leg.phone.agent.id !== phone.agent.id);

/** The colleague this agent is consulting about the call, rung up or talking. */
export const consultOf = (exchange: Pick<Exchange, 'phones'>, leg: Leg): Leg | undefined =>
  otherLegs(exchange, leg).find(
    ({ call: { joined } }) => joined?.how === 'consult' && sameAgent(joined.from.email, leg.phone.agent.email),
  );

/** Rings at a further agent with everything the call carries. */
export const offer = (exchange: Exchange, to: Phone, call: PhoneCall, joined: Join): Leg => {
  const ringing: PhoneCall = {
    ...call,
    state: 'ringing',
    queue: joined.toQueue ?? call.queue,
    joined,
    isOnHold: false,
    isMuted: false,
    since: exchange.now(),
  };
  const phone = withCall(to, ringing);
  exchange.keep(phone);
  return { phone, call: ringing };
};

/** Changes an agent's part; nothing where it has ended meanwhile. */
export const changeLeg = (exchange: Exchange, { phone, call }: Leg, change: Partial<PhoneCall>): void => {
  const now = exchange.phone(phone.agent.email);
  if (now) exchange.keep(withChangedCall(now, call.id, change));
};

/** Ends an agent's part, also where that agent's page is closed and nobody hears of it. */
export const endLeg = async (exchange: Exchange, { phone, call }: Leg, before: readonly string[] = []) => {
  const { email } = phone.agent;
  const now = exchange.phone(email) ?? phone;
  if (hasPage(exchange, email)) await finishCall(exchange, now, call, { before });
  else exchange.keep(withoutCall(now, call, exchange.now(), false));
};
