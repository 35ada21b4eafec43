import * as v from 'valibot';
import type { Answer } from './answer.ts';
import { created, ok } from './answer.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { badRequest, limitText, recordInvalid, recordNotFound, tooManyValues } from './errors.ts';
import { id, normalTags, readIds, readInput, text, warning, withoutUndefined } from './input.ts';
import { listed, offsetPage } from './pages.ts';
import { showOrganization } from './present.ts';
import type { Organization } from './records.ts';
import { zendeskTime } from './time.ts';

const updatesPerMinute = 5;
const minute = 60_000;
const optionalText = v.optional(v.nullable(text));

const inputSchema = v.object({
  name: optionalText,
  external_id: optionalText,
  details: optionalText,
  notes: optionalText,
  group_id: v.optional(v.nullable(id)),
  domain_names: v.optional(v.array(text)),
  tags: v.optional(v.array(text)),
  organization_fields: v.optional(v.record(v.string(), v.unknown())),
});
type Input = v.InferOutput<typeof inputSchema>;

const isCalled = (name: string) => {
  return (organization: Organization): boolean => organization.name.toLowerCase() === name.trim().toLowerCase();
};

const nameProblem = ({ db }: Call, name: string | null | undefined, self?: number): Answer | undefined => {
  const isOther = db.organizations.find((one) => isCalled(name ?? '')(one) && one.id !== self) !== undefined;
  if (isOther)
    return recordInvalid({ name: [{ description: 'Name: has already been taken', error: 'DuplicateValue' }] });
  return (name ?? '').trim() === ''
    ? recordInvalid({ name: [{ description: 'Name: cannot be blank', error: 'BlankValue' }] })
    : undefined;
};

const fieldsOf = (input: Input): Partial<Organization> =>
  withoutUndefined({
    ...input,
    name: input.name?.trim(),
    tags: input.tags === undefined ? undefined : normalTags(input.tags),
  }) as Partial<Organization>;

const answerWith = ({ base }: Call, organization: Organization): { readonly organization: unknown } => ({
  organization: showOrganization(base, organization),
});

const show = (call: Call): Answer => {
  const organization = call.db.organizations.get(call.id);
  return organization === undefined ? recordNotFound : ok(answerWith(call, organization));
};

const list = (call: Call): Answer =>
  listed(call, 'organizations', call.db.organizations.all(), (one) => showOrganization(call.base, one));

const showMany = ({ db, base, query }: Call): Answer => {
  const ids = readIds(query);
  if (ids === undefined) return tooManyValues;
  const found = ids.flatMap((one) => db.organizations.get(one) ?? []);
  const organizations = found.map((one) => showOrganization(base, one));
  return ok({ organizations, next_page: null, previous_page: null, count: found.length });
};

/** Exact names and external ids only, whatever their case. */
const search = (call: Call): Answer => {
  const name = call.query.get('name');
  const externalId = call.query.get('external_id')?.toLowerCase();
  const isMeant = (one: Organization): boolean =>
    name === null ? one.external_id?.toLowerCase() === externalId && externalId !== undefined : isCalled(name)(one);
  return listed(call, 'organizations', call.db.organizations.where(isMeant), (one) => showOrganization(call.base, one));
};

/** By the beginning of the name. */
const autocomplete = (call: Call): Answer => {
  const name = (call.query.get('name') ?? '').toLowerCase();
  if (name.length < 2) return badRequest('QueryError', 'Invalid name');
  const found = call.db.organizations.where((one) => one.name.toLowerCase().startsWith(name));
  const page = offsetPage(call, found);
  if ('status' in page) return page;
  return ok({ organizations: page.rows.map((one) => showOrganization(call.base, one)), ...page.around });
};

const create = (call: Call): Answer => {
  const input = readInput(call.body, 'organization', inputSchema);
  if ('status' in input) return input;
  const problem = nameProblem(call, input.value.name);
  if (problem !== undefined) return problem;
  const organization = call.db.addOrganization({ ...fieldsOf(input.value), name: (input.value.name ?? '').trim() });
  return created(answerWith(call, organization), `${call.base}/organizations/${organization.id}.json`);
};

const update = (call: Call): Answer => {
  const { db, limits, faults, now } = call;
  const input = readInput(call.body, 'organization', inputSchema);
  if ('status' in input) return input;
  const before = db.organizations.get(call.id);
  if (before === undefined) return recordNotFound;
  const limit = limits.take(`organization/${before.id}`, updatesPerMinute, minute);
  if (!limit.isAllowed && faults.rateLimits) {
    return limitText('You have exceeded the rate limit for updating a single unique organization.', limit.resets);
  }
  const problem = nameProblem(call, input.value.name === undefined ? before.name : input.value.name, before.id);
  if (problem !== undefined) return problem;
  const organization_fields = { ...before.organization_fields, ...input.value.organization_fields };
  const fields = { ...fieldsOf(input.value), organization_fields, updated_at: zendeskTime(now()) };
  const after = db.organizations.put({ ...before, ...fields });
  return ok(answerWith(call, after), warning('organizations', 'update', 'organization', input.unknownKeys));
};

const addMember = (call: Call): Answer => {
  const { db, base, now } = call;
  const input = readInput(call.body, 'organization_membership', v.object({ user_id: id, organization_id: id }));
  if ('status' in input) return input;
  const { user_id, organization_id } = input.value;
  const user = db.users.get(user_id);
  if (user?.active !== true || db.organizations.get(organization_id) === undefined) return recordNotFound;
  if (user.organization_id === organization_id) {
    return recordInvalid({ user_id: [{ description: 'User has already been taken', error: 'DuplicateValue' }] });
  }
  if (user.organization_id === null) db.saveUser({ ...user, organization_id, updated_at: zendeskTime(now()) }, now());
  const membership = { id: db.nextId(), user_id, organization_id, default: user.organization_id === null };
  return created({ organization_membership: membership }, `${base}/organization_memberships/${membership.id}.json`);
};

export const organizationEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/organizations', answer: list },
  { method: 'GET', path: '/organizations/show_many', answer: showMany },
  { method: 'GET', path: '/organizations/search', allowed: 'admin', answer: search },
  { method: 'GET', path: '/organizations/autocomplete', answer: autocomplete },
  { method: 'GET', path: '/organizations/:id', answer: show },
  { method: 'POST', path: '/organizations', allowed: 'admin', answer: create },
  { method: 'PUT', path: '/organizations/:id', answer: update },
  { method: 'POST', path: '/organization_memberships', answer: addMember },
];
