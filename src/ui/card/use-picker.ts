import { useState } from 'react';
import type { SessionView } from '../../core/showing/view.ts';

export interface PickerState {
  readonly isOpen: boolean;
  /** The agent opened it. */
  readonly isAskedFor: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** The picker opens by itself where the agent has to say who is calling, until "Not now"; a later question opens it again. */
export const usePicker = ({ isAsking }: SessionView): PickerState => {
  const [choice, setChoice] = useState({ isOpen: isAsking, isAskedFor: false, wasAsking: isAsking });
  // React's way to follow a changed property: at once, without drawing the old state.
  if (choice.wasAsking !== isAsking) setChoice({ isOpen: isAsking, isAskedFor: false, wasAsking: isAsking });
  return {
    isOpen: choice.isOpen,
    isAskedFor: choice.isAskedFor,
    open: () => setChoice({ isOpen: true, isAskedFor: true, wasAsking: isAsking }),
    close: () => setChoice({ isOpen: false, isAskedFor: false, wasAsking: isAsking }),
  };
};
