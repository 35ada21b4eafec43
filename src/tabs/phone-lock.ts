import type { Undo } from '../core/ports.ts';

/** The part of the browser's Web Locks that is needed here. */
export type Locks = Pick<LockManager, 'request'>;

/** Who holds the phone: this frame, another one, or nobody can say because the browser denies locks. */
export type Holding = 'here' | 'elsewhere' | 'unguarded';

export interface PhoneLock {
  /** Takes the phone from whoever has it. */
  takeOver(): void;
  stop: Undo;
}

/**
 * Sees to it that one frame of this agent's browser holds the phone. The next one in line has it as soon as its holder is
 * closed or crashes: the browser lets go of a lock by itself.
 */
export function holdPhone(locks: Locks | undefined, name: string, onChange: (holding: Holding) => void): PhoneLock {
  let letGo: () => void = () => undefined;
  let queued = new AbortController();
  let isStopped = false;

  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      letGo = resolve;
      onChange('here');
    });

  const wait = (): void => {
    queued = new AbortController();
    const { signal } = queued;
    locks?.request(name, { signal }, hold).catch((error: unknown) => {
      if (!signal.aborted) lost(error);
    });
  };

  const lost = (error: unknown): void => {
    if (isStopped) return;
    const isTaken = error instanceof DOMException && error.name === 'AbortError';
    onChange(isTaken ? 'elsewhere' : 'unguarded');
    if (isTaken) wait();
  };

  const begin = (lock: Lock | null): Promise<void> | undefined => {
    if (lock) return hold();
    onChange('elsewhere');
    wait();
    return undefined;
  };

  if (locks) locks.request(name, { ifAvailable: true }, begin).catch(lost);
  else onChange('unguarded');

  return {
    takeOver: () => {
      // Who has taken the phone stands in no queue: it would be given the phone once more after letting go.
      queued.abort();
      locks?.request(name, { steal: true }, hold).catch(lost);
    },
    stop: () => {
      isStopped = true;
      queued.abort();
      letGo();
    },
  };
}
