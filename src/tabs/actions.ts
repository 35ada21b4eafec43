import type { NewFact } from '../core/hearing/intake.ts';
import type { DeskActions } from '../core/showing/view.ts';

/** Where what people do goes: facts, and what must not wait. */
export interface ActionPorts {
  add(facts: readonly NewFact[]): void;
  open: DeskActions['open'];
  dial: DeskActions['dial'];
  ask: DeskActions['ask'];
}

/** What people do on a screen, as facts and commands. */
export const createActions = ({ add, open, dial, ask }: ActionPorts): DeskActions => ({
  typeNotes: (session, text) => add([{ session, kind: 'notes-typed', text: text.slice(0, 10_000) }]),
  chooseDisposition: (session, disposition) => add([{ session, kind: 'disposition-chosen', disposition }]),
  done: (session) => add([{ session, kind: 'done-pressed' }]),
  chooseUser: (session, user) => add([{ session, kind: 'user-chosen', user }]),
  createUser: (session, user) => add([{ session, kind: 'user-wanted', ...user }]),
  chooseTicket: (session, ticket) => add([{ session, kind: 'ticket-chosen', ticket }]),
  undo: (session) => add([{ session, kind: 'choice-undone' }]),
  newTicket: (session) => add([{ session, kind: 'new-ticket-wanted' }]),
  endCall: (session) => add([{ session, kind: 'ended', by: 'agent', details: {} }]),
  retry: (session) => add([{ session, kind: 'retry-asked' }]),
  dismiss: (session) => add([{ session, kind: 'dismissed' }]),
  open,
  dial,
  ask,
});
