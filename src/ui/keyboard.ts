import { useEffect, useRef } from 'react';

/** What a screen does for Alt+N, Alt+O and Alt+D; keys without a deed are left to the browser. */
export interface Shortcuts {
  readonly notes?: (() => void) | undefined;
  readonly open?: (() => void) | undefined;
  readonly done?: (() => void) | undefined;
}

/** The keys as the keyboard help lists them. */
export const shortcutKeys = { notes: 'Alt+N', open: 'Alt+O', done: 'Alt+D' } as const;

// By the key's place: with Alt, Macs report the character that it would type (`˜` for N).
const deeds: Readonly<Record<string, keyof Shortcuts>> = { KeyN: 'notes', KeyO: 'open', KeyD: 'done' };

/** Listens in this frame while the screen is shown. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // AltGr is Ctrl+Alt and types characters on many keyboards.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const name = deeds[event.code];
      const deed = name === undefined ? undefined : latest.current[name];
      if (deed === undefined) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
