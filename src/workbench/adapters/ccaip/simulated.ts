import { prepare } from '../../scenarios/play.ts';
import { readSamples } from '../read-samples.ts';
import { settingSwitches } from '../setting-switches.ts';
import type { SimulatedVendor } from '../simulated-vendor.ts';
import type { Ccaip } from './ccaip.ts';
import { createReplayer } from './replayer.ts';
import type { SettingsChange } from './simulator-settings.ts';

const pages = { 'the phone': 'call', 'the chats': 'chat' } as const;
const isPage = (target: string): target is keyof typeof pages => target in pages;

const samples = readSamples(new URL('messages/', import.meta.url), {
  targetOf: (name) => (/chat/.test(name) ? 'the chats' : 'the phone'),
  first: 'crm-record-pop-ticket',
});

const switches: Readonly<Record<string, Readonly<Record<string, SettingsChange>>>> = {
  'Calling by the API': {
    works: { api: { answer: 'normal', delay: 0 } },
    'wants a number chosen (202)': { api: { answer: 'choose-202', delay: 0 } },
    'refused (400)': { api: { answer: 'refuse', delay: 0 } },
    'wrong secret (401)': { api: { answer: 'unauthorized', delay: 0 } },
    'answer lost': { api: { answer: 'lost', delay: 0 } },
    'a gateway’s page': { api: { answer: 'html', delay: 0 } },
    'after 20 s': { api: { answer: 'normal', delay: 20_000 } },
  },
  'Agent page': { works: { isSilent: false }, 'blocked cookies': { isSilent: true } },
  'Frames allowed': { anywhere: { frameAncestors: '*' }, nowhere: { frameAncestors: "'none'" } },
};

/** CCAIP in the Simulator column: its agent page has a column of its own for all that people do. */
export const simulatedCcaip = (ccaip: Ccaip): SimulatedVendor => ({
  part: ccaip,
  apis: ['/apps/api/'],
  // Chats are off, as most accounts begin.
  settings: (origin) => ({
    adapter_url: `${origin}/agent/?type=call&from=custom`,
    api_url: `${origin}/apps/api/v1`,
    api_secret: 'Basic YWNtZTpzZWNyZXQ=',
  }),
  chatPage: (origin) => `${origin}/agent/?type=chat&from=custom`,
  onPosted: (tell) => {
    ccaip.control.onPosted(({ agent = 'nobody', message }) => {
      const text = typeof message === 'string' ? message : JSON.stringify(message);
      tell(agent, /"type"\s*:\s*"([^"]{1,60})"/.exec(text)?.[1] ?? text.slice(0, 60), message);
    });
  },
  raw: {
    deed: 'Post it',
    targets: Object.keys(pages),
    samples: () => samples,
    async send(target, message, agent) {
      const type = isPage(target) ? pages[target] : 'call';
      await ccaip.control.send({ do: 'post', message, type, ...(agent !== undefined && { agent }) });
    },
  },
  deeds: [],
  running: () => [],
  switches: settingSwitches(() => ccaip.settings, ccaip.configure, switches),
  async replay(stage) {
    await prepare(stage);
    return createReplayer(ccaip.control, ccaip.control.takeCallId());
  },
});
