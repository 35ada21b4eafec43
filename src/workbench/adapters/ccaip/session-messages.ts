import { agentFields, queueFields, wireText } from './wire-messages.ts';
import type { PhoneAgent } from './phone.ts';
import type { Queue } from './queue.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A call or chat that something else than an agent takes part in. */
export interface AnySession {
  readonly channel: 'call' | 'chat';
  readonly id: number;
  readonly sessionType: string;
  readonly queue: Queue | null;
  readonly campaign: { readonly id: number; readonly name: string } | null;
}

const sessionFields = ({ channel, id, sessionType }: AnySession): Fields => ({
  [`${channel}_id`]: id,
  session_type: sessionType,
});

const virtualAgent = { virtual_agent_id: 1, virtual_agent_name: 'Order helper', participant_id: 1 } as const;

/** What a virtual agent does; `values` are what it was given or found out. */
export interface VirtualAgentStep {
  readonly step: 'joined' | 'left' | 'variables';
  readonly values: Fields;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const stepFields = ({ queue, campaign, channel, id }: AnySession, { step, values }: VirtualAgentStep): Fields => {
  if (step === 'variables') return { session_variable: values };
  if (step === 'left') return {};
  return {
    ...(campaign === null ? {} : { campaign_id: campaign.id, campaign_name: campaign.name }),
    ...queueFields(queue),
    queue_language_id: 'en',
    conversation_id: `conv-${id}`,
    session_id: `${channel}-${id}-78534G4RT4`,
    data_parameters: values,
  };
};

const names = {
  joined: 'Task_VA_Joined',
  left: 'Task_VA_Left',
  variables: 'Task_VA_Session_Variables_Received',
} as const;

export const virtualAgentMessage = (session: AnySession, step: VirtualAgentStep): string =>
  wireText(names[step.step], {
    ...sessionFields(session),
    ...virtualAgent,
    timestamp: new Date(step.at).toISOString(),
    ...stepFields(session, step),
  });

/** Google's release note calls the event both, so tenants may post either. */
export const agentAssist = (
  agent: PhoneAgent,
  session: AnySession,
  name: 'Agent_Assist_Started' | 'Agent_Assist_Added',
  conversation: string,
): string => wireText(name, { ...sessionFields(session), ...agentFields(agent), conversation_id: conversation });
