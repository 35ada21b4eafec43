import { prepare } from '../../scenarios/ringostat-calls.ts';
import { readSamples } from '../read-samples.ts';
import { settingSwitches } from '../setting-switches.ts';
import type { Deed, RawSample, SimulatedVendor } from '../simulated-vendor.ts';
import { rowOf, type Call } from './calls.ts';
import { eve, james } from './control.ts';
import { createReplayer } from './replayer.ts';
import type { Ringostat } from './ringostat.ts';
import type { RingostatSettings } from './settings.ts';

/** What is asked for over and over, and what a dial is answered with. */
const targets = ['GET /calls/list', 'GET /sipstatus/speaking', 'POST /a/v2', 'POST /callback/outward_call'] as const;

const recorded = readSamples(new URL('answers/', import.meta.url), {
  targetOf: (name) => {
    if (name.startsWith('callback')) return targets[2];
    return name.startsWith('speaking') ? targets[1] : targets[0];
  },
  first: 'calls-list',
});

const switches: Readonly<Record<string, Readonly<Record<string, Partial<RingostatSettings>>>>> = {
  API: {
    works: { answer: 'normal' },
    'wrong key (401)': { answer: 'unauthorized' },
    'forbidden (403)': { answer: 'forbidden' },
    'asks to wait (429)': { answer: 'too-many' },
    'is down (500)': { answer: 'broken' },
    'a page instead of JSON': { answer: 'html' },
    'answers lost': { answer: 'lost' },
  },
  Calling: {
    works: { dialRefusal: '' },
    'refused inside a 200': { dialRefusal: 'User does not exist' },
  },
  'Customer picks up': {
    'after 1 s': { answersAfter: 1_000 },
    'after 20 s': { answersAfter: 20_000 },
    'when told': { answersAfter: null },
  },
  Recording: {
    'at once': { recordingAfter: 0 },
    'after 20 s': { recordingAfter: 20_000 },
    'after 2 min': { recordingAfter: 120_000 },
    never: { recordingAfter: null },
  },
  'Running calls': { listed: { listsRunning: true }, 'not listed': { listsRunning: false } },
  List: { 'as an array': { list: 'array' }, 'under data': { list: 'data' } },
};

const newCall = (at: number): Call => ({
  id: `ua1-${at}.1`,
  type: 'in',
  customer: '14155550132',
  line: '380441112233',
  employee: james,
  at,
  answeredAt: at,
  endedAt: null,
  disposition: '',
  fields: {},
});

const samples = (): readonly RawSample[] => {
  const now = Date.now();
  const row = rowOf(newCall(now), { now, zone: 180, recordingAfter: null });
  return [
    { name: 'a call that has just begun', target: targets[0], text: JSON.stringify([row], undefined, 1) },
    { name: 'rows that nobody can read', target: targets[0], text: '[null, 7, {"uniqueid": {}}]' },
    { name: 'half a list', target: targets[0], text: '[{"uniqueid": "ua1-17' },
    ...recorded,
  ];
};

const employeeOf = (agent: string | undefined) => (agent?.startsWith('eve') === true ? eve : james);

const deedsOf = ({ control, calls }: Pick<Ringostat, 'control'> & { calls(): readonly Call[] }) => {
  const newest = (): string => {
    const call = calls().findLast(({ endedAt }) => endedAt === null);
    if (!call) throw new Error('There is no call that runs.');
    return call.id;
  };
  const ring =
    (type: Call['type']): Deed['do'] =>
    (number, agent) => {
      const customer = number.replaceAll(/\D/g, '') || 'anonymous';
      control.send({ do: 'ring', customer, employee: employeeOf(agent), type });
    };
  const deeds: readonly (readonly Deed[])[] = [
    [
      { name: 'Call comes in', do: ring('in') },
      { name: 'Agent calls', do: ring('out') },
      { name: 'Callback', do: ring('callback') },
    ],
    [
      { name: 'Answer', do: () => void control.send({ do: 'answer', id: newest() }) },
      {
        name: 'Transfer',
        do: (_number, agent) =>
          void control.send({ do: 'transfer', id: newest(), to: employeeOf(agent) === eve ? james : eve }),
      },
      { name: 'End', do: () => void control.send({ do: 'end', id: newest() }) },
      { name: 'Busy', do: () => void control.send({ do: 'end', id: newest(), disposition: 'BUSY' }) },
    ],
    [
      {
        name: 'Missed call',
        do: (number, agent) => {
          ring('in')(number, agent);
          control.send({ do: 'end', id: newest() });
        },
      },
    ],
  ];
  return deeds;
};

const running = ({ calls }: Ringostat): readonly string[] =>
  calls
    .filter(({ endedAt }) => endedAt === null)
    .map(
      ({ customer, employee, answeredAt }) =>
        `${employee?.fio ?? 'Nobody'}: ${customer}, ${answeredAt === null ? 'rings' : 'in a call'}`,
    );

/** Ringostat in the Simulator column: it has no page, so all that people do is done there. */
export const simulatedRingostat = (ringostat: Ringostat): SimulatedVendor => ({
  part: ringostat,
  apis: ['/a/v2', '/callback/', '/calls/list', '/minicrm/', '/sipstatus/'],
  settings: (origin) => ({
    api_url: origin,
    api_secret: 'ringostat-secret',
    // Asked more often than anybody would ask Ringostat's own servers.
    vendor_options: JSON.stringify({
      projectId: '123',
      extension: 'sip_login',
      pollSeconds: { busy: 5, idle: 8 },
      entities: ['user', 'organization', 'ticket'],
      seniorManager: 'Eve Moneypenny',
      syncContacts: true,
    }),
  }),
  raw: {
    deed: 'Answer it once',
    targets,
    samples,
    send: (target, text) => Promise.resolve(ringostat.answersOnce.add(target, text)),
  },
  deeds: deedsOf({ control: ringostat.control, calls: () => ringostat.calls }),
  running: () => running(ringostat),
  switches: settingSwitches(() => ringostat.settings, ringostat.configure, switches),
  replay(stage) {
    prepare(stage);
    return Promise.resolve(createReplayer(ringostat, employeeOf(stage.agent)));
  },
});
