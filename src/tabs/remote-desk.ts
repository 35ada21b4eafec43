import type { Fact } from '../core/facts.ts';
import type { NewFact } from '../core/hearing/intake.ts';
import type { Journal, Screen, Undo } from '../core/ports.ts';
import type { DeskActions, DeskView } from '../core/showing/view.ts';
import { createActions } from './actions.ts';
import { sendCommand, type CommandPorts } from './command.ts';
import { sealed, unsealed } from './messages.ts';

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

export interface RemotePorts extends CommandPorts {
  readonly journal: Journal;
  /** Of this tab: what is clicked here opens here. */
  readonly screen: Pick<Screen, 'open'>;
}

export function createRemoteDesk(ports: RemotePorts): RemoteDesk {
  const { bus, journal, screen, clock, newId } = ports;
  const listeners = new Set<() => void>();
  let view: DeskView | undefined;
  const undo = bus.listen((value) => {
    const message = unsealed(value);
    if (message?.kind !== 'desk') return;
    view = message.view;
    for (const listener of listeners) listener();
  });
  bus.post(sealed({ kind: 'hello' }));

  const add = (facts: readonly NewFact[]): void => {
    const stamped = facts.map((fact): Fact => Object.assign({ id: newId(), at: clock.now() }, fact));
    // Stored here, so that it survives even if no phone is there to hear it. Where storage is denied, hearing is all there is.
    void journal.append(stamped).catch(() => undefined);
    bus.post(sealed({ kind: 'facts', facts: stamped }));
  };

  return {
    actions: createActions({
      add,
      open: (record, session) => {
        const opened = (): void => session && add([{ session, kind: 'opened', record }]);
        // A record that cannot be opened is Zendesk's to explain; the button stays.
        void screen.open(record).then(opened, () => undefined);
      },
      dial: (number, context) => sendCommand(ports, { do: 'dial', number, context }),
      ask: (command) => sendCommand(ports, { do: 'ask', command }),
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
