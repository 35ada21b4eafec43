import type { Fact } from '../core/facts.ts';
import type { NewFact } from '../core/intake.ts';
import type { Bus, Clock, Journal, Undo } from '../core/ports.ts';
import type { DeskActions, DeskView } from '../core/view.ts';
import { createActions } from './actions.ts';
import { sealed, unsealed, type Command } from './messages.ts';

/** The phone's desk as another frame sees and uses it. */
export interface RemoteDesk {
  readonly actions: DeskActions;
  /** `undefined` until the phone has answered. */
  view(): DeskView | undefined;
  subscribe(listener: () => void): Undo;
  /** Facts this frame alone knows, e.g. a ticket's requester. */
  add(facts: readonly NewFact[]): void;
  /** A ticket's editor is being used here. */
  noticeWriting(): void;
  stop(): void;
}

export interface RemotePorts {
  readonly bus: Bus;
  readonly journal: Journal;
  readonly clock: Clock;
  newId(): string;
}

/** A command nobody took within this time is not done, ms. */
const patience = 1_000;

export function createRemoteDesk({ bus, journal, clock, newId }: RemotePorts): RemoteDesk {
  const listeners = new Set<() => void>();
  const waiting = new Map<string, (isDone: boolean) => void>();
  let view: DeskView | undefined;
  const undo = bus.listen((value) => {
    const message = unsealed(value);
    if (message?.kind === 'desk') {
      view = message.view;
      for (const listener of listeners) listener();
    }
    if (message?.kind === 'taken') waiting.get(message.id)?.(message.isDone);
  });
  bus.post(sealed({ kind: 'hello' }));

  const add = (facts: readonly NewFact[]): void => {
    const stamped = facts.map((fact): Fact => Object.assign({ id: newId(), at: clock.now() }, fact));
    // Stored here, so that it survives even if no phone is there to hear it. Where storage is denied, hearing is all there is.
    void journal.append(stamped).catch(() => undefined);
    bus.post(sealed({ kind: 'facts', facts: stamped }));
  };

  const command = (what: Command): Promise<boolean> =>
    new Promise((resolve) => {
      const id = newId();
      const expires = clock.now() + patience;
      const settle = (isDone: boolean): void => {
        waiting.delete(id);
        undoWait();
        resolve(isDone);
      };
      const undoWait = clock.wakeAt(expires, () => settle(false));
      waiting.set(id, settle);
      bus.post(sealed({ kind: 'command', id, expires, command: what }));
    });

  return {
    actions: createActions({
      add,
      open: (record, session) => void command({ do: 'open', record, ...(session && { session }) }),
      dial: (number, context) => command({ do: 'dial', number, context }),
    }),
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    noticeWriting: () => bus.post(sealed({ kind: 'writing' })),
    stop: undo,
  };
}
