import type { Command } from '../adapters/ccaip/commands.ts';
import { colleague, pause, pickUp, prepare, send } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { numbers } from './seeded.ts';

type Transfer = Extract<Command, { readonly do: 'transfer' }>;

const lookup = { to: 'lookup' } as const;
const followed = {
  rules: {
    version: 1,
    rules: [{ name: 'Assignee', then: { assignee: 'follow', set: { assignee: 'agent' } } }],
  },
} as const;

interface Transferred {
  readonly other: string;
  readonly callId: number;
}

/** Ada is talking to the first agent; the second one's phone is open. */
const talk = async (stage: Stage): Promise<Transferred> => {
  await prepare(stage);
  const other = colleague(stage);
  await stage.ccaip.control.send({ do: 'status', agent: other, status: 'available' });
  const callId = await pickUp(stage, { from: numbers.ada, pop: lookup });
  await stage.wait(pause.breath);
  return { other, callId };
};

const step = async (stage: Stage, command: Parameters<typeof send>[1]): Promise<void> => {
  await send(stage, command);
  await stage.wait(pause.breath);
};

/** The first agent transfers, the second picks up. */
const handOver = async (stage: Stage, to: Transfer['to'] | undefined, how: 'blind' | 'warm'): Promise<Transferred> => {
  const talking = await talk(stage);
  const { other, callId } = talking;
  await step(stage, { do: 'transfer', callId, how, to: to ?? { agent: other } });
  await step(stage, { do: 'answer', agent: other, callId });
  return talking;
};

const endAt = async (stage: Stage, agent: string, callId: number): Promise<void> => {
  await stage.wait(pause.talk);
  await stage.ccaip.control.send({ do: 'hang-up', agent, callId });
};

/** A call that goes from one agent to another; each scenario needs a second window. */
export const transfers: readonly Scenario[] = [
  {
    id: 'transfer-blind',
    title: 'Transfer, blind',
    about: 'Two windows: Ada’s call goes to Eve at once; one ticket opens in both, and each agent writes one note.',
    run: async (stage) => {
      const { other, callId } = await handOver(stage, undefined, 'blind');
      await endAt(stage, other, callId);
    },
  },
  {
    id: 'transfer-queue',
    title: 'Transfer, queue to queue',
    about: 'Two windows: the call goes to “Sales / Europe”, Eve picks up; her note names that queue, James’s his own.',
    needs: followed,
    run: async (stage) => {
      const { other, callId } = await handOver(stage, { queue: 'Sales / Europe' }, 'blind');
      await endAt(stage, other, callId);
    },
  },
  {
    id: 'transfer-told-early',
    title: 'Transfer, heard before the call',
    about: 'Two windows: Eve’s page hears of the transfer while it still rings: still one ticket and a note each.',
    run: async (stage) => {
      const { other, callId } = await talk(stage);
      stage.ccaip.configure({ transferTold: 'before' });
      await step(stage, { do: 'transfer', callId, to: { agent: other } });
      await step(stage, { do: 'answer', agent: other, callId });
      await endAt(stage, other, callId);
    },
  },
  {
    id: 'transfer-warm',
    title: 'Transfer, warm',
    about: 'Two windows: James asks Eve while Ada waits, then leaves her the call: one ticket, a note of each agent.',
    run: async (stage) => {
      const { other, callId } = await handOver(stage, undefined, 'warm');
      await step(stage, { do: 'complete-transfer', callId });
      await endAt(stage, other, callId);
    },
  },
  {
    id: 'consult-dropped',
    title: 'Consult dropped',
    about: 'Two windows: James asks Eve and keeps the call himself: her part ends first, nothing is transferred.',
    run: async (stage) => {
      const { callId } = await handOver(stage, undefined, 'warm');
      await step(stage, { do: 'drop-consult', callId });
      await stage.wait(pause.talk);
      await send(stage, { do: 'hang-up', callId });
    },
  },
  {
    id: 'conference',
    title: 'Conference',
    about: 'Two windows: Eve and an outside number join; James leaves first, Ada hangs up: one note of each agent.',
    run: async (stage) => {
      const { other, callId } = await talk(stage);
      await step(stage, { do: 'add-party', callId, to: { agent: other } });
      await step(stage, { do: 'answer', agent: other, callId });
      await step(stage, { do: 'add-party', callId, to: { number: '+14155550190' } });
      await step(stage, { do: 'hang-up', callId });
      await stage.ccaip.control.send({ do: 'customer-hangs-up', agent: other, callId });
    },
  },
  {
    id: 'back-to-first',
    title: 'Back to the first agent',
    about: 'Two windows: the call goes to Eve and back to James; his second part becomes an “Addition to” his note.',
    run: async (stage) => {
      const first = await handOver(stage, undefined, 'blind');
      const { other, callId } = first;
      const own = stage.ccaip.control.phones.find(({ history }) => history[0]?.id === callId);
      if (!own) return;
      const agent = own.agent.email;
      await step(stage, { do: 'transfer', agent: other, callId, to: { agent } });
      await step(stage, { do: 'answer', agent, callId });
      await endAt(stage, agent, callId);
    },
  },
];
