import * as v from 'valibot';
import { faultsSchema } from './faults.ts';
import { idempotencySchema } from './idempotency.ts';
import { rateLimitsSchema } from './rate-limits.ts';
import { recordsSchema } from './record-store.ts';
import type { RequestLog } from './request-log.ts';
import { requestLogSchema } from './request-log.ts';
import { seed } from './seed.ts';
import type { World } from './world.ts';

const snapshotSchema = v.object({
  version: v.literal(1),
  records: recordsSchema,
  faults: faultsSchema,
  limits: rateLimitsSchema,
  keys: idempotencySchema,
  requests: requestLogSchema,
});

/** The account as it is on a fresh start, with nothing going wrong and nothing sent. */
export const resetWorld = ({ db, faults, limits, keys, now }: World, log: RequestLog): void => {
  seed(db, now());
  faults.clear();
  limits.restore([]);
  keys.restore([]);
  log.load([]);
};

/** Everything, as plain JSON that later changes leave alone. */
export const snapshotOf = ({ db, faults, limits, keys }: World, log: RequestLog): unknown => {
  const now = { faults: faults.snapshot(), limits: limits.snapshot(), keys: keys.snapshot() };
  return structuredClone({ version: 1, records: db.snapshot(), ...now, requests: log.requests });
};

/** Goes on from a snapshot; begins anew where it cannot be read. */
export const restoreWorld = (world: World, log: RequestLog, data: unknown): void => {
  const read = v.safeParse(snapshotSchema, data);
  resetWorld(world, log);
  if (!read.success) return;
  world.db.restore(read.output.records);
  world.faults.apply(read.output.faults);
  world.limits.restore(read.output.limits);
  world.keys.restore(read.output.keys);
  log.load(read.output.requests);
};
