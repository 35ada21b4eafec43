import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { invalidAttribute, otherBodyForKey } from './errors.ts';

const keptSchema = v.object({
  key: v.string(),
  at: v.number(),
  body: v.string(),
  status: v.number(),
  json: v.unknown(),
  headers: v.record(v.string(), v.string()),
});
export const idempotencySchema = v.array(keptSchema);
type Kept = v.InferOutput<typeof keptSchema>;

/** Zendesk remembers the answer to a key for two hours (ms). */
const keptFor = 2 * 60 * 60 * 1000;
const longestKey = 255;

export interface Idempotency {
  /**
   * Does `work` once for a key and gives every repeat with the same body the same answer; another body is refused.
   * Refusals of `work` are not kept. Without a key it just does the work.
   */
  once(key: string | null, body: unknown, work: () => Answer): Answer;
  snapshot(): v.InferOutput<typeof idempotencySchema>;
  restore(data: v.InferOutput<typeof idempotencySchema>): void;
}

const lookedUp = (answer: Answer, lookup: 'hit' | 'miss'): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'x-idempotency-lookup': lookup },
});

/** Zendesk's idempotency keys, one set for the whole account. */
export const createIdempotency = (now: () => number): Idempotency => {
  let kept: Kept[] = [];

  return {
    once(key, body, work) {
      if (key === null) return work();
      if (key === '' || key.length > longestKey)
        return invalidAttribute('idempotency_key', 'must have 1 to 255 characters');
      kept = kept.filter(({ at }) => now() - at < keptFor);
      const sent = JSON.stringify(body) ?? '';
      const known = kept.find((one) => one.key === key);
      if (known !== undefined) {
        const { status, json, headers } = known;
        return known.body === sent ? lookedUp({ status, json, headers }, 'hit') : otherBodyForKey;
      }
      const answer = work();
      const { status, json, headers = {} } = answer;
      if (status < 300) kept = [...kept, { key, at: now(), body: sent, status, json, headers: { ...headers } }];
      return lookedUp(answer, 'miss');
    },
    snapshot: () => kept,
    restore(data) {
      kept = data;
    },
  };
};
