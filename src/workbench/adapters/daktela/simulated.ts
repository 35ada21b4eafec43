import { prepare } from '../../scenarios/daktela-calls.ts';
import { settingSwitches } from '../setting-switches.ts';
import type { Deed, RawSample, SimulatedVendor } from '../simulated-vendor.ts';
import type { Command } from './commands.ts';
import type { Daktela } from './daktela.ts';
import { errorForms } from './errors.ts';
import { pauses } from './instance.ts';
import { createReplayer } from './replayer.ts';
import type { DaktelaSettings } from './simulator-settings.ts';

/** What is asked for over and over; a dial comes when the agent wants one. */
const targets = ['GET activities', 'GET activitiesCall', 'GET realtimeSessions', 'POST activities'] as const;

const switches: Readonly<Record<string, Readonly<Record<string, Partial<DaktelaSettings>>>>> = {
  API: {
    works: { answer: 'normal' },
    'wrong token (401)': { answer: 'unauthorized' },
    'asks to wait (429)': { answer: 'too-many' },
    'is down (503)': { answer: 'server-error' },
    'a page instead of JSON': { answer: 'html' },
    'answers lost': { answer: 'lost' },
    'an error as a string': { answer: 'error-string' },
    'an error as a list': { answer: 'error-list' },
    'an error as a tree': { answer: 'error-tree' },
  },
  Calling: {
    works: { dial: 'normal' },
    'no device signed in': { dial: 'no-devices' },
    'number refused': { dial: 'number' },
    'called, with an error beside it': { dial: 'beside' },
    'called, answer lost': { dial: 'lost' },
    'called, answer no JSON': { dial: 'text' },
  },
  Lists: { 'carry records': { expands: true }, 'carry keys only': { expands: false } },
  'Time zone': { told: { tellsZone: true }, 'not told': { tellsZone: false } },
  Answers: { 'at once': { latency: 0 }, 'after 5 s': { latency: 5_000 } },
};

const listOf = (rows: unknown): string =>
  JSON.stringify({ error: [], result: { data: rows, total: Array.isArray(rows) ? rows.length : rows } }, undefined, 1);

const samples = (): readonly RawSample[] => [
  { name: 'an empty list', target: targets[0], text: listOf([]) },
  { name: 'rows that nobody can read', target: targets[0], text: listOf([null, 7, { name: {} }, { item: [[]] }]) },
  { name: 'a list that is none', target: targets[0], text: listOf('many') },
  { name: 'half an answer', target: targets[0], text: '{"error": [], "result": {"data": [{"name": "activ' },
  {
    name: 'a result beside an error',
    target: targets[3],
    text: JSON.stringify({ error: errorForms['error-form'], result: { name: 'activities_1' } }, undefined, 1),
  },
  {
    name: 'an error inside of a good answer',
    target: targets[3],
    text: JSON.stringify({ error: errorForms['error-tree'], result: null }, undefined, 1),
  },
];

const userOf = ({ state }: Daktela, agent: string | undefined): string =>
  state.users.find(({ email }) => email === agent)?.name ?? 'james';

const deedsOf = (daktela: Daktela): readonly (readonly Deed[])[] => {
  const newest = (isFitting: (type: string) => boolean): string => {
    const open = daktela.state.activities.findLast(({ action, type }) => action !== 'CLOSE' && isFitting(type));
    if (!open) throw new Error('There is none that is open.');
    return open.item;
  };
  const call = (): string => newest((type) => type === 'CALL');
  const deed = (name: string, command: (agent: string, number: string) => Command): Deed => ({
    name,
    do: (number, agent) => void daktela.send(command(userOf(daktela, agent), number)),
  });
  const colleague = (agent: string): string => (agent === 'eve' ? 'james' : 'eve');
  return [
    [
      deed('Call comes in', (agent, number) => ({ do: 'ring', agent, number })),
      deed('Agent calls', (agent, number) => ({ do: 'ring', agent, number, direction: 'out' })),
      deed('Internal call', (agent) => ({ do: 'ring', agent, number: '102', direction: 'internal' })),
    ],
    [
      deed('Pick up', () => ({ do: 'pick-up', call: call() })),
      deed('Hand on', (agent) => ({ do: 'transfer', call: call(), to: colleague(agent) })),
      deed('Hang up', () => ({ do: 'hang-up', call: call() })),
    ],
    [
      deed('Web chat opens', (agent) => ({ do: 'talk', agent, type: 'CHAT', address: 'ada@analytical.example' })),
      deed('SMS opens', (agent, address) => ({ do: 'talk', agent, type: 'SMS', address })),
    ],
    [
      deed('Close', () => ({ do: 'close', call: newest(() => true) })),
      deed('Close as Resolved', () => ({ do: 'close', call: newest(() => true), status: 'statuses_resolved' })),
      deed('Put off', () => ({ do: 'put-off', call: newest(() => true) })),
      deed('Open again', () => ({ do: 'open-again', call: newest(() => true) })),
    ],
    [
      deed('Pause', (agent) => ({ do: 'pause', agent, pause: pauses[0].name })),
      deed('End of pause', (agent) => ({ do: 'pause', agent, pause: null })),
      deed('Sign out', (agent) => ({ do: 'sign', agent, isIn: false })),
      deed('Sign in', (agent) => ({ do: 'sign', agent, isIn: true })),
    ],
  ];
};

const running = ({ state }: Daktela): readonly string[] =>
  state.activities
    .filter(({ action }) => action !== 'CLOSE')
    .map(({ item, user, action }) => {
      const call = state.calls.find(({ id }) => id === item);
      const talk = state.talks.find(({ name }) => name === item);
      const doing = { WAIT: call?.answeredAt === undefined ? 'rings' : 'waits', OPEN: 'open', CLOSE: '' };
      const isOver = call?.endedAt !== undefined;
      return `${user}: ${call?.clid ?? talk?.address ?? item}, ${isOver ? 'work after the call' : doing[action]}`;
    });

/** Daktela in the Simulator column: it has no page, so all that people do is done there. */
export const simulatedDaktela = (daktela: Daktela): SimulatedVendor => ({
  part: daktela,
  apis: ['/api/v6/'],
  settings: (origin) => ({
    api_url: `${origin}/api/v6`,
    api_secret: 'daktela-secret',
    vendor_options: '{"queue": 2000, "database": "default"}',
  }),
  raw: {
    deed: 'Answer it once',
    targets,
    samples,
    send: (target, text) => Promise.resolve(daktela.answersOnce.add(target, text)),
  },
  deeds: deedsOf(daktela),
  running: () => running(daktela),
  switches: settingSwitches(() => daktela.settings, daktela.configure, switches),
  replay(stage) {
    prepare(stage);
    return Promise.resolve(createReplayer(daktela, userOf(daktela, stage.agent)));
  },
});
