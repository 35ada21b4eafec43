import { useEffect, useState } from 'react';
import type { NumberView } from '../../core/showing/view.ts';
import { copyText } from '../copy-text.ts';

/** What came of the last copying; gone after 4 s. */
export type Copied = { readonly number: string; readonly isDone: boolean } | undefined;

/** Copies numbers in the form that phones read (E.164 where known). */
export const useCopy = (): { readonly copied: Copied; readonly copy: (number: NumberView) => void } => {
  const [copied, setCopied] = useState<Copied>();
  useEffect(() => {
    if (copied === undefined) return undefined;
    const timer = setTimeout(() => setCopied(undefined), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (number: NumberView): void => {
    void copyText(number.e164 ?? number.shown).then((isDone) => setCopied({ number: number.shown, isDone }));
  };
  return { copied, copy };
};
