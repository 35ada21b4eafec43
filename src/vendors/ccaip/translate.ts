import type { Direction } from '../../core/facts.ts';
import type { TelephonyEvent } from '../../core/ports.ts';
import type { CcaipMessage } from './wire.ts';

/** What a message means for sessions. Pure. */
export function translate(message: CcaipMessage, frame: string): TelephonyEvent {
  switch (message.event) {
    case 'Agent_Login':
      return { kind: 'signed-in', frame, ...(message.email !== undefined && { email: message.email }) };
    case 'New_Call':
    case 'End_Call': {
      const { sessionType, queue, campaign, agentEmail } = message.session;
      return {
        kind: message.event === 'New_Call' ? 'began' : 'ended',
        frame,
        channel: 'call',
        id: message.id,
        direction: directionOf(sessionType),
        details: {
          ...(sessionType !== undefined && { sessionType }),
          ...(queue !== undefined && { queue }),
          ...(campaign !== undefined && { campaign }),
          ...(agentEmail !== undefined && { agentEmail }),
        },
        data: message.data,
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

/** No event tells the direction; the session type's words do, in whatever case they come. */
export function directionOf(sessionType: string | undefined): Direction {
  const words = (sessionType ?? '').toLowerCase();
  if (words.includes('outbound') || words.includes('campaign')) return 'outbound';
  return words.includes('internal') ? 'internal' : 'inbound';
}
