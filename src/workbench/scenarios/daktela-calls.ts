import type { Daktela } from '../adapters/daktela/daktela.ts';
import { defaultSettings } from '../adapters/daktela/simulator-settings.ts';
import type { Scenario, Stage } from './scenario.ts';
import { freeNumber, numbers, userNamed } from './seeded.ts';

/** Long enough to be read: who does nothing is asked about every ten seconds. */
const pause = { ringing: 3_000, talk: 25_000, wrapUp: 12_000 } as const;

/** Nobody speaks, nothing is broken. */
export const prepare = ({ daktela, zendesk }: Stage): Daktela => {
  if (!daktela) throw new Error('This needs the Daktela simulator.');
  Object.assign(zendesk.faults, { offline: false, latency: 0, nextFaults: [] });
  daktela.configure(defaultSettings);
  for (const { id, endedAt } of daktela.state.calls) {
    if (endedAt === undefined) daktela.send({ do: 'hang-up', call: id });
    daktela.send({ do: 'close', call: id });
  }
  return daktela;
};

const pickUp = async (stage: Stage, number: string, agent = 'james'): Promise<string> => {
  const daktela = prepare(stage);
  const call = daktela.send({ do: 'ring', number, agent });
  await stage.wait(pause.ringing);
  daktela.send({ do: 'pick-up', call });
  return call;
};

const finish = async (stage: Stage, call: string, status?: string): Promise<void> => {
  await stage.wait(pause.talk);
  stage.daktela?.send({ do: 'hang-up', call });
  await stage.wait(pause.wrapUp);
  stage.daktela?.send({ do: 'close', call, ...(status !== undefined && { status }) });
};

/** Waits a minute for a dial of the app, lets the call run and ends it. */
const awaitClick = async (stage: Stage): Promise<void> => {
  const daktela = prepare(stage);
  for (let waited = 0; waited < 60_000; waited += 500) {
    const call = daktela.state.calls.find(({ direction, endedAt }) => direction === 'out' && endedAt === undefined);
    if (call) return finish(stage, call.id);
    await stage.wait(500);
  }
};

/** Calls, e-mails and chats that the instance tells when it is asked. */
export const daktelaCalls: readonly Scenario[] = [
  {
    id: 'daktela-inbound',
    vendor: 'daktela',
    title: 'Known caller',
    about: 'Ada Lovelace calls: within ten seconds her open ticket opens, and at the end it gets one note.',
    run: async (stage) => finish(stage, await pickUp(stage, numbers.ada)),
  },
  {
    id: 'daktela-unknown',
    vendor: 'daktela',
    title: 'Unknown caller, status set in Daktela',
    about: 'A number that nobody has: a user and a ticket are made; the status that is set in Daktela is shown.',
    run: async (stage) => finish(stage, await pickUp(stage, freeNumber(stage)), 'statuses_resolved'),
  },
  {
    id: 'daktela-several',
    vendor: 'daktela',
    title: 'Two people with one number',
    about: 'Grace Hopper and Charles Babbage share it: each is listed with number, e-mail and “Open”; choose one.',
    run: async (stage) => finish(stage, await pickUp(stage, numbers.graceAndCharles)),
  },
  {
    id: 'daktela-transfer',
    vendor: 'daktela',
    title: 'Handed on to James',
    about: 'Eve takes Ada’s call and hands it on to James: one ticket, and his note says whose the call was before.',
    run: async (stage) => {
      const call = await pickUp(stage, numbers.ada, 'eve');
      await stage.wait(pause.wrapUp);
      stage.daktela?.send({ do: 'transfer', call, to: 'james' });
      await finish(stage, call);
    },
  },
  {
    id: 'daktela-missed',
    vendor: 'daktela',
    title: 'Missed call',
    about: 'Ada’s call is not picked up: nothing opens, and her ticket gets a note that says so.',
    run: async (stage) => {
      const daktela = prepare(stage);
      const call = daktela.send({ do: 'ring', number: numbers.ada });
      await stage.wait(pause.wrapUp);
      daktela.send({ do: 'hang-up', call, cause: 'noanswer' });
    },
  },
  {
    id: 'daktela-web-chat',
    vendor: 'daktela',
    title: 'Web chat',
    about: 'Ada Lovelace chats on the web page: she is found by e-mail, and the chat becomes one note.',
    run: async (stage) => {
      const daktela = prepare(stage);
      const address = userNamed(stage, 'Ada Lovelace').email ?? '';
      const talk = daktela.send({ do: 'talk', type: 'CHAT', address });
      await stage.wait(pause.talk);
      daktela.send({ do: 'close', call: talk });
    },
  },
  {
    id: 'daktela-click',
    vendor: 'daktela',
    title: 'Outbound by click',
    about: 'Type a number into the phone or press “Call …” within a minute: one call, and one note at its end.',
    run: awaitClick,
  },
  {
    id: 'daktela-no-device',
    vendor: 'daktela',
    title: 'Dial refused: no device',
    about: 'Until the next scenario every dial is refused in the instance’s words: no device is signed in.',
    run: async (stage) => {
      prepare(stage).configure({ dial: 'no-devices' });
      return Promise.resolve();
    },
  },
  {
    id: 'daktela-wrong-token',
    vendor: 'daktela',
    title: 'Wrong token',
    about: 'Until the next scenario the instance refuses the token: the phone says so once and tries again slowly.',
    run: async (stage) => {
      prepare(stage).configure({ answer: 'unauthorized' });
      return Promise.resolve();
    },
  },
];
