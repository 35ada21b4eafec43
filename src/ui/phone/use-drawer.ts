import { useState } from 'react';
import type { SessionView } from '../../core/showing/view.ts';

/** What is open over the adapter's lower half. */
export type DrawerKind = 'none' | 'card' | 'finish' | 'keys';

export interface DrawerState {
  readonly kind: DrawerKind;
  readonly show: (kind: DrawerKind) => void;
  readonly toggle: (kind: DrawerKind) => void;
}

/** What was chosen, and at which question: what was closed then says nothing about a later one. */
interface Choice {
  readonly kind: DrawerKind;
  readonly question: string;
}

/**
 * Nothing is open until the agent opens it, save for the question "Who is calling?", which must not be missed. Of a chat
 * only the bar asks: what opens by itself would cover the line in which the agent writes.
 */
export const useDrawer = (session: SessionView | undefined): DrawerState => {
  const [choice, setChoice] = useState<Choice>({ kind: 'none', question: '' });
  const isAsking = session?.isAsking === true && session.phase === 'running';
  const question = isAsking ? session.id : '';
  const isForced = isAsking && session.channel === 'call' && choice.kind === 'none' && choice.question !== question;
  const kind = isForced ? 'card' : choice.kind;
  const show = (next: DrawerKind): void => setChoice({ kind: next, question });
  return {
    kind: kind === 'card' && session === undefined ? 'none' : kind,
    show,
    toggle: (next) => show(kind === next ? 'none' : next),
  };
};
