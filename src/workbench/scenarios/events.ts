import { knownAgents } from '../adapters/ccaip/agent-directory.ts';
import type { Posted } from '../adapters/ccaip/open-pages.ts';
import { pause, pickUp, hangUp, prepare, send } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { numbers } from './seeded.ts';

const lookup = { to: 'lookup' } as const;

const isOfType =
  (type: string) =>
  ({ message }: Posted) =>
    typeof message === 'string' && message.startsWith(`{"type":"${type}"`);

/** Posts the newest message of a type again, as it was. */
const repeat = async (stage: Stage, type: string, times: number): Promise<void> => {
  const posted = stage.ccaip.control.posted.findLast(isOfType(type));
  if (posted) await send(stage, { do: 'post', message: posted.message, times });
};

/** A message about a call that the phone itself does not have. */
const tellOf = (stage: Stage, type: 'New_Call' | 'End_Call', callId: number) => {
  const [agent] = knownAgents;
  const data = {
    agent_id: agent?.id,
    agent_email: agent?.email,
    queue_id: 8469,
    queue_path: 'Developers / James',
    call_id: callId,
    session_type: 'Voice Inbound (IVR)',
    ani: numbers.ada,
  };
  return send(stage, { do: 'post', message: JSON.stringify({ type, data }) });
};

/** Messages that come twice, in odd order, or not at all. */
export const events: readonly Scenario[] = [
  {
    id: 'repeated-events',
    title: 'Repeated events',
    about: 'New_Call, pop and End_Call come three times each: one pop, one ticket, one note.',
    run: async (stage) => {
      await prepare(stage);
      const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
      await repeat(stage, 'New_Call', 2);
      await repeat(stage, 'CRM_Record_Pop', 2);
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
      await repeat(stage, 'End_Call', 2);
    },
  },
  {
    id: 'out-of-order',
    title: 'End before beginning',
    about: 'End_Call arrives before its New_Call: the call stays over and gets one note.',
    run: async (stage) => {
      await prepare(stage);
      const callId = stage.ccaip.control.takeCallId();
      await tellOf(stage, 'End_Call', callId);
      await stage.wait(pause.breath);
      await tellOf(stage, 'New_Call', callId);
    },
  },
  {
    id: 'end-without-beginning',
    title: 'End without a beginning',
    about: 'Only End_Call is heard, as after a reload: one note without “Started”.',
    run: async (stage) => {
      await prepare(stage);
      await tellOf(stage, 'End_Call', stage.ccaip.control.takeCallId());
    },
  },
  {
    id: 'end-never-seen',
    title: 'End never seen',
    about:
      'The phone is reloaded during a call and forgets it: “Call ended” is offered, and the next call ends it too.',
    run: async (stage) => {
      await prepare(stage);
      await tellOf(stage, 'New_Call', stage.ccaip.control.takeCallId());
      await stage.wait(pause.talk);
      await send(stage, { do: 'reload' });
    },
  },
  {
    id: 'reload-during-call',
    title: 'Phone reloaded during a call',
    about: 'The agent page is loaded anew while a call runs: nothing is replayed, the end still comes, one note.',
    run: async (stage) => {
      await prepare(stage);
      const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
      await stage.wait(pause.breath);
      await send(stage, { do: 'reload' });
      await stage.wait(pause.talk);
      await hangUp(stage, callId);
    },
  },
  {
    id: 'second-call',
    title: 'Second call while one runs',
    about: 'Grace Hopper’s number calls while Ada is talking: two sessions, each with its own note.',
    run: async (stage) => {
      await prepare(stage);
      const first = await pickUp(stage, { from: numbers.ada, pop: lookup });
      await stage.wait(pause.breath);
      const second = await pickUp(stage, { from: numbers.graceAndCharles, pop: lookup });
      await stage.wait(pause.talk);
      await hangUp(stage, second);
      await stage.wait(pause.breath);
      await hangUp(stage, first);
    },
  },
  {
    id: 'silent-phone',
    title: 'Silent phone',
    about:
      'The agent page loads but posts nothing, as with blocked cookies: after 20 s a hint names the likely reasons.',
    run: async (stage) => {
      await prepare(stage);
      stage.ccaip.configure({ isSilent: true });
      await send(stage, { do: 'reload' });
    },
  },
];
