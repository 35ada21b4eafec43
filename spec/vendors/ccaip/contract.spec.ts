import { createCcaip } from '../../../src/vendors/ccaip/adapter.ts';
import { describeTelephony, type StoryStep } from '../../contracts/telephony.ts';
import { setVendorStage } from '../../support/vendor-stage.ts';

const types = { ring: '', answer: 'New_Call', transfer: 'Transfer', end: 'End_Call' } as const;

const messageOf = ({ happens, call, direction, number }: StoryStep): unknown => ({
  type: types[happens],
  data: {
    call_id: Number(call),
    session_type: direction === 'inbound' ? 'Voice Inbound (IVR)' : 'Voice Outbound',
    ani: number,
    ...(happens === 'transfer' && { to_queue_path: 'Sales' }),
  },
});

describeTelephony({
  vendor: 'ccaip',
  tells: ['answer', 'transfer', 'end'],
  open: async () => {
    const stage = await setVendorStage(({ mailbox, http, onUnread }) =>
      createCcaip(mailbox, http, { apiUrl: undefined, vendorOptions: {}, onUnread }),
    );
    return { stage, tell: (step) => stage.say(messageOf(step)), idOf: (call) => call };
  },
});
