// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PageName } from '../../src/core/hearing/pages.ts';
import type { DeskView, SessionView } from '../../src/core/showing/view.ts';
import { currentSession } from '../../src/ui/card/current-session.ts';
import { PhoneScreen } from '../../src/ui/phone/phone-screen.tsx';
import { Sidebar } from '../../src/ui/sidebar/sidebar.tsx';
import { FakeDesk } from './fake-desk.ts';
import { ada, asking, chat, desk, grace, session } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const nothing = (): void => {};
const below = document.createElement('div');
const adapters = document.createElement('div');
adapters.id = 'adapters';
document.body.append(adapters, below);

const Phone = ({ fake, view, first }: { fake: FakeDesk; view: DeskView; first: PageName }) => {
  const [shown, setShown] = useState(first);
  return (
    <PhoneScreen
      view={view}
      place="here"
      pages={{ shown, unread: { adapter: 0, 'chat-adapter': shown === 'adapter' ? 3 : 0 } }}
      hint="none"
      isOffline={false}
      version="0.1.0"
      actions={fake.actions}
      lookup={noLookup}
      below={below}
      onShowPage={setShown}
      onDismissHint={nothing}
      onReloadPhone={nothing}
      onCopyDiagnostics={nothing}
      onDownloadDiagnostics={nothing}
      onUseHere={nothing}
    />
  );
};

const showPhone = (view: Partial<DeskView>, first: PageName = 'adapter') => {
  const fake = new FakeDesk(desk(view));
  return { fake, ...showScreen(fake, (now) => <Phone fake={fake} view={now} first={first} />) };
};

const showSidebar = (view: Partial<DeskView>, hereTicket?: number) => {
  const fake = new FakeDesk(desk(view));
  const numbers = { numbers: { state: 'ready', numbers: [] }, context: {}, onRetry: nothing } as const;
  const shown = showScreen(fake, (now) => (
    <Sidebar view={now} actions={fake.actions} lookup={noLookup} hereTicket={hereTicket} numbers={numbers} />
  ));
  return { fake, ...shown };
};

const gracesChat = chat({ caller: grace, ticket: { id: 4800 } }, '2');
const adasChat = chat({ caller: ada, ticket: { id: 4711 } }, '1');
const statusLine = (): HTMLElement => {
  const line = document.querySelector('header');
  if (!line) throw new Error('There is no status line.');
  return line;
};

