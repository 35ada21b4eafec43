import type { PastCall, Phone, PhoneCall } from './phone.ts';

const keptCalls = 20;

export const withCall = (phone: Phone, call: PhoneCall): Phone => ({ ...phone, calls: [...phone.calls, call] });

export const withChangedCall = (phone: Phone, id: number, change: Partial<PhoneCall>): Phone => ({
  ...phone,
  calls: phone.calls.map((call) => (call.id === id ? { ...call, ...change } : call)),
});

/** The two sides talk from now on; a call that was running is put on hold. */
export const withConnectedCall = (phone: Phone, id: number, now: number): Phone => ({
  ...phone,
  status: 'in-call',
  calls: phone.calls.map((call) => {
    if (call.id === id) return { ...call, state: 'active', since: now, isOnHold: false };
    return call.state === 'active' ? { ...call, isOnHold: true } : call;
  }),
});

const outcomeOf = (call: PhoneCall, isDeclined: boolean): PastCall['outcome'] => {
  if (call.state === 'active') return 'talked';
  if (call.state !== 'ringing') return 'cancelled';
  return isDeclined ? 'declined' : 'missed';
};

/** The call is over, whatever state it was in; after a talk comes the wrap-up, unless another call goes on. */
export const withoutCall = (phone: Phone, call: PhoneCall, now: number, isDeclined: boolean): Phone => {
  const calls = phone.calls.filter(({ id }) => id !== call.id);
  const wasTalk = call.state === 'active';
  const past: PastCall = {
    id: call.id,
    number: call.number,
    sessionType: call.sessionType,
    outcome: outcomeOf(call, isDeclined),
    endedAt: now,
    seconds: wasTalk ? Math.max(0, Math.round((now - call.since) / 1000)) : 0,
  };
  const isTalking = calls.some(({ state }) => state === 'active');
  const afterTalk = isTalking ? 'in-call' : 'wrap-up';
  return {
    ...phone,
    status: wasTalk ? afterTalk : phone.status,
    calls,
    history: [past, ...phone.history].slice(0, keptCalls),
  };
};
