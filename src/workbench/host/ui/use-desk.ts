import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desktop } from '../app/desktop.ts';
import type { DeskState } from '../app/state.ts';
import type { TabTroubleState } from '../app/tab-trouble.ts';

export const DesktopContext = createContext<Desktop | undefined>(undefined);

export const useDesktop = (): Desktop => {
  const desktop = useContext(DesktopContext);
  if (!desktop) throw new Error('Rendered outside the workbench');
  return desktop;
};

/** A part of the page's state; `select` must return the same thing while nothing changed. */
export const useDesk = <T>(select: (state: DeskState) => T): T => {
  const { store } = useDesktop().desk;
  return useSyncExternalStore(store.listen, () => select(store.get()));
};

/** What is wrong with this browser tab. */
export const useTrouble = (): TabTroubleState => {
  const { state } = useDesktop().trouble;
  return useSyncExternalStore(state.listen, state.get);
};
