// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Customer, CustomerReader } from '../../src/core/showing/customer.ts';
import { callKey, sessionId } from '../../src/core/facts.ts';
import { Failure } from '../../src/core/failure.ts';
import type { RecentCall, SessionView } from '../../src/core/showing/view.ts';
import { callDay, callLength } from '../../src/ui/customer/call-times.ts';
import { callsWith } from '../../src/ui/customer/calls-with.ts';
import { Sidebar } from '../../src/ui/sidebar/sidebar.tsx';
import { FakeDesk } from './fake-desk.ts';
import { ada, desk, grace, session, start } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const call = (id: string, more: Partial<RecentCall>): RecentCall => ({
  session: sessionId(callKey('ccaip', 'call', id), 7),
  at: start,
  channel: 'call',
  direction: 'inbound',
  ...more,
});
const number = { e164: '+14155550132', shown: '+1 415 555 0132' };
const recent = [
  call('3', { caller: ada.id, number, duration: 240_000, ticket: 4711 }),
  call('2', { caller: grace.id, number, ticket: 4590 }),
  call('1', { number, direction: 'outbound', duration: 12_000 }),
];
const customer: Customer = {
  tickets: [
    { id: 4711, subject: 'Printer is on fire', status: 'open' },
    { id: 4600, subject: 'Where is my invoice?', status: 'solved' },
  ],
  organization: { id: 5, name: 'Analytical Ltd' },
};

const showSidebar = (readCustomer: CustomerReader, hereTicket?: number, sessions: readonly SessionView[] = []) => {
  const fake = new FakeDesk(desk({ recent, sessions }));
  const numbers = { numbers: { state: 'ready', numbers: [number] }, context: {}, onRetry: () => {} } as const;
  const shown = showScreen(fake, (view) => (
    <Sidebar
      view={view}
      actions={fake.actions}
      lookup={noLookup}
      user={ada}
      readCustomer={readCustomer}
      hereTicket={hereTicket}
      numbers={numbers}
    />
  ));
  return { fake, ...shown };
};
const section = (name: string) => screen.getByRole('region', { name });

describe('the customer at a glance', () => {
  it('shows tickets with their status, and the organization, and opens them', async () => {
    const { user, fake } = showSidebar(() => Promise.resolve(customer));
    await user.click(await screen.findByRole('button', { name: '#4711 Printer is on fire' }));
    await user.click(screen.getByRole('button', { name: 'Analytical Ltd' }));
    expect(fake.opened).toEqual([
      { kind: 'ticket', id: 4711 },
      { kind: 'organization', id: 5 },
    ]);
    expect(section('Other tickets').textContent).toContain('solved');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('leaves out the ticket that is open beside it', async () => {
    showSidebar(() => Promise.resolve(customer), 4711);
    await screen.findByRole('button', { name: '#4600 Where is my invoice?' });
    expect(screen.queryByRole('button', { name: '#4711 Printer is on fire' })).toBeNull();
  });

  it('puts the organization on the card of the same person too, without another read', async () => {
    let reads = 0;
    const { fake } = showSidebar(
      () => {
        reads += 1;
        return Promise.resolve(customer);
      },
      undefined,
      [session()],
    );
    const card = within(screen.getByRole('region', { name: 'Call' }));
    expect(await card.findByText('Analytical Ltd')).toBeTruthy();
    expect(reads).toBe(1);
    act(() => fake.change(session().id, { caller: grace }));
    expect(card.queryByText('Analytical Ltd')).toBeNull();
  });

  it('says that nothing could be read, and reads again', async () => {
    let asked = 0;
    const { user } = showSidebar(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Failure('server')) : Promise.resolve({ tickets: [] });
    });
    await screen.findByText('The tickets could not be loaded: Zendesk has a problem.');
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('No other tickets')).toBeTruthy();
  });

  it('lists the last calls with this person, and opens their tickets', async () => {
    const { user, fake } = showSidebar(() => Promise.resolve(customer));
    expect(section('Last calls').querySelectorAll('li')).toHaveLength(2);
    expect(section('Last calls').textContent).toMatch(/inbound.*4 min.*outbound.*12 sec/);
    await user.click(screen.getByRole('button', { name: '#4711' }));
    expect(fake.opened).toEqual([{ kind: 'ticket', id: 4711 }]);
    await screen.findByText('Analytical Ltd');
  });
});

describe('the calls with a person', () => {
  it('go by the user where both are known, else by the number', () => {
    const ids = (calls: readonly RecentCall[]) =>
      calls.map(({ session }) => recent.findIndex((one) => one.session === session));
    expect(ids(callsWith(recent, { user: ada.id, numbers: [number.e164] }))).toEqual([0, 2]);
    expect(ids(callsWith(recent, { numbers: [number.e164] }))).toEqual([0, 1, 2]);
    expect(ids(callsWith(recent, { user: 99, numbers: [undefined] }))).toEqual([]);
  });

  it('read as people say when and how long', () => {
    const now = new Date(2026, 10, 20, 16, 0).getTime();
    expect(callDay(new Date(2026, 10, 20, 14, 2).getTime(), now, 'en-GB')).toBe('Today 14:02');
    expect(callDay(new Date(2026, 10, 16, 9, 30).getTime(), now, 'en-GB')).toMatch(/^Mon.*09:30$/);
    expect(callDay(new Date(2026, 10, 3, 9, 30).getTime(), now, 'en-GB')).toMatch(/^3 Nov.*9:30$/);
    expect([12_000, 240_000, 3_840_000].map((ms) => callLength(ms, 'en-US'))).toEqual([
      '12 sec',
      '4 min',
      '1 hr 4 min',
    ]);
  });
});
