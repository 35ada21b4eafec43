import type { Desk } from '../core/desk.ts';
import type { Bus, Clock, Undo } from '../core/ports.ts';
import { sealed, unsealed, type BusMessage, type Command } from './messages.ts';

/** Lets the other frames see and use the desk of the frame that holds the phone. */
export function serveDesk(desk: Desk, bus: Bus, clock: Clock): Undo {
  let isTelling = false;
  const tell = (): void => {
    if (isTelling) return;
    isTelling = true;
    // Several changes in one turn are one message.
    queueMicrotask(() => {
      isTelling = false;
      bus.post(sealed({ kind: 'desk', view: desk.view() }));
    });
  };
  const hear = (message: BusMessage): void => {
    switch (message.kind) {
      case 'hello':
        return tell();
      case 'facts':
        return desk.learn(message.facts);
      case 'writing':
        return desk.noticeWriting();
      case 'ping':
        // No view is drawn up for it: it comes every second.
        return bus.post(sealed({ kind: 'pong' }));
      case 'command':
        if (message.expires < clock.now()) return undefined;
        // Zendesk tells several frames of one click: a dial that the desk knows already has been taken, too.
        obey(message.command);
        return bus.post(sealed({ kind: 'taken', id: message.id, isDone: true }));
      case 'desk':
      case 'taken':
      case 'link':
      case 'linked':
      case 'pong':
      case 'left':
      case 'used':
      case 'show':
        return undefined;
    }
  };
  const obey = (command: Command): void => {
    if (command.do === 'dial') desk.dial(command.number, command.context);
    else desk.ask(command.command);
  };
  const undoListen = bus.listen((value) => {
    const message = unsealed(value);
    if (message) hear(message);
  });
  const undoSubscribe = desk.subscribe(tell);
  tell();
  return () => {
    undoListen();
    undoSubscribe();
  };
}
