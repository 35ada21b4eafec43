import { Toolbar } from '../../../src/workbench/adapters/ameyo/toolbar.ts';
import { defaultSettings } from '../../../src/workbench/adapters/ameyo/tenant-settings.ts';
import { describeTelephony, type StoryStep } from '../../contracts/telephony.ts';
import { openToolbar } from './open-toolbar.ts';

/** The simulator's toolbar, in the page of a desk. */
async function openSimulated() {
  const crts = new Map<string, string>();
  let current: string | undefined;
  let isHeard = true;
  const stage = await openToolbar({ onPosted: (message) => toolbar.hear(JSON.parse(String(message))) });
  const toolbar = new Toolbar(
    () => defaultSettings,
    (message) => {
      const crt = /"crtObjectId\\":\\"([^"\\]+)/.exec(String(message))?.[1];
      if (crt !== undefined && current !== undefined) crts.set(current, crt);
      if (isHeard) void stage.say(message);
    },
  );
  toolbar.obey({ do: 'sign-in' });

  /** The toolbar lets no call begin before the last one is disposed. */
  const begin = ({ call, direction, number }: StoryStep): void => {
    if (current !== undefined) toolbar.obey({ do: 'dispose', code: 'Resolved' });
    current = call;
    const callType = direction === 'inbound' ? 'inbound.call.dial' : 'outbound.manual.dial';
    toolbar.call({ phone: number, callType, params: {}, asObject: false });
  };
  const tell = async (step: StoryStep): Promise<void> => {
    const isKnown = current === step.call;
    if (!isKnown) {
      isHeard = step.happens === 'answer';
      begin(step);
      isHeard = true;
    } else if (step.happens === 'answer') toolbar.obey({ do: 'repeat' });
    if (step.happens === 'end') toolbar.obey({ do: 'hang-up' });
    if (step.happens === 'transfer') toolbar.obey({ do: 'transfer' });
    await stage.clock.settle();
  };
  return { stage, tell, idOf: (call: string) => crts.get(call) ?? '' };
}

describeTelephony({ vendor: 'ameyo', tells: ['answer', 'transfer', 'end'], open: openSimulated });
