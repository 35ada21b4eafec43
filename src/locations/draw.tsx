import { useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from '../ui/shell.tsx';
import { createTexts } from '../ui/texts.ts';
import type { Scheme } from '../ui/theme.tsx';
import { createStore, type Store } from './screen-store.ts';
import { watchColorScheme } from '../zaf/color-scheme.ts';
import type { ZafClient } from '../zaf/client.ts';

/** What React needs to follow a store. */
export const useStore = <T,>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** Draws a screen into the page, in the agent's colour scheme; without a client, in the browser's. `more`: texts that only it shows. */
export function draw(client: ZafClient | undefined, screen: ReactNode, more?: object): void {
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const scheme = createStore<Scheme>(!client && isDark ? 'dark' : 'light');
  if (client) watchColorScheme(client, location.search, scheme.set);
  const texts = createTexts(navigator.language, more);
  const Page = () => (
    <Shell scheme={useStore(scheme)} texts={texts} onReload={() => location.reload()}>
      {screen}
    </Shell>
  );
  createRoot(element('status')).render(<Page />);
}

/** A part of the page that `iframe.html` has. */
export function element(id: 'status' | 'adapters' | 'below'): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (!found) throw new Error(`iframe.html has no #${id}`);
  return found;
}
