// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/core/showing/view.ts';
import { NavPage } from '../../src/ui/nav/nav-page.tsx';
import { FakeDesk } from './fake-desk.ts';
import { ada, asking, desk, session, start } from './sample-views.ts';
import { accessibilityFaults, noLookup, showScreen } from './screen-under-test.tsx';

const several = asking({ phase: 'ended', unfinished: { kind: 'several' }, notes: 'wants a call back' }, '1');
const failing = session(
  {
    phase: 'ended',
    note: 'failing',
    beganAt: start - 60_000,
    unfinished: { kind: 'failing', code: 'no-answer', since: start, retryAt: start },
  },
  '2',
);

const showList = (...toFinish: readonly SessionView[]) => {
  const fake = new FakeDesk(desk({ toFinish }));
  const shown = showScreen(fake, (view) => <NavPage view={view} actions={fake.actions} lookup={noLookup} />);
  return { fake, ...shown };
};

describe('calls to finish', () => {
  it('says that nothing is left', async () => {
    showList();
    expect(screen.getByRole('heading', { name: 'Calls to finish' })).toBeTruthy();
    expect(screen.getByText('Every call is written down.')).toBeTruthy();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('lists the oldest first, with the reason in words and the notes', async () => {
    showList(several, failing);
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/Ada Lovelace.*Zendesk did not answer/);
    expect(second?.textContent).toMatch(/\+1 415 555 0132.*Several people match.*wants a call back/);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('lets the agent choose who it was', async () => {
    const { user, fake } = showList(several);
    await user.click(screen.getByRole('button', { name: 'Choose' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Ada Lovelace/ }));
    await user.keyboard('{Enter}');
    expect(fake.session(several.id)?.caller).toEqual(ada);
  });

  it('tries again what failed', async () => {
    const { user, fake } = showList(failing);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(fake.session(failing.id)?.note).toBe('saving');
  });

  it('asks before it dismisses', async () => {
    const { user, fake } = showList(several);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByText(/its notes are deleted/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
    await user.keyboard('{Enter}');
    expect(fake.view.toFinish).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(fake.view.toFinish).toHaveLength(0);
  });

  it('keeps the focus in the row when a question goes, and in the list when the row goes', async () => {
    const { user } = showList(several);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('listitem'));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose' }));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Calls to finish' }));
  });

  it('promises no further try of what was refused', () => {
    const refused = { kind: 'failing', code: 'refused', since: start, retryAt: Number.MAX_SAFE_INTEGER } as const;
    showList({ ...failing, unfinished: refused });
    expect(screen.getByRole('listitem').textContent).toContain('Zendesk did not accept it');
    expect(screen.getByRole('listitem').textContent).not.toContain('keeps trying');
  });
});
