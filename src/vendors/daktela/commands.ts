import type { CommandOutcome } from '../../core/phone.ts';
import type { Connection, Reply } from './connection.ts';
import { refusalOf } from './refusal.ts';

/** What became of a command. */
export function outcomeOf(reply: Reply): CommandOutcome {
  if (reply.kind === 'answered') return { kind: 'done' };
  if (reply.kind === 'offline') return { kind: 'refused', code: 'offline' };
  return reply.kind === 'refused' ? refusalOf(reply) : { kind: 'unknown' };
}

/** Sets the status of the agent's activity; the same again changes nothing. */
export const setStatus = async (connection: Connection, activity: string, status: string): Promise<CommandOutcome> =>
  outcomeOf(
    await connection({
      method: 'PUT',
      path: `/activities/${encodeURIComponent(activity)}.json`,
      json: { statuses: [status] },
    }),
  );

/** Signs the user in to a queue or out of it. Queues with digits for a name go as numbers, as the documentation prints them. */
export const signInToQueue = async (
  connection: Connection,
  user: string,
  queue: string,
  isOn: boolean,
): Promise<CommandOutcome> => {
  const name = /^\d{1,9}$/.test(queue) ? Number(queue) : queue;
  const json = { queues: [{ login: isOn, name, penalty: 0 }], user };
  return outcomeOf(await connection({ method: 'POST', path: '/usersSession.json', json }));
};
