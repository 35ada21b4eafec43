import type { Answer } from './answer.ts';
import { created, noContent, ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { recordInvalid, recordNotFound } from './errors.ts';
import { readInput } from './input.ts';
import { addIdentity } from './new-user.ts';
import { listed } from './pages.ts';
import { showIdentity } from './present.ts';
import type { Identity } from './records.ts';
import { zendeskTime } from './time.ts';
import { identityInputSchema } from './user-input.ts';
import { userComplaints } from './user-rules.ts';

const list = (call: Call): Answer => {
  const { db, base, id } = call;
  if (db.users.get(id) === undefined) return recordNotFound;
  return listed(call, 'identities', db.identitiesOf(id), (identity) => showIdentity(base, identity));
};

const create = (call: Call): Answer => {
  const { db, base, id, now } = call;
  if (db.users.get(id)?.active !== true) return recordNotFound;
  const input = readInput(call.body, 'identity', identityInputSchema);
  if ('status' in input) return input;
  const { type, value, verified = false, primary = false } = input.value;
  const isKnown = db.identitiesOf(id).some((one) => one.type === type && one.value === value);
  const complaints = userComplaints(call, { identities: [input.value] }, id);
  if (isKnown || Object.keys(complaints).length > 0) {
    const description = `Value: ${value} is already being used by another user`;
    return recordInvalid({ value: [{ description, error: 'DuplicateValue' }] });
  }
  const identity = addIdentity(db, { user_id: id, type, value, verified, primary }, now());
  return created({ identity: showIdentity(base, identity) }, `${base}/users/${id}/identities/${identity.id}.json`);
};

const ownIdentity = ({ db, id, subId }: Call): Identity | undefined =>
  db.identitiesOf(id).find((identity) => identity.id === subId);

/** The main number or address of the profile becomes this one; answers with all identities. */
const makePrimary = (call: Call): Answer => {
  const { db, base, id, now } = call;
  const chosen = ownIdentity(call);
  const user = db.users.get(id);
  if (chosen === undefined || user === undefined) return recordNotFound;
  for (const identity of db.identitiesOf(id)) {
    if (identity.type === chosen.type) db.identities.put({ ...identity, primary: identity.id === chosen.id });
  }
  const updated_at = zendeskTime(now());
  if (chosen.type === 'phone_number')
    db.saveUser({ ...user, phone: chosen.value, shared_phone_number: false, updated_at }, now());
  if (chosen.type === 'email') db.saveUser({ ...user, email: chosen.value, updated_at }, now());
  return ok({ identities: db.identitiesOf(id).map((identity) => showIdentity(base, identity)) });
};

/** The number stays on the profile, as Zendesk warns. */
const remove = (call: Call): Answer => {
  const identity = ownIdentity(call);
  if (identity === undefined) return recordNotFound;
  call.db.identities.remove(identity.id);
  return noContent;
};

export const identityEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/users/:id/identities', answer: list },
  { method: 'POST', path: '/users/:id/identities', answer: create },
  { method: 'PUT', path: '/users/:id/identities/:subId/make_primary', answer: makePrimary },
  { method: 'DELETE', path: '/users/:id/identities/:subId', answer: remove },
];
