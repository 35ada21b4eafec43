import type { Desk } from './desk.ts';
import type { PaneState } from './state.ts';

/** The top bar app's pane: in the page from the first time something asks for it, and never out of it again. */
export interface Pane {
  preload(): void;
  show(): void;
  hide(): void;
  toggle(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
}

export const createPane = (desk: Desk): Pane => {
  const put = (what: Partial<PaneState>): void =>
    desk.store.change((state) => ({ ...state, pane: { ...state.pane, ...what } }));
  const tell = (name: string): void => {
    for (const { guid } of desk.instances.of('top_bar')) desk.publish(guid, name);
  };
  const show = (): void => {
    const { isOpen, isMounted } = desk.store.get().pane;
    if (isOpen) return;
    put({ isOpen: true, isMounted: true });
    // The first display is told by the registration alone.
    if (isMounted) tell('pane.activated');
  };
  const hide = (): void => {
    if (!desk.store.get().pane.isOpen) return;
    put({ isOpen: false });
    tell('pane.deactivated');
  };
  return {
    preload: () => put({ isMounted: true }),
    show,
    hide,
    toggle: () => (desk.store.get().pane.isOpen ? hide() : show()),
    resize: (size) => put(size),
  };
};
