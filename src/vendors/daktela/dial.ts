import * as v from 'valibot';
import type { DialOutcome, DialRequest } from '../../core/ports.ts';
import type { Connection } from './connection.ts';
import { readActivity } from './activity.ts';
import { refusalOf } from './refusal.ts';
import { key } from './values.ts';

const made = v.object({ id_call: key, call: key });

/** Dials for the agent, once. The answer is the new activity; it names the call where that has begun already. */
export async function dial(
  connection: Connection,
  { number }: DialRequest,
  { login, queue }: { readonly login: string; readonly queue: string | number | undefined },
): Promise<DialOutcome> {
  const json = { type: 'CALL', number, queue, user: login };
  const reply = await connection({ method: 'POST', path: '/activities.json', json });
  if (reply.kind === 'offline') return { kind: 'refused', code: 'offline' };
  if (reply.kind === 'refused') return refusalOf(reply);
  // An answer that cannot be read may be that of a call that rings.
  if (reply.kind !== 'answered') return { kind: 'unknown' };
  const { result } = reply.envelope;
  const read = v.safeParse(made, result);
  const named = read.success ? (read.output.id_call ?? read.output.call) : undefined;
  const callId = named ?? readActivity(result)?.item.id;
  return { kind: 'calling', ...(callId !== undefined && { callId }) };
}
