import type { Answer } from './answer.ts';
import { created, ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { forbidden, limitText, recordInvalid, recordNotFound } from './errors.ts';
import { normalTags, readInput, warning, withoutUndefined } from './input.ts';
import type { Input } from './input.ts';
import { addIdentity, newUser } from './new-user.ts';
import { showUser } from './present.ts';
import { bucketHeader } from './rate-limits.ts';
import type { User } from './records.ts';
import { zendeskTime } from './time.ts';
import { userInputSchema } from './user-input.ts';
import type { UserInput } from './user-input.ts';
import { ownerOfEmail, userComplaints } from './user-rules.ts';

const updatesPerMinute = 5;
const minute = 60_000;
const lightAgent = 1;

const textFields = ['name', 'alias', 'details', 'notes', 'external_id'] as const;
const plainFields = ['role', 'custom_role_id', 'verified', 'suspended', 'default_group_id'] as const;

const organizationOf = ({ db }: Call, input: UserInput): number | null | undefined => {
  const name = input.organization?.name.toLowerCase();
  if (name === undefined) return input.organization_id;
  return (
    db.organizations.find((one) => one.name.toLowerCase() === name)?.id ??
    db.addOrganization(input.organization ?? { name }).id
  );
};

/** The fields of a user as they will be stored; what was not said is missing. */
const fieldsOf = (call: Call, input: UserInput): Partial<User> => ({
  ...(withoutUndefined(
    Object.fromEntries([...textFields, ...plainFields].map((key) => [key, input[key]])),
  ) as Partial<User>),
  ...withoutUndefined({
    organization_id: organizationOf(call, input),
    tags: input.tags === undefined ? undefined : normalTags(input.tags),
    phone: input.phone === '' ? null : input.phone,
    shared_phone_number: input.shared_phone_number,
  }),
});

/** Only administrators make agents. */
const mayGiveRole = ({ agent }: Call, { role = 'end-user' }: UserInput): boolean =>
  role === 'end-user' || agent.role === 'admin';

const makeUser = (call: Call, { value, unknownKeys }: Input<UserInput>): Answer => {
  if (call.agent.role_type === lightAgent || !mayGiveRole(call, value)) return forbidden;
  const complaints = userComplaints(call, value);
  if (Object.keys(complaints).length > 0) return recordInvalid(complaints);
  const { db, base, now } = call;
  const email = value.email === '' ? null : (value.email ?? null);
  const identities = value.identities ?? [];
  const draft = { user_fields: value.user_fields ?? {}, email, identities };
  const user = newUser(db, { ...fieldsOf(call, value), ...draft, name: (value.name ?? '').trim() }, now());
  const answer = created({ user: showUser(base, user) }, `${base}/users/${user.id}.json`);
  return { ...answer, headers: { ...answer.headers, ...warning('users', 'create', 'user', unknownKeys) } };
};

/** Keeps the identity of the own number in step: a new direct line is a new identity; an old one stays, as in Zendesk. */
const keepIdentities = ({ db, now }: Call, user: User, input: UserInput): void => {
  const { email, phone } = input;
  const knows = (value: string): boolean => db.identitiesOf(user.id).some((identity) => identity.value === value);
  const own = { user_id: user.id, primary: false };
  // An address that is added to a user becomes a further one; the first stays the main one.
  if (typeof email === 'string' && email !== '' && !knows(email)) {
    addIdentity(db, { ...own, type: 'email', value: email, primary: user.email === email }, now());
  }
  if (typeof phone === 'string' && phone !== '' && user.shared_phone_number !== true && !knows(phone)) {
    addIdentity(db, { ...own, type: 'phone_number', value: phone }, now());
  }
};

const changeUser = (call: Call, user: User, { value, unknownKeys }: Input<UserInput>): Answer => {
  const { db, base, now, agent, limits, faults } = call;
  const limit = limits.take(`user/${user.id}`, updatesPerMinute, minute);
  if (!limit.isAllowed && faults.rateLimits) {
    const owner = `user email: ${user.email ?? ''} id: ${user.id} external_id: ${user.external_id ?? ''}`;
    return limitText(`You have exceeded the rate limit for updating a single unique user. ${owner}`, limit.resets);
  }
  const isForeign = user.role !== 'end-user' && user.id !== agent.id && agent.role !== 'admin';
  if (agent.role_type === lightAgent || isForeign || !mayGiveRole(call, value)) return forbidden;
  const complaints = userComplaints(call, value, user.id);
  if (Object.keys(complaints).length > 0) return recordInvalid(complaints);
  const merged = { ...user, ...fieldsOf(call, value), user_fields: { ...user.user_fields, ...value.user_fields } };
  const changed: User = {
    ...merged,
    email: user.email ?? (value.email === '' ? null : (value.email ?? null)),
    shared_phone_number: merged.phone === null ? null : (merged.shared_phone_number ?? false),
    updated_at: zendeskTime(now()),
  };
  db.saveUser(changed, now());
  keepIdentities(call, changed, value);
  return ok(
    { user: showUser(base, changed) },
    { 'zendesk-ratelimit-user-update': bucketHeader(limit), ...warning('users', 'update', 'user', unknownKeys) },
  );
};

const create = (call: Call): Answer => {
  const input = readInput(call.body, 'user', userInputSchema);
  return 'status' in input ? input : makeUser(call, input);
};

const update = (call: Call): Answer => {
  const input = readInput(call.body, 'user', userInputSchema);
  if ('status' in input) return input;
  const user = call.db.users.get(call.id);
  return user?.active === true ? changeUser(call, user, input) : recordNotFound;
};

/** Finds by e-mail or external id, never by number. */
const createOrUpdate = (call: Call): Answer => {
  const input = readInput(call.body, 'user', userInputSchema);
  if ('status' in input) return input;
  const { email, external_id: externalId } = input.value;
  const byExternalId = call.db.users.find(
    (user) =>
      user.active && typeof externalId === 'string' && user.external_id?.toLowerCase() === externalId.toLowerCase(),
  );
  const known = byExternalId ?? (typeof email === 'string' ? ownerOfEmail(call, email) : undefined);
  return known === undefined ? makeUser(call, input) : changeUser(call, known, input);
};

export const userWriteEndpoints: readonly Endpoint[] = [
  { method: 'POST', path: '/users', answer: create },
  { method: 'POST', path: '/users/create_or_update', allowed: 'admin', answer: createOrUpdate },
  { method: 'PUT', path: '/users/:id', answer: update },
];
