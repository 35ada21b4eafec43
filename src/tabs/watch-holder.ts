import type { Bus, Clock, Undo } from '../core/ports.ts';
import { sealed, unsealed } from './messages.ts';

export interface WatchPorts {
  readonly bus: Bus;
  readonly clock: Clock;
  /** Whether somebody can see this tab, and when that changes. */
  isSeen(): boolean;
  onSeenChange(listener: () => void): Undo;
}

/** Ms between two questions, and how many in a row go unanswered before the holder counts as silent. */
const pause = 1_000;
const missable = 2;

/**
 * Tells whether the tab that holds the phone has stopped answering, as a frozen one does: it keeps the phone, because its
 * audio lives there. Asks only while somebody looks. Questions are counted, not time: after the computer slept, none was
 * asked in between.
 */
export function watchHolder({ bus, clock, ...page }: WatchPorts, onChange: (isSilent: boolean) => void): Undo {
  let isSilent = false;
  let unanswered = 0;
  let undoWait: Undo = () => undefined;

  const say = (is: boolean): void => {
    if (is === isSilent) return;
    isSilent = is;
    onChange(is);
  };
  const ask = (): void => {
    undoWait();
    if (!page.isSeen()) return;
    if (unanswered >= missable) say(true);
    unanswered += 1;
    bus.post(sealed({ kind: 'ping' }));
    undoWait = clock.wakeAt(clock.now() + pause, ask);
  };

  const undoListen = bus.listen((value) => {
    const kind = unsealed(value)?.kind;
    if (kind !== 'pong' && kind !== 'desk') return;
    unanswered = 0;
    say(false);
  });
  const undoSeen = page.onSeenChange(() => {
    unanswered = 0;
    ask();
  });
  ask();
  return () => {
    undoWait();
    undoListen();
    undoSeen();
  };
}
