import type { PhoneAgent, PhoneCall } from './phone.ts';
import type { Queue } from './queue.ts';
import { agentFields, queueFields, wireText } from './wire-messages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One side of a routing event; the agent is unknown as long as nobody of the queue took it. */
export interface Side {
  readonly agent?: PhoneAgent | undefined;
  readonly queue: Queue | null;
}

/** From whom to whom. */
export interface Routing {
  readonly from: Side;
  readonly to: Side;
}

const prefixed = (prefix: 'from' | 'to', { agent, queue }: Side): Fields => {
  const fields = { ...(agent ? agentFields(agent) : {}), ...queueFields(queue) };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}_${name}`, value]));
};

const routed = ({ from, to }: Routing): Fields => ({ ...prefixed('from', from), ...prefixed('to', to) });

// Only titles of these three are documented: names and casing of the types are as good as any other.
const session = ({ id, sessionType }: PhoneCall): Fields => ({ call_id: id, session_type: sessionType.toLowerCase() });

export const transfer = (call: PhoneCall, routing: Routing): string =>
  wireText('Transfer', { call_id: call.id, session_type: call.sessionType, ...routed(routing) });

/** Somebody else is in the call now: another agent, or an outside number. */
export const addParty = (call: PhoneCall, by: PhoneAgent, party: PhoneAgent | { readonly endUserId: number }): string =>
  wireText('Add_Party', {
    ...session(call),
    ...('endUserId' in party
      ? { ...agentFields(by), type: 'end_user', end_user_id: party.endUserId }
      : { ...agentFields(party), type: 'agent', ...prefixed('from', { agent: by, queue: null }) }),
  });

export const agentConnects = (call: PhoneCall, agent: PhoneAgent, routing: Routing): string =>
  wireText('Agent_Connects_To_Session', {
    ...session(call),
    ...agentFields(agent),
    type: 'agent',
    ...queueFields(call.queue),
    ...routed(routing),
  });
