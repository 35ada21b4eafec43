/** A value that can be watched. */
export interface Store<T> {
  get(): T;
  change(update: (before: T) => T): void;
  listen(onChange: () => void): () => void;
}

export const createStore = <T>(initial: T): Store<T> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change(update) {
      value = update(value);
      for (const listener of listeners) listener();
    },
    listen(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
};
