import type { PhoneAgent, PhoneCall } from './phone.ts';
import type { Pop } from './pop.ts';
import { filledLookup, popMessages } from './pop-messages.ts';
import type { Queue } from './queue.ts';

/** All of CCAIP's messages are JSON strings. */
export const wireText = (type: string, data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ type, data });

export const agentFields = (agent: PhoneAgent): Readonly<Record<string, unknown>> => ({
  agent_id: agent.id,
  ...(agent.customId === null ? {} : { agent_custom_id: agent.customId }),
  agent_email: agent.email,
});

export const queueFields = (queue: Queue | null): Readonly<Record<string, unknown>> =>
  queue === null ? {} : { queue_id: queue.id, queue_path: queue.path };

const numberFields = ({ carries, number }: PhoneCall): Readonly<Record<string, unknown>> => {
  if (carries === 'nothing') return {};
  if (carries === 'custom_sip_headers') return { custom_sip_headers: { 'X-Caller': number } };
  if (carries === 'session_variable') return { session_variable: { ani: number } };
  return { [carries]: number };
};

const callFields = (agent: PhoneAgent, call: PhoneCall): Readonly<Record<string, unknown>> => ({
  ...agentFields(agent),
  ...queueFields(call.queue),
  ...(call.campaign === null ? {} : { campaign_id: call.campaign.id, campaign_name: call.campaign.name }),
  call_id: call.id,
  session_type: call.sessionType,
});

/** Raised when an agent signs in to the adapter. */
export const agentLogin = (agent: PhoneAgent): string => wireText('Agent_Login', agentFields(agent));

/** Raised when an agent picks up, not while it rings. */
export const newCall = (agent: PhoneAgent, call: PhoneCall): string =>
  wireText('New_Call', { ...callFields(agent, call), ...numberFields(call), ...call.data });

export const endCall = (agent: PhoneAgent, call: PhoneCall): string =>
  wireText('End_Call', { ...callFields(agent, call), ...call.data });

const lookupTypes: ReadonlyMap<string, string> = new Map([
  ['voice outbound', 'Outbound_Call'],
  ['voice outbound (api)', 'Outbound_Call_(api)'],
  ['voice inbound (api)', 'Incoming_Call_(api)'],
  ['voice inbound (mobile)', 'Incoming_Call_(app)'],
]);

/** The lookup URL an admin pasted into the portal, filled in: empty parameters are left out. */
const lookupUrl = (subdomain: string, call: PhoneCall): string => {
  const query = new URLSearchParams();
  if (call.number !== '') query.set('ani', call.number);
  query.set('call_id', String(call.id));
  if (call.queue !== null) query.set('menu_path', call.queue.path.replaceAll(' / ', '/'));
  query.set('type', lookupTypes.get(call.sessionType.toLowerCase()) ?? 'IVR_Call');
  query.set('channel', 'voice_call');
  return filledLookup(subdomain, query);
};

/** The pops of a call, one message for each time it is repeated. */
export const recordPops = (subdomain: string, call: PhoneCall, pop: Pop): readonly string[] =>
  popMessages(pop, { subdomain, lookup: () => lookupUrl(subdomain, call), ids: { call_id: call.id } });
