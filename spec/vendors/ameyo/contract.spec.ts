import { describeTelephony, type StoryStep } from '../../contracts/telephony.ts';
import { crt } from './recorded.ts';
import { openToolbar } from './open-toolbar.ts';

const idOf = (call: string): string => crt.replace('257459', call);

const messageOf = ({ happens, call, direction, number }: StoryStep): unknown => {
  const info = { customerCrtObjectId: idOf(call), userCrtObjectId: `uce-${call}` };
  switch (happens) {
    case 'ring':
      return {};
    case 'answer': {
      const callType = direction === 'inbound' ? 'inbound.call.dial' : 'outbound.manual.dial';
      const additionalParams = JSON.stringify({ crtObjectId: idOf(call), callType });
      return { method: 'showCrm', phone: number, requestId: '1', additionalParams };
    }
    case 'transfer':
      return { method: 'transferToUserHandler', reason: 'success', userCustomerCRTInfo: info };
    case 'end':
      return { method: 'hangupHandler', reason: 'success', userCustomerCRTInfo: info };
  }
};

describeTelephony({
  vendor: 'ameyo',
  tells: ['answer', 'transfer', 'end'],
  open: async () => {
    const stage = await openToolbar();
    return { stage, tell: (step) => stage.say(JSON.stringify(messageOf(step))), idOf };
  },
});