describe('a phone with a page for chats', () => {
  it('has the tabs Phone and Chat, which say what is new', async () => {
    showPhone({});
    const tabs = within(screen.getByRole('tablist')).getAllByRole('tab');
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected')])).toEqual([
      ['Phone', 'true'],
      ['Chat 3 new', 'false'],
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('changes between them with the arrow keys, and keeps one of them in the tab order', async () => {
    const { user } = showPhone({});
    screen.getByRole('tab', { name: 'Phone' }).focus();
    await user.keyboard('{ArrowRight}');
    const isSelected = (name: string): boolean => screen.getByRole('tab', { name, selected: true }) !== null;
    expect(isSelected('Chat')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Chat' }));
    expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
    await user.keyboard('{ArrowDown}');
    expect(isSelected('Chat')).toBe(true);
    await user.keyboard('{Home}');
    expect(isSelected('Phone')).toBe(true);
  });

  it('shows the session of the page that is shown', async () => {
    const { user } = showPhone({ sessions: [adasChat, session({ caller: grace })] });
    expect(statusLine().textContent).toContain('Grace Hopper');
    await user.click(screen.getByRole('tab', { name: /Chat/ }));
    expect(statusLine().textContent).toContain('Ada Lovelace');
  });

  it('keeps the timer of a running call in view, which leads back to it', async () => {
    const { user } = showPhone({ sessions: [adasChat, session({ caller: grace })] }, 'chat-adapter');
    const back = within(statusLine()).getByRole('button', { name: /^Show the call with Grace Hopper/ });
    expect(within(back).getByRole('timer', { hidden: true })).toBeTruthy();
    await user.click(back);
    expect(screen.getByRole('tab', { name: 'Phone', selected: true })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show the call/ })).toBeNull();
  });

  it('asks in the bar who writes, and covers nothing that the agent writes in', async () => {
    const { user } = showPhone({ sessions: [{ ...chat(), ...asking(), channel: 'chat' }] }, 'chat-adapter');
    expect(screen.queryByRole('heading', { name: 'Who is calling?' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Who is calling?' }));
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
  });

  it('loads again the page that is shown, and names it', async () => {
    const { user } = showPhone({}, 'chat-adapter');
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    expect(screen.getByRole('menuitem', { name: 'Reload the chats' })).toBeTruthy();
  });
});

describe('several chats and a call at once', () => {
  it('each have a card of their own, with their own notes', async () => {
    const { user, fake } = showSidebar({ sessions: [gracesChat, adasChat, session({ caller: grace })] });
    await user.type(screen.getByLabelText('Call notes'), 'for Grace');
    await user.click(screen.getByRole('button', { name: /^Ada Lovelace #4711/ }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Call notes').value).toBe('');
    await user.type(screen.getByLabelText('Call notes'), 'for Ada');
    await user.tab();
    expect([fake.session(gracesChat.id)?.notes, fake.session(adasChat.id)?.notes]).toEqual(['for Grace', 'for Ada']);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('have the one in front that the agent turns to', () => {
    const { fake } = showSidebar({ sessions: [gracesChat, adasChat] });
    expect(within(screen.getByRole('region', { name: 'Call' })).getByText('Grace Hopper')).toBeTruthy();
    act(() => fake.show({ sessions: [adasChat, gracesChat] }));
    expect(screen.getByRole('button', { name: /^Grace Hopper #4800/ })).toBeTruthy();
  });

  it('have the one in front whose ticket the page shows', () => {
    showSidebar({ sessions: [gracesChat, adasChat] }, 4711);
    expect(screen.getByRole('button', { name: /^Grace Hopper #4800/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Move call to this ticket' })).toBeNull();
  });

  it('are walked through with the arrow keys', async () => {
    const { user } = showSidebar({ sessions: [session(), gracesChat, adasChat] });
    screen.getByRole('button', { name: /^Grace Hopper/ }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('button', { name: /^Grace Hopper/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Ada Lovelace #4711/ })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Call' })).getByText('Inbound chat')).toBeTruthy();
  });

  it('say by more than an icon what each is and which of them needs the agent', async () => {
    const waiting = { ...gracesChat, waiting: { kind: 'ticket', id: 4800 } } as const;
    showSidebar({ sessions: [session(), waiting, { ...adasChat, direction: 'outbound' }] });
    expect(screen.getByRole('button', { name: /^Grace Hopper #4800\s*Inbound chat, needs you/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Ada Lovelace #4711\s*Outbound chat\s*\d/ })).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('say how many more there are than are shown', () => {
    const sessions = Array.from({ length: 50 }, (_, at) => chat({}, String(at)));
    showSidebar({ sessions, moreSessions: 3 });
    expect(screen.getAllByRole('button', { name: /^Ada Lovelace #/ })).toHaveLength(49);
    expect(document.body.textContent).toContain('3 more are not shown');
  });

  it('give way to what the agent still has to write down here', () => {
    const ended: SessionView = { ...adasChat, phase: 'ended', note: 'typing' };
    expect(currentSession([gracesChat, ended], { ticket: 4711 })).toBe(ended);
    expect(currentSession([gracesChat, ended])).toBe(gracesChat);
    expect(currentSession([gracesChat, { ...ended, phase: 'finished' }], { ticket: 4711 })).toBe(gracesChat);
    expect(currentSession([{ ...ended, phase: 'finished' }])?.id).toBe(adasChat.id);
    expect(currentSession([])).toBeUndefined();
  });
});
