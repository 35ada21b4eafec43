import type { Reply } from './connection.ts';

/** How long to wait after a request that did not work, ms; grows while it does not work. */
export interface Patience {
  after(reply: Reply): number;
  /** Something worked. */
  calm(): void;
}

const minute = 60_000;
const longest = 5 * minute;

export function createPatience(): Patience {
  let failures = 0;
  return {
    after: (reply) => {
      failures += 1;
      if (reply.kind === 'refused' && reply.status === 429)
        return Math.min(longest, Math.max(10_000, reply.retryAfter ?? minute));
      // A wrong secret is an admin's to change.
      if (reply.kind === 'refused') return failures === 1 ? minute : longest;
      return Math.min(minute, 10_000 * 2 ** Math.min(failures - 1, 5));
    },
    calm: () => {
      failures = 0;
    },
  };
}
