import type { Direction } from '../../../core/facts.ts';
import type { Replayer } from '../simulated-vendor.ts';
import type { Ameyo } from './ameyo.ts';

const callTypes: Readonly<Record<Direction, string>> = {
  inbound: 'inbound.call.dial',
  outbound: 'outbound.manual.dial',
  internal: 'internal.call.dial',
};

let replayed = 0;

/** Has the toolbar post what a call of a diagnostics file said. */
export const createReplayer = (ameyo: Ameyo): Replayer => {
  const crt = `d928-${Date.now()}-vce-${(replayed += 1)}`;
  const userCustomerCRTInfo = { userCrtObjectId: `${crt}-uce`, customerCrtObjectId: crt };
  const post = (message: object): Promise<void> => ameyo.send({ do: 'post', message: JSON.stringify(message) });
  return {
    callId: crt,
    async play(move) {
      if (move.do === 'begin') {
        const { phone: _said, ...data } = move.data;
        const { queue, campaign } = move.details;
        const params = {
          crtObjectId: crt,
          userCrtObjectId: `${crt}-uce`,
          callType: callTypes[move.direction],
          ...(queue !== undefined && { queueName: queue }),
          ...(campaign !== undefined && { campaignName: campaign }),
          ...data,
        };
        return post({
          method: 'showCrm',
          phone: move.number,
          requestId: '1',
          additionalParams: JSON.stringify(params),
        });
      }
      if (move.do === 'end') {
        await post({ method: 'hangupHandler', reason: 'success', userCustomerCRTInfo });
        return post({ method: 'disposeCall', userCustomerCRTInfo });
      }
      // Records do not pop in the toolbar.
      if (move.do === 'reload') await ameyo.send({ do: 'reload' });
    },
  };
};
