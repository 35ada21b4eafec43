import type { Clock, Screen } from '../core/ports.ts';

/** A screen, and a way to let what it opens go first. */
export interface OpeningFirst {
  readonly screen: Screen;
  /** Does work at once, or while a record is being opened, after that. */
  afterOpening(work: () => void): void;
}

/** Zendesk opens a record in less, and nobody sees that something else happens so much later, ms. */
const patience = 20;

/** Holds work back while Zendesk opens a record: where cores are few, the two would wait for one another. */
export function openingFirst(screen: Screen, clock: Clock): OpeningFirst {
  let opening: Promise<void> | undefined;
  return {
    screen: {
      ...screen,
      open: (record) => {
        const opened = screen.open(record);
        const end = (): void => {
          if (opening === over) opening = undefined;
        };
        const over = opened.then(end, end);
        opening = over;
        return opened;
      },
    },
    afterOpening: (work) => {
      if (!opening) return work();
      const silence = new Promise<void>((resolve) => clock.wakeAt(clock.now() + patience, resolve));
      void Promise.race([opening, silence]).then(work);
    },
  };
}
