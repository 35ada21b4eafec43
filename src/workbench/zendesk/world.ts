import type { Database } from './database.ts';
import type { Faults } from './faults.ts';
import type { Idempotency } from './idempotency.ts';
import type { RateLimits } from './rate-limits.ts';

/** Everything an endpoint may touch. */
export interface World {
  readonly db: Database;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly keys: Idempotency;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What addresses in answers begin with: `https://acme.zendesk.com/api/v2`. */
  readonly base: string;
}
