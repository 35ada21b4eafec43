import { defaultSettings } from '../adapters/ccaip/simulator-settings.ts';
import type { Command } from '../adapters/ccaip/commands.ts';
import type { Stage } from './scenario.ts';

type RingCommand = Extract<Command, { readonly do: 'ring' }>;
export type RingingCall = NonNullable<RingCommand['call']>;

/** Times people can follow, in ms. */
export const pause = { ringing: 1500, talk: 8000, breath: 2000 } as const;

const callsOf = ({ ccaip }: Stage) =>
  ccaip.control.phones.flatMap(({ agent, calls }) => calls.map((call) => ({ agent, call })));

const endEverything = async (stage: Stage): Promise<void> => {
  for (const { agent, call } of callsOf(stage)) {
    const isSignedIn = stage.ccaip.control.pages.some((page) => page.agent === agent.email);
    const how = call.state === 'ringing' ? 'give-up' : 'hang-up';
    if (isSignedIn) await stage.ccaip.control.send({ do: how, agent: agent.email, callId: call.id });
  }
};

/** Nothing is broken, no call runs, somebody is signed in and available. */
export const prepare = async (stage: Stage): Promise<void> => {
  const { ccaip, zendesk } = stage;
  Object.assign(zendesk.faults, { offline: false, latency: 0, nextFaults: [] });
  const { isSilent, customerAnswersAfter, carries, pop, api } = defaultSettings;
  ccaip.configure({ isSilent, customerAnswersAfter, carries, pop, api });
  await endEverything(stage);
  const isSignedIn = ccaip.control.pages.some(({ agent, type }) => agent !== undefined && type === 'call');
  if (!isSignedIn) await ccaip.control.send({ do: 'sign-in', email: 'james.bond@agents.co' });
  await ccaip.control.send({ do: 'status', status: 'available' });
};

/** Rings and is picked up; the call's id. */
export const pickUp = async (stage: Stage, call: RingingCall): Promise<number> => {
  const { callId = 0 } = await stage.ccaip.control.send({ do: 'ring', call });
  await stage.wait(pause.ringing);
  await stage.ccaip.control.send({ do: 'answer', callId });
  return callId;
};

/** Ends the call unless somebody watching has done so. */
export const hangUp = async (stage: Stage, callId: number): Promise<void> => {
  if (callsOf(stage).some(({ call }) => call.id === callId)) await stage.ccaip.control.send({ do: 'hang-up', callId });
};

/** A whole call: rings, talks, ends. */
export const playCall = async (stage: Stage, call: RingingCall, talk: number = pause.talk): Promise<void> => {
  await prepare(stage);
  const callId = await pickUp(stage, call);
  await stage.wait(talk);
  await hangUp(stage, callId);
};
