// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/core/showing/view.ts';
import { LiveRegion } from '../../src/ui/live-region.tsx';
import { FakeDesk } from './fake-desk.ts';
import { asking, chat, desk, session } from './sample-views.ts';
import { showScreen } from './screen-under-test.tsx';

/** A reader of screens beside a desk, after its first look. */
function listen(sessions: readonly SessionView[] = []) {
  const fake = new FakeDesk(desk({ sessions }));
  const { container } = showScreen(fake, (view) => <LiveRegion view={view} />);
  return {
    shows: (...now: readonly SessionView[]) => act(() => fake.show({ sessions: now })),
    hears: () => screen.getByRole('log').textContent,
    isAlarmed: () => container.querySelector('[aria-live="assertive"]')?.textContent,
  };
}

const failing = session({
  phase: 'ended',
  note: 'failing',
  unfinished: { kind: 'failing', code: 'offline', since: 0, retryAt: 0 },
});

describe('who cannot see the screen', () => {
  it('is not told what was there before', () => {
    const reader = listen([session()]);
    expect([reader.hears(), reader.isAlarmed()]).toEqual(['', '']);
  });

  it('hears who calls, which ticket was opened, and what came of it', () => {
    const reader = listen();
    reader.shows(session());
    expect(reader.hears()).toBe('Call from Ada Lovelace, ticket 4711 opened');
    reader.shows(session({ phase: 'ended' }));
    expect(reader.hears()).toBe('Call ended');
    reader.shows(session({ phase: 'ended', note: 'saved' }));
    expect(reader.hears()).toBe('Note saved');
  });

  it('hears of chats and of own calls as such', () => {
    const reader = listen();
    reader.shows(session({ direction: 'outbound' }));
    expect(reader.hears()).toBe('Call to Ada Lovelace, ticket 4711 opened');
    reader.shows(chat());
    expect(reader.hears()).toBe('Chat with Ada Lovelace, ticket 4711 opened');
  });

  it('is asked at once who is calling', () => {
    const reader = listen();
    reader.shows(asking());
    expect(reader.isAlarmed()).toBe('Who is calling? Choose a person.');
  });

  it('hears at once that a note is not saved, and no more of it once it is', () => {
    const reader = listen([session({ phase: 'ended' })]);
    reader.shows(failing);
    expect(reader.isAlarmed()).toMatch(/^Call note not saved: /);
    reader.shows(session({ phase: 'ended', note: 'saved' }));
    expect([reader.hears(), reader.isAlarmed()]).toEqual(['Note saved', '']);
  });
});
