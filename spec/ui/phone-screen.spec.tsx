// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskView } from '../../src/core/showing/view.ts';
import type { PhoneScreenProps } from '../../src/ui/phone/phone-props.ts';
import { PhoneScreen } from '../../src/ui/phone/phone-screen.tsx';
import { FakeDesk } from './fake-desk.ts';
import { asking, desk, session } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const nothing = (): void => {};
const below = document.createElement('div');
document.body.append(below);
afterEach(() => document.body.append(below));

const showPhone = (view: Partial<DeskView>, props: Partial<PhoneScreenProps> = {}) => {
  const fake = new FakeDesk(desk(view));
  const shown = showScreen(fake, (now) => (
    <PhoneScreen
      view={now}
      place="here"
      hint="none"
      isOffline={false}
      version="0.1.0"
      actions={fake.actions}
      lookup={noLookup}
      below={below}
      onDismissHint={nothing}
      onReloadPhone={nothing}
      onCopyDiagnostics={nothing}
      onDownloadDiagnostics={nothing}
      onUseHere={nothing}
      {...props}
    />
  ));
  return { fake, ...shown };
};

const ended = session({ phase: 'ended', note: 'typing' });
const text = (): string => document.body.textContent ?? '';

describe('the phone', () => {
  it('claims a sign-in only where a message proved it', async () => {
    const { fake } = showPhone({ phone: { isHeard: false, isOtherAgent: false } });
    expect(text()).toContain('Waiting for the phone');
    act(() => fake.show({ phone: { isHeard: true, isOtherAgent: false } }));
    expect(text()).toContain('Connected');
    act(() => fake.show({ phone: { isHeard: true, signedInAs: 'james.bond@agents.co', isOtherAgent: false } }));
    expect(text()).toContain('Signed in as james.bond@agents.co');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('hints at what keeps a phone silent, can reload it, and lets the hint go', async () => {
    const done: string[] = [];
    const { user } = showPhone(
      { phone: { isHeard: false, isOtherAgent: false } },
      { hint: 'silent', onReloadPhone: () => done.push('reload'), onDismissHint: () => done.push('dismiss') },
    );
    expect(text()).toContain('No message from the phone yet');
    expect(text()).toContain('*.zdusercontent.com and *.zendesk.com');
    await user.click(screen.getByRole('button', { name: 'Reload the phone' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(done).toEqual(['reload', 'dismiss']);
  });

  it('says that calls have internal notes where Zendesk takes no call records', () => {
    showPhone({ hasNoCallRecords: true });
    expect(text()).toContain('Zendesk takes no call records here');
  });

  it('names both agents where they differ', () => {
    showPhone({ phone: { isHeard: true, signedInAs: 'moneypenny@agents.co', isOtherAgent: true } });
    expect(screen.getByRole('alert').textContent).toMatch(/moneypenny@agents\.co.*james\.bond@agents\.co/);
  });

  it('shows the call with its ticket, and opens it by key', async () => {
    const { user, fake } = showPhone({ sessions: [session()] });
    expect(text()).toContain('Ada Lovelace');
    await user.click(screen.getByRole('button', { name: 'Open ticket #4711' }));
    await user.keyboard('{Alt>}o{/Alt}');
    expect(fake.opened).toHaveLength(2);
  });

  it('opens the notes with Alt+N and closes them with Escape', async () => {
    const { user } = showPhone({ sessions: [session()] });
    expect(screen.queryByLabelText('Call notes')).toBeNull();
    await user.keyboard('{Alt>}n{/Alt}');
    expect(document.activeElement).toBe(screen.getByLabelText('Call notes'));
    expect(await accessibilityFaults()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Call notes')).toBeNull();
  });

  it('is done with one click after the call', async () => {
    const { user, fake } = showPhone({ sessions: [ended] });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(fake.session(ended.id)?.note).toBe('saved');
    expect(text()).toContain('Signed in as');
  });

  it('asks who is calling by itself, and not again after "Close"', async () => {
    const { user, fake } = showPhone({ sessions: [asking()] });
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    act(() => fake.show({}));
    expect(screen.queryByRole('heading', { name: 'Who is calling?' })).toBeNull();
  });

  it('keeps the call in which the agent types when another one begins', async () => {
    const { user, fake } = showPhone({ sessions: [session()] });
    await user.keyboard('{Alt>}n{/Alt}mine');
    act(() => fake.show({ sessions: [asking(), ...fake.view.sessions] }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Call notes').value).toBe('mine');
    await user.click(screen.getByRole('button', { name: /^\+1 415 555 0132/ }));
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
  });

  it('shows the newer call also where the older one was left by a button that is gone', async () => {
    const { user, fake } = showPhone({ sessions: [ended] });
    await user.click(screen.getByRole('button', { name: 'Notes' }));
    await user.click(within(screen.getByRole('region', { name: 'Call' })).getByRole('button', { name: 'Done' }));
    act(() => fake.show({ sessions: [asking({}, '9'), ...fake.view.sessions] }));
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
  });

  it('shows the newer call once the agent has left the older one', async () => {
    const { user, fake } = showPhone({ sessions: [session()] });
    await user.keyboard('{Alt>}n{/Alt}mine');
    await user.click(document.body);
    act(() => fake.show({ sessions: [asking(), ...fake.view.sessions] }));
    expect(screen.getByRole('heading', { name: 'Who is calling?' })).toBeTruthy();
    expect(fake.session(session().id)?.notes).toBe('mine');
  });

  it('lists the calls to finish behind a bar and in the menu', async () => {
    const { user } = showPhone({ toFinish: [asking({ phase: 'ended', unfinished: { kind: 'several' } })] });
    await user.click(screen.getByRole('button', { name: '1 call to finish' }));
    expect(screen.getByRole('heading', { name: 'Calls to finish' })).toBeTruthy();
  });

  it('has a menu that works by keyboard', async () => {
    const { user } = showPhone({});
    screen.getByRole('button', { name: 'Menu' }).focus();
    await user.keyboard('{Enter}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Keyboard help');
    expect(await accessibilityFaults()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Keyboard help' })).toBeTruthy();
    expect(text()).toContain('Alt+N');
  });

  it('without a page takes a number, and has nothing to load again', async () => {
    const { user, fake } = showPhone({}, { hasPage: false });
    await user.type(screen.getByRole('textbox', { name: 'Number to call' }), '4155550132{Enter}');
    expect(fake.dialled).toEqual(['4155550132']);
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    expect(text()).not.toContain('Reload the phone');
  });

  it('asks before it takes a phone with a running call from another tab', async () => {
    let used = 0;
    const { user } = showPhone({ sessions: [session()] }, { place: 'elsewhere', onUseHere: () => (used += 1) });
    expect(screen.getByRole('heading', { name: 'The phone is open in another tab' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use the phone here' }));
    expect([used, screen.getByRole('alert').textContent]).toEqual([0, expect.stringContaining('A call is running')]);
    await user.click(screen.getByRole('button', { name: 'Use the phone here' }));
    expect(used).toBe(1);
  });

  it('takes the phone once where the button is clicked twice', async () => {
    let used = 0;
    const { user } = showPhone({}, { place: 'elsewhere', onUseHere: () => (used += 1) });
    await user.dblClick(screen.getByRole('button', { name: 'Use the phone here' }));
    expect(used).toBe(1);
  });

  it('counts the notes that are not saved, once each', () => {
    const unfinished = { kind: 'failing', code: 'server', since: 0, retryAt: Date.now() + 40_000 } as const;
    const failing = session({ phase: 'ended', note: 'failing', unfinished });
    showPhone({ sessions: [failing], toFinish: [failing], unsaved: 1 });
    expect(text()).toMatch(/1 note not saved yet, trying again in (39|40) sec/);
  });

  it('stays silent about notes that have failed for less than a minute', () => {
    const unfinished = { kind: 'failing', code: 'server', since: Date.now(), retryAt: Date.now() + 4_000 } as const;
    showPhone({ sessions: [session({ phase: 'ended', note: 'failing', unfinished })], unsaved: 0 });
    expect(text()).not.toContain('not saved yet');
  });

  it('says once that Zendesk has signed the agent out', () => {
    showPhone({ trouble: 'signed-out' });
    expect(screen.getByRole('alert').textContent).toContain('Zendesk has signed you out');
  });

  it('says where to look where a note was refused, instead of a time', () => {
    const refused = { kind: 'failing', code: 'refused', since: 0, retryAt: Number.MAX_SAFE_INTEGER } as const;
    const failing = session({ phase: 'ended', note: 'failing', unfinished: refused });
    showPhone({ sessions: [failing], toFinish: [failing] });
    expect(text()).toContain('1 note not saved: look at it in "Calls to finish"');
    expect(text()).not.toContain('trying again');
  });

  it('names the path of wrong rules', () => {
    showPhone({ rulesFaults: [{ path: 'rules[0].then.pop', expected: '"ticket", "user" or "none"' }] });
    expect(screen.getByRole('alert').textContent).toContain('rules[0].then.pop');
  });

  it('offers a number to copy where the vendor cannot dial', () => {
    showPhone({ dial: { number: { e164: '+14155550132', shown: '+1 415 555 0132' }, state: 'copy-here' } });
    expect(screen.getByRole('button', { name: 'Copy +1 415 555 0132' })).toBeTruthy();
  });

  it('tells screen readers what happens', () => {
    const { fake } = showPhone({});
    act(() => fake.show({ sessions: [session()] }));
    expect(screen.getByRole('log').textContent).toBe('Call from Ada Lovelace, ticket 4711 opened');
    act(() => fake.change(session().id, { phase: 'finished', note: 'saved' }));
    expect(screen.getByRole('log').textContent).toBe('Call ended, note saved');
  });
});
