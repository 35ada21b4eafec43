import { describeTelephony } from '../../contracts/telephony.ts';
import { setProject } from './project.ts';

const poll = 15_000;

describeTelephony({
  vendor: 'ringostat',
  tells: ['ring', 'answer', 'transfer', 'end'],
  open: async () => {
    const { stage, ringostat, clock } = await setProject({ options: { pollSeconds: { busy: 5, idle: 5 } } });
    // A recording that comes later is an addition of its own.
    ringostat.configure({ recordingAfter: null });
    const ids = new Map<string, string>();
    return {
      stage,
      idOf: (call) => `ua1-${call}`,
      tell: async ({ happens, call, direction, number }) => {
        const id = `ua1-${call}`;
        const type = direction === 'inbound' ? 'in' : 'out';
        if (!ids.has(call)) ids.set(call, ringostat.control.send({ do: 'ring', customer: number.slice(1), type, id }));
        if (happens !== 'ring') ringostat.control.send({ do: happens, id });
        await clock.pass(poll);
      },
    };
  },
});
