import type { Replayer } from '../simulated-vendor.ts';
import type { CcaipControl } from './ccaip.ts';

/** Has the agent page post what a call of a diagnostics file said. */
export const createReplayer = (control: Pick<CcaipControl, 'send'>, callId: number): Replayer => {
  const post = async (type: string, data: object): Promise<void> => {
    await control.send({ do: 'post', message: JSON.stringify({ type, data }) });
  };
  return {
    callId: String(callId),
    async play(move) {
      switch (move.do) {
        case 'begin':
        case 'end': {
          const { sessionType, queue, campaign } = move.details;
          return post(move.do === 'begin' ? 'New_Call' : 'End_Call', {
            ...move.data,
            call_id: callId,
            session_type: sessionType ?? null,
            queue_path: queue ?? null,
            campaign_name: campaign ?? null,
          });
        }
        case 'pop':
          return post('CRM_Record_Pop', { recordUrl: move.url, call_id: callId });
        case 'reload':
          await control.send({ do: 'reload' });
      }
    },
  };
};
