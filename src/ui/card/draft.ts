import { useCallback, useEffect, useRef, useState } from 'react';

/** What is typed is sent this often at most, ms. */
const pause = 300;

export interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Sends at once what was typed and not sent. */
  readonly flush: () => void;
  /** The focus left the field. */
  readonly leave: () => void;
}

/**
 * Text that is typed here and kept elsewhere. What is typed wins over what comes from outside until the focus leaves
 * the field. Its first key is sent at once, because a call that ends a moment later must know that notes are being
 * written; then at most every 300 ms, and at blur, unmount and leaving the page.
 */
export const useDraft = (kept: string, send: (text: string) => void): Draft => {
  const [local, setLocal] = useState<
    { readonly text: string; readonly over: string; readonly isHeld: boolean } | undefined
  >();
  const pending = useRef<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef(send);
  useEffect(() => {
    sending.current = send;
  });

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = pending.current;
    pending.current = undefined;
    if (text !== undefined) sending.current(text);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  // What was typed stays while the agent is in the field, and after that until something newer comes from outside.
  const isLocal = local !== undefined && (local.isHeld || local.over === kept);
  return {
    text: isLocal ? local.text : kept,
    type: (text) => {
      setLocal({ text, over: kept, isHeld: true });
      pending.current = text;
      if (timer.current !== undefined) return;
      flush();
      timer.current = setTimeout(flush, pause);
    },
    flush,
    leave: () => {
      flush();
      setLocal((typed) => typed && { ...typed, over: kept, isHeld: false });
    },
  };
};
