import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { forbidden, recordInvalid, recordNotFound } from './errors.ts';
import { id, readInput } from './input.ts';
import { showUser } from './present.ts';
import type { User } from './records.ts';
import { zendeskTime } from './time.ts';

const retire = ({ db, now }: Call, user: User): User =>
  db.saveUser({ ...user, active: false, updated_at: zendeskTime(now()) }, now());

/** Deleting answers with the user, no longer active; search may go on finding it. */
const remove = (call: Call): Answer => {
  const user = call.db.users.get(call.id);
  if (user?.active !== true) return recordNotFound;
  if (user.id === call.agent.id) return forbidden;
  return ok({ user: showUser(call.base, retire(call, user)) });
};

/** Merges the user of the path into the one of the body: tickets and identities move, the first is gone. */
const merge = (call: Call): Answer => {
  const { db, base, now } = call;
  const input = readInput(call.body, 'user', v.object({ id }));
  if ('status' in input) return input;
  const loser = db.users.get(call.id);
  const winner = db.users.get(input.value.id);
  if (loser?.active !== true || winner?.active !== true) return recordNotFound;
  if (loser.role !== 'end-user' || winner.role !== 'end-user' || loser.id === winner.id) {
    return recordInvalid({ base: [{ description: 'Only end users can be merged' }] });
  }
  for (const identity of db.identitiesOf(loser.id))
    db.identities.put({ ...identity, user_id: winner.id, primary: false });
  for (const ticket of db.ticketsRequestedBy(loser.id)) db.saveTicket({ ...ticket, requester_id: winner.id }, now());
  retire(call, loser);
  return ok({ user: showUser(base, db.saveUser({ ...winner, updated_at: zendeskTime(now()) }, now())) });
};

export const userRemovalEndpoints: readonly Endpoint[] = [
  { method: 'DELETE', path: '/users/:id', allowed: 'admin', answer: remove },
  { method: 'PUT', path: '/users/:id/merge', answer: merge },
];
