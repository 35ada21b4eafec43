// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readDeepLink } from '../../src/core/deep-links/deep-link.ts';
import type { LinkView } from '../../src/core/deep-links/deep-link-view.ts';
import { NavPage } from '../../src/ui/nav/nav-page.tsx';
import type { ShownLink } from '../../src/ui/nav/shown-link.ts';
import { FakeDesk } from './fake-desk.ts';
import { ada, asking, desk, session, without } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const theCall = session();

const shownLink = (route: string, view: Partial<LinkView> = {}, more: Partial<ShownLink> = {}) => {
  const link = readDeepLink(route);
  if (!link) throw new Error(`${route} is no deep link`);
  const done: string[] = [];
  const say = (what: string) => void done.push(what);
  const shown: ShownLink = {
    view: {
      link,
      state: 'found',
      found: theCall,
      isNobody: false,
      isSuspended: false,
      isUnreadable: false,
      canWrite: true,
      ...view,
    },
    deeds: {
      chooseUser: ({ id }) => say(`choose user ${id}`),
      chooseTicket: ({ id }) => say(`choose ticket ${id}`),
      createUser: ({ name, phone }) => say(`create ${name} ${phone}`),
      newTicket: () => say('new ticket'),
      retry: () => say('retry'),
    },
    isRepeated: false,
    onOpen: ({ kind, id }) => say(`open ${kind} ${id}`),
    onLeave: () => say('leave'),
    ...more,
  };
  const fake = new FakeDesk(desk({ sessions: [theCall], toFinish: [asking({ phase: 'ended' })] }));
  const page = showScreen(fake, (now) => <NavPage view={now} actions={fake.actions} lookup={noLookup} link={shown} />);
  return { done, fake, ...page };
};

const nobody = without(session({ isAsking: false }), 'caller', 'ticket', 'reason');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const click = async ({ user }: ReturnType<typeof shownLink>, name: string | RegExp) => user.click(button(name));

describe('the page of a deep link', () => {
  it('says what was asked, what was not understood and what was opened', async () => {
    const page = shownLink('pop/phone/%2B14155550132/direction/in/queue/Sales/campaign/973', {
      opened: { kind: 'ticket', id: 4711 },
    });
    expect(screen.getByRole('heading', { name: 'Opened by a link' })).toBeTruthy();
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Phone number',
      'Direction',
      'Queue',
    ]);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '+14155550132',
      'inbound',
      'Sales',
    ]);
    expect(screen.getByText('Not understood: campaign 973')).toBeTruthy();
    expect(screen.getByText('Ticket #4711 was opened.').closest('output')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Who is calling?' })).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    await click(page, 'Open ticket #4711');
    await click(page, 'Open user');
    await click(page, 'New ticket');
    await click(page, /^Back to 1 call to finish/);
    expect(page.done).toEqual(['open ticket 4711', `open user ${ada.id}`, 'new ticket', 'leave']);
  });

  it.each<[string, Partial<LinkView>, boolean]>([
    ['This link was opened in this tab before, so nothing opens by itself.', {}, true],
    ['You are writing in a ticket, so nothing opens by itself.', {}, false],
  ])('says why nothing opened: %s', (text, view, isRepeated) => {
    const found = session({ waiting: { kind: 'ticket', id: 4711 } });
    shownLink('pop/phone/1', { ...view, found }, { isRepeated });
    expect(screen.getByText(text)).toBeTruthy();
    expect(button('Open ticket #4711')).toBeTruthy();
  });

  it.each<[string, Partial<LinkView>]>([
    ['Ticket #5 does not exist, or you may not see it.', { found: nobody, ticketProblem: { id: 5, kind: 'hidden' } }],
    ['Ticket #5 is closed.', { found: nobody, ticketProblem: { id: 5, kind: 'closed' } }],
    ['Nobody in Zendesk matches.', { found: nobody, isNobody: true }],
    ['The only user that matches is suspended.', { found: nobody, isSuspended: true }],
    ['The caller hid the number.', { found: { ...nobody, isAnonymous: true } }],
    ['What the link gives as phone number is none.', { found: nobody, isUnreadable: true }],
    ['This link names nobody to look for.', { found: nobody, state: 'empty' }],
  ])('asks where it found nobody: %s', async (text, view) => {
    shownLink('pop/ticket/5', { state: 'asking', ...view });
    expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
    expect(button('Create user')).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('offers the ticket that was named although another one opened', async () => {
    const page = shownLink('pop/phone/1/ticket/5', { ticketProblem: { id: 5, kind: 'others' } });
    expect(screen.getByText('Ticket #5 is not from Ada Lovelace.')).toBeTruthy();
    await click(page, 'Open ticket #5');
    expect(page.done).toEqual(['open ticket 5']);
  });

  it('asks who it is of several, and opens the picker again after "Not now"', async () => {
    const page = shownLink('pop/phone/1', { state: 'asking', found: asking() });
    expect(screen.getByText('Several people match. Choose one to open.')).toBeTruthy();
    await click(page, 'Not now');
    expect(screen.queryByRole('heading', { name: 'Who is calling?' })).toBeNull();
    await click(page, 'Choose');
    await click(page, /Grace Hopper/);
    expect(page.done).toEqual(['choose user 2']);
  });

  it('creates a user with a click', async () => {
    const page = shownLink('pop/phone/1', { state: 'asking', found: nobody, isNobody: true });
    await click(page, 'Create user');
    expect(page.done).toEqual(['create Caller +1 415 555 0132 +14155550132']);
  });

  it('has no button that makes something where nothing may be made', async () => {
    const page = shownLink('pop/phone/1', { canWrite: false });
    expect(screen.queryByRole('button', { name: 'New ticket' })).toBeNull();
    await click(page, 'Change caller');
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Create user' })).toBeNull();
  });

  it('says what did not work, and tries again', async () => {
    const failure = { code: 'offline', retryAt: undefined, isOfWrite: false } as const;
    const page = shownLink('pop/phone/1', { state: 'searching', found: nobody, failure });
    expect(screen.getByRole('alert').textContent).toContain('The search did not work: there is no network.');
    await click(page, 'Retry');
    expect(page.done).toEqual(['retry']);
  });

  it('says that something is being made, and what is in the way', () => {
    const failure = { code: 'server', retryAt: 1, isOfWrite: true } as const;
    shownLink('pop/phone/1', { state: 'making', failure });
    expect(screen.getByText('Not saved: Zendesk has a problem, trying again now')).toBeTruthy();
  });

  it('finds nobody between colleagues', () => {
    shownLink('pop/direction/internal', { state: 'internal', found: nobody });
    expect(screen.getByText('An internal call: there is no customer to look for.')).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Back to 1 call to finish']);
  });

  it('shows the call that it belongs to, with its notes', async () => {
    const page = shownLink('pop/phone/1/call_id/103646', {}, { session: theCall.id });
    expect(screen.getByText('The link belongs to this call.')).toBeTruthy();
    await page.user.type(screen.getByRole('textbox', { name: 'Call notes' }), 'refund');
    expect(await accessibilityFaults()).toEqual([]);
    await click(page, 'Open ticket #4711');
    expect(page.fake.opened).toEqual([{ kind: 'ticket', id: 4711 }]);
  });

  it('says that the call is over which it belonged to', () => {
    shownLink('pop/call_id/1', {}, { session: 'ccaip-call-1@7' });
    expect(screen.getByText('The link belongs to a call that is over.')).toBeTruthy();
  });
});
