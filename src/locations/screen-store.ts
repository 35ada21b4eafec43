import type { Undo } from '../core/ports.ts';

/** A value that screens draw and that changes from outside. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): Undo;
}

export function createStore<T>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
