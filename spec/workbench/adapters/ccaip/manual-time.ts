interface Waiting {
  readonly at: number;
  readonly wake: () => void;
}

/** Lets everything run that is ready to. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
};

/** Time that passes only when told to. */
export class ManualTime {
  #now = Date.UTC(2026, 10, 20, 15, 4, 11);
  #waiting: Waiting[] = [];

  readonly now = (): number => this.#now;

  readonly wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#waiting.push({ at: this.#now + ms, wake });
    });

  /** Wakes whoever waits until then, in order. */
  readonly advance = async (ms: number): Promise<void> => {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = end;
  };

  #next(end: number): Waiting | undefined {
    return this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
