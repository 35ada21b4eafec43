import { james, eve, type Command } from '../adapters/ringostat/control.ts';
import type { Ringostat } from '../adapters/ringostat/ringostat.ts';
import { defaultSettings, type SettingsChange } from '../adapters/ringostat/settings.ts';
import { pause } from './play.ts';
import type { Scenario, Stage } from './scenario.ts';
import { freeNumber, numbers } from './seeded.ts';

/** Longer than the app takes to ask again. */
const polled = 12_000;
const patience = { step: 500, all: 60_000 } as const;

const projectOf = ({ ringostat }: Stage): Ringostat => {
  if (!ringostat) throw new Error('This needs the Ringostat simulator.');
  return ringostat;
};

const digits = (number: string): string => number.replaceAll(/\D/g, '');

const endAll = ({ control, calls }: Ringostat): void => {
  for (const { id, endedAt } of calls) if (endedAt === null) control.send({ do: 'end', id });
};

/** Nothing is broken and no call runs. */
export const prepare = (stage: Stage, change: SettingsChange = {}): Ringostat => {
  const ringostat = projectOf(stage);
  Object.assign(stage.zendesk.faults, { offline: false, latency: 0, nextFaults: [] });
  ringostat.configure({ ...defaultSettings, ...change });
  endAll(ringostat);
  return ringostat;
};

/** The employee whose Zendesk agent plays it. */
const player = ({ agent }: Stage) => (agent?.startsWith('eve') ? eve : james);

type Ring = Omit<Extract<Command, { do: 'ring' }>, 'do'>;

/** A call that is answered and ends; `meanwhile`: what happens while it runs. */
const playCall = async (
  stage: Stage,
  ringostat: Ringostat,
  call: Partial<Ring>,
  meanwhile?: (id: string) => Promise<void>,
): Promise<void> => {
  const employee = player(stage);
  const id = ringostat.control.send({ do: 'ring', customer: digits(numbers.ada), employee, ...call });
  await stage.wait(pause.ringing);
  ringostat.control.send({ do: 'answer', id });
  await stage.wait(polled);
  await meanwhile?.(id);
  ringostat.control.send({ do: 'end', id });
};

/** Waits a minute for the click that the scenario asks for, lets the call run and ends it. */
const awaitClick = async (stage: Stage, ringostat: Ringostat): Promise<void> => {
  for (let waited = 0; waited < patience.all; waited += patience.step) {
    if (ringostat.calls.some(({ endedAt, answeredAt }) => endedAt === null && answeredAt !== null)) {
      await stage.wait(polled);
      return endAll(ringostat);
    }
    await stage.wait(patience.step);
  }
};

const utmRules = {
  version: 1,
  rules: [
    {
      then: {
        set: {
          tags: ['{{data.scheme_name}}'],
          user_fields: { utm_source: '{{data.utm_source}}', utm_campaign: '{{data.utm_campaign}}' },
        },
      },
    },
  ],
};

/** Ringostat's calls. */
export const ringostatCalls: readonly Scenario[] = [
  {
    id: 'ringostat-inbound',
    vendor: 'ringostat',
    title: 'Inbound call',
    about: 'Ada’s open ticket opens within seconds; the note has the outcome, its addition the recording 20 s later.',
    run: (stage) => playCall(stage, prepare(stage), {}),
  },
  {
    id: 'ringostat-told-late',
    vendor: 'ringostat',
    title: 'Running calls are not listed',
    about: 'The phone only says “In a call” while it runs; the note comes after its end with the call’s own times.',
    run: (stage) => playCall(stage, prepare(stage, { listsRunning: false }), {}),
  },
  {
    id: 'ringostat-missed',
    vendor: 'ringostat',
    title: 'Missed call',
    about: 'Nobody answers a number that nobody has: a user and a ticket are made, with the status NO ANSWER.',
    run: async (stage) => {
      const { control } = prepare(stage);
      const id = control.send({ do: 'ring', customer: digits(freeNumber(stage)), employee: player(stage) });
      await stage.wait(pause.talk);
      control.send({ do: 'end', id });
    },
  },
  {
    id: 'ringostat-utm',
    vendor: 'ringostat',
    title: 'UTM tags and scheme',
    about:
      'A new caller from an advertisement: the user’s fields hold the UTM tags, the ticket is tagged with the scheme.',
    needs: { rules: utmRules },
    run: (stage) =>
      playCall(stage, prepare(stage), {
        customer: digits(freeNumber(stage)),
        fields: { utm_source: 'google', utm_campaign: 'winter', scheme_name: 'Main scheme' },
      }),
  },
  {
    id: 'ringostat-transfer',
    vendor: 'ringostat',
    title: 'Transfer to a colleague',
    about: 'The call goes to the other agent: the note says so, and the colleague’s app goes on in the same ticket.',
    run: async (stage) => {
      const ringostat = prepare(stage);
      const to = player(stage) === james ? eve : james;
      await playCall(stage, ringostat, {}, async (id) => {
        ringostat.control.send({ do: 'transfer', id, to });
        await stage.wait(polled);
      });
    },
  },
  {
    id: 'ringostat-by-click',
    vendor: 'ringostat',
    title: 'Outbound by click',
    about:
      'Open Ada’s ticket and press “Call +1 415 555 0132” within a minute: “Calling …”, then one note on that ticket.',
    run: (stage) => awaitClick(stage, prepare(stage)),
  },
  {
    id: 'ringostat-refused',
    vendor: 'ringostat',
    title: 'Outbound refused',
    about: 'Until the next scenario every “Call …” is refused inside of an answer that says 200.',
    run: async (stage) => void prepare(stage, { dialRefusal: 'User does not exist' }),
  },
  {
    id: 'ringostat-wrong-key',
    vendor: 'ringostat',
    title: 'Wrong API key',
    about:
      'Until the next scenario the API refuses the key: the phone says so, and catches up minutes after it is right.',
    run: async (stage) => void prepare(stage, { answer: 'unauthorized' }),
  },
];
