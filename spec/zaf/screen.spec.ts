import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScreen } from '../../src/zaf/screen.ts';
import { connectBundled } from '../support/bundled-client.ts';
import { createFakeZafHost } from '../support/fake-zaf-host.ts';

afterEach(() => vi.unstubAllGlobals());

const instances = { TOP: { location: 'top_bar' } };

describe('the screen', () => {
  it('brings tickets, users and organizations to the front', async () => {
    const host = createFakeZafHost();
    const screen = createScreen(await connectBundled(host));
    await screen.open({ kind: 'ticket', id: 1 });
    await screen.open({ kind: 'user', id: 2 });
    await screen.open({ kind: 'organization', id: 3 });
    expect(host.invoked).toEqual([
      ['OWN', 'routeTo', ['ticket', 1]],
      ['OWN', 'routeTo', ['user', 2]],
      ['OWN', 'routeTo', ['organization', 3]],
    ]);
  });

  it("shows the phone and changes its icon from the app's other instances", async () => {
    const host = createFakeZafHost({ instances });
    const screen = createScreen(await connectBundled(host));
    await screen.showPhone();
    await screen.setIcon('attention');
    await screen.setIcon('idle');
    expect(host.invoked).toEqual([['TOP', 'popover', ['show']]]);
    expect(host.values.get('TOP/iconSymbol')).toBe('default');
  });

  it('does so from the phone itself', async () => {
    const host = createFakeZafHost({ guid: 'TOP', location: 'top_bar' });
    const screen = createScreen(await connectBundled(host));
    await screen.showPhone();
    await screen.setIcon('on-call');
    expect(host.invoked).toEqual([['TOP', 'popover', ['show']]]);
    expect(host.values.get('iconSymbol')).toBe('on-call');
  });

  it('says so where there is no phone, and has no icon to change', async () => {
    const screen = createScreen(await connectBundled(createFakeZafHost()));
    await expect(screen.showPhone()).rejects.toMatchObject({ code: 'not-found' });
    await expect(screen.setIcon('idle')).resolves.toBeUndefined();
  });

  it('notifies without markup', async () => {
    const host = createFakeZafHost();
    const screen = createScreen(await connectBundled(host));
    await screen.notify('Called <img src=x onerror=alert(1)> & Co', 'alert');
    expect(host.invoked).toEqual([['OWN', 'notify', ['Called ‹img src=x onerror=alert(1)› & Co', 'alert']]]);
  });
});
