import type { TabName } from './messages.ts';

/** Frames of one origin in one browser tab share this storage, and no other tab has it. */
const key = 'ringside/tab';

/**
 * Names this browser tab; its top bar does, at each start: a tab that was duplicated brings a copy of the first one's
 * name. Where storage is denied only the top bar itself knows the name.
 */
export function nameTab(name: TabName): TabName {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // The other frames of this tab then do not say that it is used.
  }
  return name;
}

/** The name of this browser tab, once its top bar has given it one. */
export function tabName(): TabName | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
