import { describe, expect, it } from 'vitest';
import type { TelephonyEvent } from '../../../src/core/ports.ts';
import { setStage } from '../../support/stage.ts';

const phone = '+14155550132';
const campaignCall = {
  kind: 'began',
  frame: 'adapter',
  channel: 'call',
  id: '103646',
  direction: 'outbound',
  details: { queue: 'Sales / North', sessionType: 'Voice Campaign (Progressive)', campaign: 'Survey 7' },
  data: { phone },
} as const satisfies TelephonyEvent;

interface Scene {
  readonly event?: TelephonyEvent;
  /** How many users have the number. */
  readonly users?: number;
}

async function isApplied(when: unknown, { event = campaignCall, users = 1 }: Scene = {}): Promise<boolean> {
  const stage = await setStage({ rules: { version: 1, rules: [{ when, then: { pop: 'none' } }] } });
  for (let made = 0; made < users; made += 1) {
    const { id } = stage.helpdesk.addUser({ name: `User ${made}`, phone });
    stage.helpdesk.addTicket({ requesterId: id });
  }
  stage.telephony.emit(event);
  await stage.clock.settle();
  return stage.desk.view().sessions[0]?.rule?.index === 0;
}

describe('a rule applies to a call', () => {
  it.each([
    { channel: 'call' },
    { direction: 'outbound' },
    { queue: 'sales / *' },
    { sessionType: 'voice campaign*' },
    { campaign: 'survey*' },
    { caller: 'known' },
    {
      channel: 'call',
      direction: 'outbound',
      queue: 'Sales / *',
      sessionType: 'Voice Campaign*',
      campaign: 'Survey*',
      caller: 'known',
    },
  ])('that is as it asks: %j', async (when) => {
    expect(await isApplied(when)).toBe(true);
  });

  it.each([
    { channel: 'chat' },
    { direction: 'inbound' },
    { direction: 'internal' },
    { queue: 'Sales' },
    { sessionType: 'Voice Inbound*' },
    { campaign: 'Winback*' },
    { caller: 'unknown' },
    { channel: 'call', campaign: 'Winback*' },
  ])('not if the call is another one: %j', async (when) => {
    expect(await isApplied(when)).toBe(false);
  });

  it.each([{ queue: '*' }, { sessionType: '*' }, { campaign: '*' }])(
    'not if the vendor does not tell what it asks for: %j',
    async (when) => {
      expect(await isApplied(when, { event: { ...campaignCall, details: {} } })).toBe(false);
    },
  );

  it('that is a chat, where it asks for chats', async () => {
    const event = { ...campaignCall, channel: 'chat' } as const;
    expect(await isApplied({ channel: 'chat' }, { event })).toBe(true);
    expect(await isApplied({ channel: 'call' }, { event })).toBe(false);
  });
});

describe('the caller that a rule asks for', () => {
  const hidden: TelephonyEvent = { ...campaignCall, data: { phone: 'anonymous' } };

  it.each([
    ['known', { users: 1 }],
    ['unknown', { users: 0 }],
    ['several', { users: 2 }],
    ['anonymous', { event: hidden }],
  ] as const)('is %s, and no other', async (caller, scene) => {
    const states = ['known', 'unknown', 'several', 'anonymous'];
    const applied: string[] = [];
    for (const state of states) if (await isApplied({ caller: state }, scene)) applied.push(state);
    expect(applied).toEqual([caller]);
  });
});
