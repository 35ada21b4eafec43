import type { Bus } from '../../src/core/ports.ts';

/** A channel that several frames join; nobody hears itself, and what is sent is copied as browsers copy it. */
export function createFakeChannel(): { join(): Bus } {
  const members = new Set<Set<(message: unknown) => void>>();
  return {
    join: () => {
      const own = new Set<(message: unknown) => void>();
      members.add(own);
      return {
        post: (message) => {
          const copy: unknown = structuredClone(message);
          for (const listeners of members)
            if (listeners !== own) for (const listener of listeners) queueMicrotask(() => listener(copy));
        },
        listen: (listener) => {
          own.add(listener);
          return () => own.delete(listener);
        },
      };
    },
  };
}
