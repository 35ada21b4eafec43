import type { PlaceholderValues } from '../../../src/core/rules/placeholders.ts';

/** A call of which everything is known. */
export const sampleValues: PlaceholderValues = {
  session: 'ccaip-call-103646',
  id: '103646',
  channel: 'call',
  direction: 'inbound',
  number: { e164: '+14155550132', shown: '+1 415 555 0132' },
  caller: { name: 'Ada Lovelace', email: 'ada@example.com' },
  agent: { id: 7, name: 'James Bond', email: 'james.bond@agents.co' },
  queue: 'Developers / James',
  campaign: 'Survey 7',
  sessionType: 'Voice Inbound (IVR)',
  data: {
    session_variable: { utm_source: 'news letter', vip: true, deep: { er: 'x' } },
    count: 3,
    list: ['a'],
    'dotted.key': 'd',
  },
};
