import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { placeholderNames } from '../../../src/core/rules/placeholders.ts';
import type { FakeTicket } from '../../support/fake-helpdesk.ts';
import { setStage, type Stage } from '../../support/stage.ts';

const phone = '+14155550132';
const surveyCall = {
  frame: 'adapter',
  channel: 'call',
  id: '103646',
  direction: 'outbound',
  details: { queue: 'Sales / North', sessionType: 'Voice Campaign', campaign: 'Survey 7' },
  data: { phone, session_variable: { utm_source: 'spring & more' } },
} as const;

async function callFrom(rules: Readonly<Record<string, unknown>>, channel: 'call' | 'chat' = 'call'): Promise<Stage> {
  const stage = await setStage({ rules: { version: 1, ...rules } });
  stage.helpdesk.addUser({ name: 'Ada Lovelace', email: 'ada@example.com', phone, organizationId: 5 });
  for (const kind of ['began', 'ended'] as const) {
    const event: TelephonyEvent = { ...surveyCall, kind, channel };
    stage.telephony.emit(event);
    await stage.clock.pass(4_000);
  }
  return stage;
}

const madeTicket = ({ helpdesk }: Stage): FakeTicket | undefined => [...helpdesk.tickets.values()][0];
const subjectOf = async (subject: string, channel?: 'call' | 'chat'): Promise<string | undefined> =>
  madeTicket(await callFrom({ rules: [{ then: { set: { subject } } }] }, channel))?.subject;

describe('a placeholder stands for what the call has', () => {
  const all: readonly (readonly [string, string])[] = [
    ['session', 'ccaip-call-103646'],
    ['id', '103646'],
    ['channel', 'call'],
    ['direction', 'outbound'],
    ['number', '+1 415 555 0132'],
    ['caller.name', 'Ada Lovelace'],
    ['caller.email', 'ada@example.com'],
    ['agent.name', 'James Bond'],
    ['agent.email', 'james.bond@agents.co'],
    ['queue', 'Sales / North'],
    ['campaign', 'Survey 7'],
    ['sessionType', 'Voice Campaign'],
  ];

  it.each<readonly [string, string]>([...all, ['data.session_variable.utm_source', 'spring & more']])(
    '{{%s}} for %s',
    async (name, value) => {
      expect(await subjectOf(`About {{${name}}}`)).toBe(`About ${value}`);
    },
  );

  it('and none is without a spec', () => {
    expect(all.map(([name]) => name)).toEqual(placeholderNames);
  });

  it('or the chat', async () => {
    expect(await subjectOf('{{channel}} {{session}}', 'chat')).toBe('chat ccaip-chat-103646');
  });
});

describe('what an event carries', () => {
  const utm = '{{data.session_variable.utm_source}}';

  it('reaches tags', async () => {
    const stage = await callFrom({ rules: [{ then: { set: { tags: [utm] } } }] });
    expect(madeTicket(stage)?.tags).toEqual(['ringside', 'call', 'spring_more']);
  });

  it('reaches ticket fields', async () => {
    const stage = await callFrom({ rules: [{ then: { set: { custom_fields: { '7': utm } } } }] });
    expect(madeTicket(stage)?.fields['custom_fields']).toEqual([{ id: 7, value: 'spring & more' }]);
  });

  it('reaches fields of the organization', async () => {
    const stage = await callFrom({ rules: [{ then: { set: { organization_fields: { utm } } } }] });
    expect(stage.helpdesk.organizations.get(5)).toEqual({ organization_fields: { utm: 'spring & more' } });
  });

  it('reaches links, percent-encoded like everything in them', async () => {
    const stage = await callFrom({ links: { Visit: `https://crm.example.com/{{queue}}?utm=${utm}` } });
    expect(stage.notes(madeTicket(stage)?.id ?? 0).at(-1)).toContain(
      '\nVisit: https://crm.example.com/Sales%20%2F%20North?utm=spring%20%26%20more\n',
    );
  });
});
