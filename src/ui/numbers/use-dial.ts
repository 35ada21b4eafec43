import { useRef, useState } from 'react';
import type { DeskActions, DialContext, DialView } from '../../core/showing/view.ts';

export interface Dialling {
  readonly isBusy: boolean;
  /** The last click reached no phone. */
  readonly isUntaken: boolean;
  readonly call: (e164: string) => void;
}

/** One dial at a time: a second click while one is under way does nothing. */
export const useDial = (
  dial: DialView | undefined,
  actions: Pick<DeskActions, 'dial'>,
  context: DialContext,
): Dialling => {
  const isAsked = useRef(false);
  const [state, setState] = useState<'idle' | 'asked' | 'untaken'>('idle');
  const isBusy = state === 'asked' || dial?.state === 'dialling';
  const call = (e164: string): void => {
    // The state is only seen at the next drawing; two clicks can come before it.
    if (isBusy || isAsked.current) return;
    isAsked.current = true;
    setState('asked');
    const settle = (isTaken: boolean): void => {
      isAsked.current = false;
      setState(isTaken ? 'idle' : 'untaken');
    };
    actions.dial(e164, context).then(settle, () => settle(false));
  };
  return { isBusy, isUntaken: state === 'untaken', call };
};
