import { prepare } from '../../scenarios/ameyo-calls.ts';
import { readSamples } from '../read-samples.ts';
import { settingSwitches } from '../setting-switches.ts';
import type { SimulatedVendor } from '../simulated-vendor.ts';
import type { Ameyo } from './ameyo.ts';
import { createReplayer } from './replayer.ts';
import type { TenantSettings } from './tenant-settings.ts';

const toolbar = 'the toolbar';
const samples = [
  ...readSamples(new URL('messages/', import.meta.url), { targetOf: () => toolbar, first: 'show-crm' }),
  { name: 'noise', target: toolbar, text: 'not json' },
];

const dialled = (dialAnswer: TenantSettings['dialAnswer']): Partial<TenantSettings> => ({ dialAnswer });

const switches: Readonly<Record<string, Readonly<Record<string, Partial<TenantSettings>>>>> = {
  'Calling by the API': {
    'as the agent stands': dialled('as-it-is'),
    'customer does not pick up': dialled('customer-no-answer'),
    'agent does not pick up': dialled('agent-no-answer'),
    'on break': dialled('agent-on-break'),
    'not signed in': dialled('agent-not-signed-in'),
    'no free line': dialled('channel-unavailable'),
    'answer lost': dialled('lost'),
    'a proxy’s page': dialled('html'),
  },
  'Answers written': { 'as printed': { dialForm: 'printed' }, corrected: { dialForm: 'corrected' } },
  'Answers after': { '1.5 s': { dialDelay: 1_500 }, '20 s': { dialDelay: 20_000 }, '60 s': { dialDelay: 60_000 } },
  'Calling by the toolbar': { works: { doesToolbarDial: true }, refused: { doesToolbarDial: false } },
  Dispositions: { taken: { takesDispositions: true }, refused: { takesDispositions: false } },
};

/** Ameyo in the Simulator column: what people do has buttons in the toolbar itself. */
export const simulatedAmeyo = (ameyo: Ameyo): SimulatedVendor => ({
  part: ameyo,
  apis: ['/ameyowebaccess/command', '/dacx/'],
  settings: (origin) => ({
    adapter_url: `${origin}/ameyowebaccess/toolbar-crm.htm`,
    api_url: origin,
    api_secret: 'ameyo-hash-key',
    vendor_options: '{"campaignId": "12", "requestingHost": "zendesk.acme"}',
  }),
  onPosted: (tell) => {
    ameyo.onPosted(({ message }) => {
      tell('toolbar', /"method"\s*:\s*"([^"]{1,60})"/.exec(String(message))?.[1] ?? 'noise', message);
    });
  },
  raw: {
    deed: 'Post it',
    targets: [toolbar],
    samples: () => samples,
    send: (_target, message) => ameyo.send({ do: 'post', message }),
  },
  deeds: [],
  running: () => [],
  switches: settingSwitches(() => ameyo.settings, ameyo.configure, switches),
  async replay(stage) {
    await prepare(stage);
    return createReplayer(ameyo);
  },
});
