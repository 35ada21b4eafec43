/**
 * Whether the tabs of this browser can know of each other: it has locks, gives them to frames of other sites, and has a
 * channel. Every frame of a tab finds out the same.
 */
export async function areTabsTogether(): Promise<boolean> {
  try {
    await navigator.locks.query();
    return typeof BroadcastChannel === 'function';
  } catch {
    return false;
  }
}
