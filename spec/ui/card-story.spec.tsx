// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/core/showing/view.ts';
import { CallCard } from '../../src/ui/card/call-card.tsx';
import { chatKind } from '../../src/ui/card/chat-kind.ts';
import { FakeDesk } from './fake-desk.ts';
import { chat, desk, session } from './sample-views.ts';
import { accessibilityFaults, noLookup, show } from './screen-under-test.tsx';

const fake = new FakeDesk(desk());
const showCard = (view: SessionView): void => {
  show(
    <CallCard session={view} dispositions={['Resolved']} actions={fake.actions} lookup={noLookup} hereTicket={12} />,
  );
};
const text = (): string => document.body.textContent ?? '';

type Pass = SessionView['passes'][number];
const pass = (how: Pass['how'], from: Pass['from'], to: Pass['to']): Pass => ({ how, role: 'other', from, to });
const [a, b] = [{ name: 'a@agents.co', queue: 'Sales' }, { name: 'b@agents.co' }];

describe('the card tells', () => {
  it.each([
    [pass('transfer', a, b), 'Transferred from a@agents.co (Sales) to b@agents.co'],
    [pass('transfer', a, undefined), 'Transferred from a@agents.co (Sales)'],
    [pass('transfer', undefined, { queue: 'Support' }), 'Transferred to Support'],
    [pass('party', a, b), 'b@agents.co joined'],
    [pass('connect', undefined, b), 'b@agents.co connected'],
    [pass('party', undefined, { kind: 'outsider' }), 'Somebody from outside joined'],
    [pass('party', undefined, { kind: 'assistant' }), 'A virtual agent joined'],
  ])('who passed it on and who joined: %o', async (told, sentence) => {
    showCard(session({ passes: [told] }));
    expect(screen.getByRole('listitem').textContent?.replaceAll('\u0001', '')).toBe(sentence);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('the last four changes, and how many there were before', () => {
    showCard(
      session({ passes: Array.from({ length: 6 }, (_, at) => pass('party', undefined, { name: `agent ${at}` })) }),
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '2 earlier changes',
      'agent 2 joined',
      'agent 3 joined',
      'agent 4 joined',
      'agent 5 joined',
    ]);
  });

  it('which virtual agent took part, the conversation at Agent Assist and what the rules name', async () => {
    showCard(
      session({
        assistants: ['Order bot'],
        conversations: ['conversation-1'],
        data: { 'va_data_parameters.intent': 'printer', 'session_variable.vip': true },
        moreData: 2,
      }),
    );
    for (const shown of ['Order bot', 'conversation-1', 'intent', 'printer', 'vip', 'true'])
      expect(screen.getByText(shown)).toBeTruthy();
    expect(text()).toContain('2 more values');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('nothing where nothing happened', () => {
    showCard(session());
    expect(screen.queryByRole('region', { name: 'What happened so far' })).toBeNull();
  });

  it('how a customer writes, and how much was said', () => {
    showCard(
      chat({ details: { sessionType: 'Messaging Inbound (SMS via API)' }, messages: { customer: 3, agent: 2 } }),
    );
    expect(screen.getByRole('heading', { name: 'Inbound chat · SMS' })).toBeTruthy();
    expect(screen.getByText('3 received, 2 sent')).toBeTruthy();
  });

  it('no number of messages where the vendor counts none', () => {
    showCard(chat());
    expect(screen.queryByText(/received/)).toBeNull();
  });

  it.each([
    ['Messaging Inbound (Web Chat)', 'web'],
    ['Messaging (Web)', 'web'],
    ['Messaging (Mobile)', 'mobile'],
    ['Messaging Outbound (SMS)', 'sms'],
    ['messaging (whatsapp)', 'whatsapp'],
    ['Messaging (Webinar)', undefined],
    [undefined, undefined],
  ])('of the session type %s what it is', (type, kind) => {
    expect(chatKind(type)).toBe(kind);
  });

  it.each([
    ['platform', 'The phone system writes this down itself, so there are no notes here.'],
    ['rule', 'The rules want no note about this, so there are no notes here.'],
  ] as const)('in one line why there are no notes (%s)', (unwritten, sentence) => {
    showCard(session({ unwritten }));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByLabelText('Call notes')).toBeNull();
    expect(screen.queryByLabelText('Disposition')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Move call to this ticket' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open ticket #4711' })).toBeTruthy();
  });
});
