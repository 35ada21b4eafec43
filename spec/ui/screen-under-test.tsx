import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useSyncExternalStore, type ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { DeskView, Lookup } from '../../src/core/showing/view.ts';
import { Shell } from '../../src/ui/shell.tsx';
import { createTexts } from '../../src/ui/texts.ts';
import type { FakeDesk } from './fake-desk.ts';

afterEach(cleanup);

const Live = ({ desk, draw }: { readonly desk: FakeDesk; readonly draw: (view: DeskView) => ReactNode }) =>
  draw(useSyncExternalStore(desk.subscribe, desk.current));

/** Draws a screen of a desk as its location would, and again whenever the desk changes. */
export const showScreen = (desk: FakeDesk, draw: (view: DeskView) => ReactNode) => {
  const user = userEvent.setup();
  const screen = render(
    <Shell scheme="light" texts={createTexts('en-US')} onReload={() => {}}>
      <Live desk={desk} draw={draw} />
    </Shell>,
  );
  return { user, ...screen };
};

/** Draws a screen that needs no desk. */
export const show = (content: ReactNode) =>
  render(
    <Shell scheme="light" texts={createTexts('en-US')} onReload={() => {}}>
      {content}
    </Shell>,
  );

/** Finds nothing, for screens whose search is not used. */
export const noLookup: Lookup = () => Promise.resolve({ users: [], tickets: [] });

/** What axe finds wrong in the page. Colours need a real browser, and pages are frames of Zendesk's page. */
export const accessibilityFaults = async (): Promise<readonly string[]> => {
  const rules = {
    'color-contrast': { enabled: false },
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
  };
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
