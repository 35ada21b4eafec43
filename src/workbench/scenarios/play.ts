import { defaultSettings } from '../adapters/ccaip/simulator-settings.ts';
import type { Command, Done } from '../adapters/ccaip/commands.ts';
import type { OpenPage } from '../adapters/ccaip/open-pages.ts';
import type { FaultRule } from '../zendesk/faults.ts';
import type { Stage } from './scenario.ts';
import { freeNumber } from './seeded.ts';

type RingCommand = Extract<Command, { readonly do: 'ring' }>;
/** What is asked of a phone that somebody is signed in to. */
type PhoneCommand = Exclude<Command, { readonly do: 'sign-in' }>;
export type RingingCall = NonNullable<RingCommand['call']>;

/** Times people can follow, in ms. */
export const pause = { ringing: 1500, talk: 8000, breath: 2000 } as const;

const james = 'james.bond@agents.co';

const isOf =
  (agent: string | undefined) =>
  (page: OpenPage): boolean =>
    page.agent !== undefined && page.agent.toLowerCase() === agent?.toLowerCase();

/** Whose phone it is played on, once somebody is signed in. */
export const player = ({ ccaip, agent }: Stage): string | undefined => {
  const signedIn = ccaip.control.pages.filter((page) => page.type === 'call' && page.agent !== undefined);
  return (signedIn.find(isOf(agent)) ?? signedIn.at(-1))?.agent;
};

/** A second agent who has a phone open too. Throws what to do where there is none. */
export const colleague = (stage: Stage): string => {
  const own = player(stage);
  const other = stage.ccaip.control.pages.find(
    (page) => page.type === 'call' && page.agent !== undefined && !isOf(own)(page),
  );
  if (other?.agent !== undefined) return other.agent;
  throw new Error('This needs two agents: press “Open as Eve Moneypenny”, then play it again.');
};

/** Steers the player's phone, or that of the agent whom the command names. */
export const send = async (stage: Stage, command: PhoneCommand): Promise<Done> => {
  const agent = player(stage);
  return stage.ccaip.control.send(agent === undefined ? command : { agent, ...command });
};

const callsOf = ({ ccaip }: Stage) =>
  ccaip.control.phones.flatMap(({ agent, calls }) => calls.map((call) => ({ agent: agent.email, call })));

const isSignedIn = ({ ccaip }: Stage, agent: string, type: OpenPage['type']): boolean =>
  ccaip.control.pages.some((page) => page.type === type && isOf(agent)(page));

/** Ending one agent's part may end another's, hence the second look. */
const endCalls = async (stage: Stage): Promise<void> => {
  const waysOut = {
    ringing: 'give-up',
    active: 'customer-hangs-up',
    dialling: 'hang-up',
    choosing: 'hang-up',
  } as const;
  for (const { agent, call } of callsOf(stage)) {
    const now = callsOf(stage).find((one) => one.agent === agent && one.call.id === call.id)?.call;
    if (now && isSignedIn(stage, agent, 'call'))
      await stage.ccaip.control.send({ do: waysOut[now.state], agent, callId: now.id });
  }
};

const dismissChats = async (stage: Stage): Promise<void> => {
  for (const { agent, chats } of stage.ccaip.control.phones) {
    if (!isSignedIn(stage, agent.email, 'chat')) continue;
    for (const { id, state } of chats) {
      if (state === 'active') await stage.ccaip.control.send({ do: 'end-chat', agent: agent.email, chatId: id });
      await stage.ccaip.control.send({ do: 'dismiss-chat', agent: agent.email, chatId: id });
    }
  }
};

/** Nothing is broken, no call or chat runs, somebody is signed in and available. */
export const prepare = async (stage: Stage): Promise<void> => {
  const { ccaip, zendesk } = stage;
  Object.assign(zendesk.faults, { offline: false, latency: 0, nextFaults: [] });
  const { isSilent, customerAnswersAfter, carries, pop, api, transferTold } = defaultSettings;
  ccaip.configure({ isSilent, customerAnswersAfter, carries, pop, api, transferTold });
  await endCalls(stage);
  await dismissChats(stage);
  if (player(stage) === undefined) await ccaip.control.send({ do: 'sign-in', email: stage.agent ?? james });
  await send(stage, { do: 'status', status: 'available' });
};

/** Rings and is picked up; the call's id. */
export const pickUp = async (stage: Stage, call: RingingCall): Promise<number> => {
  const { callId = 0 } = await send(stage, { do: 'ring', call });
  await stage.wait(pause.ringing);
  await send(stage, { do: 'answer', callId });
  return callId;
};

/** Ends the call unless somebody watching has done so. */
export const hangUp = async (stage: Stage, callId: number): Promise<void> => {
  const agent = player(stage);
  const isThere = callsOf(stage).some((one) => one.call.id === callId && one.agent === agent);
  if (isThere) await send(stage, { do: 'hang-up', callId });
};

/** Somebody new calls, and what goes wrong meets the records that are made. */
export const playNewCaller = async (stage: Stage, ...rules: readonly FaultRule[]): Promise<void> => {
  await prepare(stage);
  const callId = await pickUp(stage, { from: freeNumber(stage) });
  for (const rule of rules) stage.zendesk.faults.add(rule);
  await send(stage, { do: 'pop', callId, pop: { to: 'lookup' } });
  await stage.wait(pause.talk);
  await hangUp(stage, callId);
};

/** A whole call: rings, talks, ends. */
export const playCall = async (stage: Stage, call: RingingCall, talk: number = pause.talk): Promise<void> => {
  await prepare(stage);
  const callId = await pickUp(stage, call);
  await stage.wait(talk);
  await hangUp(stage, callId);
};
