import type { Clock, Undo } from '../../core/ports.ts';

/** A timer that comes this much late has slept, ms. */
const lateness = 30_000;

export interface Turns {
  /** Resolves with the time until the next turn, ms. Never rejects. */
  turn(): Promise<number>;
  onLate(): void;
}

export interface Polling {
  /** The next turn comes now, unless one is under way. */
  hurry(): void;
  stop: Undo;
}

/** Takes turns one after the other, as long as nobody stops it. */
export function startPolling(clock: Clock, { turn, onLate }: Turns): Polling {
  let undo: Undo = () => undefined;
  let isTurning = false;
  let isStopped = false;
  const wait = (milliseconds: number): void => {
    const due = clock.now() + milliseconds;
    undo = clock.wakeAt(due, () => {
      if (clock.now() - due > lateness) onLate();
      take();
    });
  };
  const take = (): void => {
    isTurning = true;
    void turn().then((pause) => {
      isTurning = false;
      if (!isStopped) wait(pause);
    });
  };
  take();
  return {
    hurry: () => {
      if (isTurning || isStopped) return;
      undo();
      take();
    },
    stop: () => {
      isStopped = true;
      undo();
    },
  };
}
