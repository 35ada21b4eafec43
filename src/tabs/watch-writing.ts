import type { Bus, Clock, Undo } from '../core/ports.ts';
import { unsealed } from './messages.ts';

/** While a ticket's editor was used this recently, nothing is brought to the front, ms. */
const writingGuard = 10_000;

/** Knows whether the agent writes, as far as other frames have told since this one listens. */
export interface Writing {
  isWriting(): boolean;
  stop: Undo;
}

export function watchWriting(bus: Bus, clock: Pick<Clock, 'now'>): Writing {
  let wroteAt = Number.NEGATIVE_INFINITY;
  const stop = bus.listen((value) => {
    if (unsealed(value)?.kind === 'writing') wroteAt = clock.now();
  });
  return { isWriting: () => clock.now() - wroteAt < writingGuard, stop };
}
