import type { Undo } from '../core/ports.ts';

/** Calls back whenever the agent uses this page, or brings the tab with it to the front. */
export function watchUse(onUse: () => void): void {
  onSeenChange(() => {
    if (isSeen()) onUse();
  });
  for (const name of ['focus', 'pointerdown', 'keydown'])
    window.addEventListener(name, onUse, { capture: true, passive: true });
  // The vendor's page in this one was clicked: nothing of that is seen here but the focus going there.
  window.addEventListener('blur', () => {
    if (document.hasFocus()) onUse();
  });
}

/** Whether the browser tab is at the front. A pane that Zendesk has closed counts as seen as long as its tab is. */
export const isSeen = (): boolean => document.visibilityState === 'visible';

export function onSeenChange(listener: () => void): Undo {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
