import type { KeyboardEvent } from 'react';

const next = (at: number, count: number): number => (at + 1) % count;
const previous = (at: number, count: number): number => (at - 1 + count) % count;

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: next,
  ArrowUp: previous,
  ArrowRight: next,
  ArrowLeft: previous,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const isAcross = (key: string): boolean => key === 'ArrowRight' || key === 'ArrowLeft';
const isDown = (key: string): boolean => key === 'ArrowDown' || key === 'ArrowUp';

/** Moves the focus among the buttons of a list with the arrow keys that go its way, Home and End; goes round at the ends. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>, way: 'across' | 'down' = 'down'): void => {
  const step = steps[event.key];
  if (step === undefined || (way === 'down' ? isAcross(event.key) : isDown(event.key))) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
  if (buttons.length === 0) return;
  const at = buttons.findIndex((button) => button === document.activeElement);
  event.preventDefault();
  buttons[step(at, buttons.length)]?.focus();
};
