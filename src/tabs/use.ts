import type { Bus, Clock, Undo } from '../core/ports.ts';
import { sealed, unsealed, type TabName } from './messages.ts';

/** Which of the agent's Zendesk tabs was used last, as far as one frame knows. */
export interface Use {
  /** The tab of this frame is being used. */
  notice(): void;
  /** The tab used last, where that is another one. */
  elsewhere(): TabName | undefined;
  /** This tab turned out to be gone, or frozen. */
  forget(tab: TabName): void;
  stop: Undo;
}

export interface UsePorts {
  readonly bus: Bus;
  readonly clock: Clock;
  /** `undefined` while this tab has no name, or none that can be read. */
  tab(): TabName | undefined;
}

/** What is used all the time is told this often, ms. */
const pause = 1_000;

/** Tells the other frames that this tab is used, and hears it of theirs. What was heard last counts: clocks jump. */
export function followUse({ bus, clock, tab }: UsePorts): Use {
  let last: TabName | undefined;
  let told = Number.NEGATIVE_INFINITY;
  const undo = bus.listen((value) => {
    const message = unsealed(value);
    if (message?.kind === 'used') last = message.tab;
  });
  return {
    notice: () => {
      const own = tab();
      if (own === undefined) return;
      const isNew = last !== own;
      last = own;
      if (!isNew && Math.abs(clock.now() - told) < pause) return;
      told = clock.now();
      bus.post(sealed({ kind: 'used', tab: own }));
    },
    elsewhere: () => (last === tab() ? undefined : last),
    forget: (gone) => {
      if (last === gone) last = undefined;
    },
    stop: undo,
  };
}
