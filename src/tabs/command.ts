import type { Bus, Clock } from '../core/ports.ts';
import { sealed, unsealed, type BusMessage, type Command, type Showing, type TabName } from './messages.ts';

export interface CommandPorts {
  readonly bus: Bus;
  readonly clock: Clock;
  newId(): string;
}

/** A command to the phone that nobody took within this time is not done, ms. */
const patience = 1_000;

/** Asks the phone to do something at once. Resolves false where nobody took it within 1 s; it is then not done later either. */
export const sendCommand = (ports: CommandPorts, command: Command): Promise<boolean> => {
  const expires = ports.clock.now() + patience;
  return untilTaken(ports, patience, (id) => ({ kind: 'command', id, expires, command }));
};

/** How long the tab that is used may take to show something, and how long it is waited for, ms. */
const showing = { isDoneWithin: 200, isMissedAfter: 300 };

/**
 * Asks the tab that is used to show something. Resolves false where it did not take it within 300 ms. It has less time than
 * is waited for, so that it cannot show what has been shown elsewhere already.
 */
export const sendShowing = (ports: CommandPorts, tab: TabName, what: Showing): Promise<boolean> => {
  const expires = ports.clock.now() + showing.isDoneWithin;
  return untilTaken(ports, showing.isMissedAfter, (id) => ({ kind: 'show', id, expires, tab, what }));
};

function untilTaken(
  { bus, clock, newId }: CommandPorts,
  wait: number,
  ask: (id: string) => BusMessage,
): Promise<boolean> {
  return new Promise((resolve) => {
    const id = newId();
    const settle = (isDone: boolean): void => {
      undoListen();
      undoWait();
      resolve(isDone);
    };
    const undoListen = bus.listen((value) => {
      const message = unsealed(value);
      if (message?.kind === 'taken' && message.id === id) settle(message.isDone);
    });
    const undoWait = clock.wakeAt(clock.now() + wait, () => settle(false));
    bus.post(sealed(ask(id)));
  });
}
