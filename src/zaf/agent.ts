import * as v from 'valibot';
import type { Agent } from '../core/records.ts';
import type { ZafClient } from './client.ts';

const agentSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  name: v.nullish(v.string(), ''),
  email: v.nullish(v.string(), ''),
});

/** The signed-in agent. Rejects with `unreadable` where Zendesk names none, as it does for anonymous sessions. */
export const readAgent = (client: Pick<ZafClient, 'get'>): Promise<Agent> => client.get('currentUser', agentSchema);
