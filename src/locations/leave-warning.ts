import type { DeskView } from '../core/showing/view.ts';

/** The page whose leaving is asked about. */
export type LeavablePage = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Has the browser ask before this page is left, while it is wanted. Returns how to say so; nothing is listened to
 * otherwise, because a page with a listener is slower to leave and to come back to.
 */
export function createLeaveWarning(page: LeavablePage): (isWanted: boolean) => void {
  const ask = (event: Event): void => event.preventDefault();
  return (isWanted) => {
    if (isWanted) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  };
}

const unwritten: ReadonlySet<string> = new Set(['typing', 'saving', 'failing']);

/** Whether leaving the phone's page now tears a call, or leaves undone what would be done in a moment. */
export function isLeavingCostly(view: DeskView | undefined): boolean {
  if (!view) return false;
  const { sessions, toFinish, dial, isKept } = view;
  return (
    // Of a call whose end nobody will tell, nothing is torn here any more.
    sessions.some(({ phase, isEndUnsure, note }) => (phase === 'running' && !isEndUnsure) || unwritten.has(note)) ||
    dial?.state === 'dialling' ||
    (!isKept && toFinish.length > 0)
  );
}
