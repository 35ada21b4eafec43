// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallTimer } from '../../src/ui/card/call-timer.tsx';
import { session, start } from './sample-views.ts';
import { show } from './screen-under-test.tsx';

beforeEach(() => vi.useFakeTimers({ now: start + 58_000 }));
afterEach(() => vi.useRealTimers());

describe('the timer of a call', () => {
  it('runs from the beginning of the call, second by second', () => {
    show(<CallTimer session={session({ phase: 'running', beganAt: start })} />);
    expect(screen.getByRole('timer').textContent).toBe('00:58');
    act(() => {
      vi.advanceTimersByTime(7_000);
    });
    expect(screen.getByRole('timer').textContent).toBe('01:05');
  });

  it('shows no time before the call where a clock was set back', () => {
    show(<CallTimer session={session({ phase: 'running', beganAt: start + 120_000 })} />);
    expect(screen.getByRole('timer').textContent).toBe('00:00');
  });
});
