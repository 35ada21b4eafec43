import * as v from 'valibot';
import type { Rest } from './request.ts';
import type { Schema } from './client.ts';
import { under } from './schemas.ts';

const text = v.optional(
  v.fallback(v.nullish(v.union([v.string(), v.pipe(v.number(), v.transform(String))])), undefined),
);
const recordSchema = under(
  'user',
  v.object({
    alias: text,
    external_id: text,
    user_fields: v.optional(v.fallback(v.nullish(v.record(v.string(), text)), {}), {}),
  }),
);
type AgentRecord = v.InferOutput<typeof recordSchema>;

/**
 * Reads one field of an agent's own user record: `alias`, `external_id` or the key of a user field; `undefined` where it is
 * empty. The record is read once. The reader rejects with a `Failure`.
 */
export function createAgentField(rest: Rest, agent: number): (name: string) => Promise<string | undefined> {
  let known: Promise<AgentRecord> | undefined;
  const record = (): Promise<AgentRecord> => {
    const schema: Schema<AgentRecord> = recordSchema;
    known ??= rest({ method: 'GET', path: `/api/v2/users/${agent}.json` }, schema).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return async (name) => {
    const { alias, external_id, user_fields } = await record();
    const field = name === 'alias' ? alias : name === 'external_id' ? external_id : ownField(user_fields, name);
    return field?.trim() || undefined;
  };
}

const ownField = (fields: AgentRecord['user_fields'], name: string): string | null | undefined =>
  fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
