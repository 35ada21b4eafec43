import type { Bus, Clock, Undo } from '../core/ports.ts';
import { sealed, unsealed } from './messages.ts';

/** The part of the browser's Web Locks that is needed here. */
export type Locks = Pick<LockManager, 'request'>;

/** Who holds the phone: this frame, another one, or nobody can say because the browser denies locks. */
export type Holding = 'here' | 'elsewhere' | 'unguarded';

export interface PhoneLock {
  /** Takes the phone from whoever has it. */
  takeOver(): void;
  stop: Undo;
}

export interface LockPorts {
  /** `undefined` where the browser has none. */
  readonly locks: Locks | undefined;
  readonly bus: Bus;
  readonly clock: Clock;
  /** Does work after whatever has reached this page by now. */
  afterwards(work: () => void): void;
}

/**
 * Sees to it that one frame of this agent's browser holds the phone. The next one in line has it as soon as its holder is
 * closed or crashes: the browser lets go of a lock by itself.
 */
export function holdPhone(
  { locks, bus, clock, afterwards }: LockPorts,
  name: string,
  onChange: (holding: Holding) => void,
): PhoneLock {
  let letGo: () => void = () => undefined;
  let queued = new AbortController();
  let undoLeaving: Undo = () => undefined;
  let state: Holding | 'taking' | 'stopped' = 'elsewhere';

  const become = (holding: Holding): void => {
    state = holding;
    onChange(holding);
  };

  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      letGo = resolve;
      state = 'taking';
      // A tab that was frozen hears first that it was given the phone, and right behind that it has been robbed of it since.
      afterwards(() => {
        if (state === 'taking') become('here');
      });
    });

  const wait = (): void => {
    queued = new AbortController();
    const { signal } = queued;
    locks?.request(name, { signal }, hold).catch((error: unknown) => {
      if (!signal.aborted) lost(error);
    });
  };

  const lost = (error: unknown): void => {
    if (state === 'stopped') return;
    undoLeaving();
    const isTaken = error instanceof DOMException && error.name === 'AbortError';
    const wasHere = state === 'here';
    become(isTaken ? 'elsewhere' : 'unguarded');
    if (!isTaken) return;
    if (wasHere) bus.post(sealed({ kind: 'left' }));
    wait();
  };

  const begin = (lock: Lock | null): Promise<void> | undefined => {
    if (lock) return hold();
    become('elsewhere');
    wait();
    return undefined;
  };

  const takeOver = (): void => {
    if (state !== 'elsewhere') return;
    state = 'taking';
    // Who has taken the phone stands in no queue: it would be given the phone once more after letting go.
    queued.abort();
    const left = untilLeft(bus, clock);
    undoLeaving = left.undo;
    const holdOnceLeft = async (): Promise<void> => {
      const over = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await left.promise;
      if (state === 'taking') become('here');
      return over;
    };
    locks?.request(name, { steal: true }, holdOnceLeft).catch(lost);
  };

  if (locks) locks.request(name, { ifAvailable: true }, begin).catch(lost);
  else become('unguarded');

  return {
    takeOver,
    stop: () => {
      state = 'stopped';
      undoLeaving();
      queued.abort();
      letGo();
    },
  };
}

/** A tab that was robbed takes the vendor's page away at once; one that is frozen cannot, and is waited for this long, ms. */
const clearing = 300;

/** Resolves once the vendor's page is gone from the tab that had it, or when undone: a phone signs in once, not twice. */
function untilLeft(bus: Bus, clock: Clock): { readonly promise: Promise<void>; readonly undo: Undo } {
  let undo: Undo = () => undefined;
  const promise = new Promise<void>((resolve) => {
    const undoWait = clock.wakeAt(clock.now() + clearing, () => undo());
    const undoListen = bus.listen((value) => {
      if (unsealed(value)?.kind === 'left') undo();
    });
    undo = () => {
      undoWait();
      undoListen();
      resolve();
    };
  });
  return { promise, undo };
}
