// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PhoneElsewhere } from '../../src/ui/phone/phone-elsewhere.tsx';
import { FakeDesk } from './fake-desk.ts';
import { desk } from './sample-views.ts';
import { accessibilityFaults, showScreen } from './screen-under-test.tsx';

const useHere = () => screen.getByRole('button', { name: 'Use the phone here' });

const show = (props: Omit<Parameters<typeof PhoneElsewhere>[0], 'onUseHere'>) => {
  let used = 0;
  const { user } = showScreen(new FakeDesk(desk()), () => <PhoneElsewhere {...props} onUseHere={() => (used += 1)} />);
  return { user, used: () => used };
};

describe('a phone in another tab', () => {
  it('is taken with one click while no call runs there', async () => {
    const { user, used } = show({ isSilent: false, hasRunningCall: false });
    await user.click(useHere());
    expect(used()).toBe(1);
  });

  it('that does not answer is said to be so, and asked about where a call was running', async () => {
    const { user, used } = show({ isSilent: true, hasRunningCall: true });
    screen.getByText(/That tab does not answer at the moment/);
    await user.click(useHere());
    expect([used(), screen.getByRole('alert').textContent]).toEqual([0, expect.stringContaining('A call is running')]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(useHere());
    expect(used()).toBe(1);
  });

  it('that has no page of its own is asked about, but nothing is said to end', async () => {
    const { user, used } = show({ isSilent: false, hasRunningCall: true, doesCallGoOn: true });
    await user.click(useHere());
    expect([used(), screen.getByRole('alert').textContent]).toEqual([0, expect.stringContaining('goes on')]);
    await user.click(useHere());
    expect(used()).toBe(1);
  });

  it('that has never answered may be in a call, so it is asked about too', async () => {
    const { user, used } = show({ isSilent: true, hasRunningCall: 'unsure' });
    await user.click(useHere());
    expect([used(), screen.getByRole('alert').textContent]).toEqual([
      0,
      expect.stringContaining('A call may be running'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
