import type { PhoneAgent, PhoneCall, Pop } from './phone.ts';

const asString = (type: string, data: Readonly<Record<string, unknown>>): string => JSON.stringify({ type, data });

const agentFields = (agent: PhoneAgent): Readonly<Record<string, unknown>> => ({
  agent_id: agent.id,
  ...(agent.customId === null ? {} : { agent_custom_id: agent.customId }),
  agent_email: agent.email,
});

const numberFields = ({ carries, number }: PhoneCall): Readonly<Record<string, unknown>> => {
  if (carries === 'nothing') return {};
  if (carries === 'custom_sip_headers') return { custom_sip_headers: { 'X-Caller': number } };
  if (carries === 'session_variable') return { session_variable: { ani: number } };
  return { [carries]: number };
};

const callFields = (agent: PhoneAgent, call: PhoneCall): Readonly<Record<string, unknown>> => ({
  ...agentFields(agent),
  ...(call.queue === null ? {} : { queue_id: call.queue.id, queue_path: call.queue.path }),
  ...(call.campaign === null ? {} : { campaign_id: call.campaign.id, campaign_name: call.campaign.name }),
  call_id: call.id,
  session_type: call.sessionType,
});

/** Raised when an agent signs in to the adapter. Like all of CCAIP's messages it is a JSON string. */
export const agentLogin = (agent: PhoneAgent): string => asString('Agent_Login', agentFields(agent));

/** Raised when an agent picks up, not while it rings. */
export const newCall = (agent: PhoneAgent, call: PhoneCall): string =>
  asString('New_Call', { ...callFields(agent, call), ...numberFields(call), ...call.data });

export const endCall = (agent: PhoneAgent, call: PhoneCall): string =>
  asString('End_Call', { ...callFields(agent, call), ...call.data });

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
  return `https://${subdomain}.zendesk.com/agent/apps/ringside/pop?${query.toString()}`;
};

const recordUrl = (subdomain: string, call: PhoneCall, pop: Pop): string => {
  if (pop.to === 'url') return pop.url ?? '';
  if (pop.to === 'lookup') return lookupUrl(subdomain, call);
  return `https://${subdomain}.zendesk.com/agent/${pop.to}s/${pop.id ?? ''}`;
};

/** The pops of a call, one message for each time it is repeated. */
export const recordPops = (subdomain: string, call: PhoneCall, pop: Pop): readonly string[] => {
  const data = {
    recordUrl: recordUrl(subdomain, call, pop),
    ...(pop.hasCallId === true ? { call_id: call.id } : {}),
  };
  return Array.from({ length: pop.times ?? 1 }, () => asString('CRM_Record_Pop', data));
};
