import type { Clock, Screen } from '../core/ports.ts';

/** A screen, and a way to let what it opens go first. */
export interface OpeningFirst {
  readonly screen: Screen;
  /** Does work once no record is being opened. */
  afterOpening(work: () => void): void;
}

/** Zendesk opens a record in less, and nobody sees that nothing else happens for so long, ms. */
const patience = 20;

/** Holds work back while Zendesk opens a record: where cores are few, the two would wait for one another. */
export function openingFirst(screen: Screen, clock: Clock): OpeningFirst {
  let opening: Promise<void> | undefined;

  const hold = (opened: Promise<void>): void => {
    const over = new Promise<void>((resolve) => {
      const undo = clock.wakeAt(clock.now() + patience, resolve);
      const end = (): void => {
        undo();
        resolve();
      };
      opened.then(end, end);
    });
    opening = over;
    void over.then(() => {
      if (opening === over) opening = undefined;
    });
  };

  return {
    screen: {
      ...screen,
      open: (record) => {
        const opened = screen.open(record);
        hold(opened);
        return opened;
      },
    },
    afterOpening: (work) => {
      if (opening) void opening.then(work);
      else work();
    },
  };
}
