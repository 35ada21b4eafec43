// @vitest-environment jsdom
import './jsdom-gaps.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NotSetUp } from '../../src/ui/faults/not-set-up.tsx';
import { HostSilent } from '../../src/ui/faults/start-screens.tsx';
import { accessibilityFaults, show } from './screen-under-test.tsx';

describe('screens before the start', () => {
  it('lists every wrong setting by name with what is expected', async () => {
    show(
      <NotSetUp
        faults={[
          { name: 'vendor', expected: 'vendor' },
          { name: 'adapter_url', expected: 'url-needed' },
        ]}
      />,
    );
    expect(screen.getByRole('heading', { name: 'Ringside is not set up correctly' })).toBeTruthy();
    expect(document.body.textContent).toContain('vendormust be one of ccaip');
    expect(document.body.textContent).toContain('adapter_urlis needed for this vendor');
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('tries again when Zendesk did not answer', async () => {
    let tries = 0;
    show(<HostSilent onTryAgain={() => (tries += 1)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
    expect(await accessibilityFaults()).toEqual([]);
  });
});
