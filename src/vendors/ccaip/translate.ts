import type { PassKind, Party } from '../../core/session-details.ts';
import type { Channel, Direction } from '../../core/facts.ts';
import type { TelephonyEvent } from '../../core/ports.ts';
import type { CcaipMessage, CcaipParty, CcaipSession } from './wire.ts';

type SessionMessage = Extract<CcaipMessage, { session: unknown }>;

const channels: Readonly<Record<SessionMessage['event'], Channel>> = {
  New_Call: 'call',
  End_Call: 'call',
  New_Chat: 'chat',
  Active_Chat: 'chat',
  End_Chat: 'chat',
  Dismissed_Chat: 'chat',
};

const passes: Readonly<Record<Extract<CcaipMessage, { to: unknown }>['event'], PassKind>> = {
  Transfer: 'transfer',
  Add_Party: 'party',
  Agent_Connects_To_Session: 'connect',
};

/** What a message means for sessions. Pure. */
export function translate(message: CcaipMessage, frame: string): TelephonyEvent {
  switch (message.event) {
    case 'Agent_Login':
      return { kind: 'signed-in', frame, ...(message.email !== undefined && { email: message.email }) };
    case 'New_Call':
    case 'End_Call':
    case 'New_Chat':
    case 'Active_Chat':
    case 'End_Chat':
    case 'Dismissed_Chat':
      return sessionEvent(message, frame);
    case 'Chat_Inbound_Message':
    case 'Chat_Outbound_Message':
      return {
        kind: 'said',
        frame,
        id: message.id,
        by: message.event === 'Chat_Inbound_Message' ? 'customer' : 'agent',
      };
    case 'Transfer':
    case 'Add_Party':
    case 'Agent_Connects_To_Session': {
      const [from, to] = [partyOf(message.from), partyOf(message.to)];
      return {
        kind: 'passed',
        frame,
        ...message.of,
        how: passes[message.event],
        ...(from && { from }),
        ...(to && { to }),
      };
    }
    case 'Virtual_Agent':
    case 'Agent_Assist': {
      const { assistant, conversation, data } = message;
      return {
        kind: 'learnt',
        frame,
        ...message.of,
        data,
        ...(assistant !== undefined && { assistant }),
        ...(conversation !== undefined && { conversation }),
      };
    }
    case 'CRM_Record_Pop':
      return {
        kind: 'record-popped',
        frame,
        url: message.url,
        ...(message.callId !== undefined && { callId: message.callId }),
      };
    case 'other':
      return { kind: 'noticed', frame, type: message.type };
  }
}

function sessionEvent({ event, id, session, data }: SessionMessage, frame: string): TelephonyEvent {
  const direction = directionOf(session.sessionType);
  const line = session.line ?? (direction === 'inbound' ? session.dialled : undefined);
  const details = { ...detailsOf(session), ...(line !== undefined && { line }) };
  const about = { frame, channel: channels[event], id, direction, details, data };
  if (event === 'Active_Chat') return { kind: 'turned-to', ...about };
  if (event === 'New_Call' || event === 'New_Chat') return { kind: 'began', ...about };
  return { kind: 'ended', ...about, ...(event === 'Dismissed_Chat' && { isDismissed: true }) };
}

const detailsOf = ({ sessionType, queue, campaign, agentEmail }: CcaipSession) => ({
  ...(sessionType !== undefined && { sessionType }),
  ...(queue !== undefined && { queue }),
  ...(campaign !== undefined && { campaign }),
  ...(agentEmail !== undefined && { agentEmail }),
});

const partyOf = ({ name, queue, kind }: CcaipParty): Party | undefined =>
  name === undefined && queue === undefined && kind === undefined
    ? undefined
    : {
        ...(name !== undefined && { name }),
        ...(queue !== undefined && { queue }),
        ...(name === undefined && kind !== undefined && { kind }),
      };

/** No event tells the direction; the session type's words do, in whatever case they come. */
export function directionOf(sessionType: string | undefined): Direction {
  const words = (sessionType ?? '').toLowerCase();
  // How a supervisor's listening is reported is documented nowhere. Where its type says so, it is nobody's own call.
  if (words.includes('monitor')) return 'internal';
  if (words.includes('outbound') || words.includes('campaign')) return 'outbound';
  return words.includes('internal') ? 'internal' : 'inbound';
}
