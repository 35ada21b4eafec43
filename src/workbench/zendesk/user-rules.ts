import type { Complaint, Complaints } from './errors.ts';
import type { User } from './records.ts';
import type { UserInput } from './user-input.ts';
import type { World } from './world.ts';

/** E.164, with Zendesk's notation of an extension. */
const e164 = /^\+[1-9]\d{6,14}(x\d{1,10})?$/;
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const duplicate = (label: string, value: string): Complaint => ({
  description: `${label}: ${value} is already being used by another user`,
  error: 'DuplicateValue',
});

const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Whether another living user has this address, as the main one or a further one. */
export const ownerOfEmail = ({ db }: World, email: string): User | undefined => {
  const identity = db.identities.find(
    (one) => one.type === 'email' && same(one.value, email) && isAlive(db.users.get(one.user_id)),
  );
  return identity === undefined ? undefined : db.users.get(identity.user_id);
};

const isAlive = (user: User | undefined): boolean => user?.active === true;

/** Zendesk compares numbers as they are written: `+1 (415) 555` and `+1415555` are two numbers to it. */
const isPhoneTaken = ({ db }: World, phone: string, self: number | undefined): boolean =>
  db.users.find((user) => user.phone === phone && user.active && user.id !== self) !== undefined ||
  db.identities.find(
    (one) =>
      one.type === 'phone_number' && one.value === phone && one.user_id !== self && isAlive(db.users.get(one.user_id)),
  ) !== undefined;

const emailComplaint = (world: World, email: string, self: number | undefined): Complaint | undefined => {
  if (!address.test(email)) return { description: `Email: ${email} is not properly formatted` };
  const owner = ownerOfEmail(world, email);
  return owner === undefined || owner.id === self ? undefined : duplicate('Email', email);
};

/** What is wrong with a number: a single object where the form is wrong, a list where it is taken; clients meet both. */
const phoneComplaint = (world: World, input: UserInput, self: number | undefined): Complaints => {
  const { phone } = input;
  const isKept = self !== undefined && world.db.users.get(self)?.phone === phone;
  if (phone === undefined || phone === null || phone === '' || isKept) return {};
  if (world.faults.phoneValidation && !e164.test(phone)) {
    return { phone: { description: `Phone ${phone} is not properly formatted`, error: 'InvalidFormat' } };
  }
  const isShared = input.shared_phone_number === true;
  return !isShared && isPhoneTaken(world, phone, self) ? { phone: [duplicate('Phone', phone)] } : {};
};

const identityComplaints = (world: World, input: UserInput, self: number | undefined): Complaint[] =>
  (input.identities ?? []).flatMap(({ type, value }) => {
    const isTaken =
      (type === 'email' && emailComplaint(world, value, self) !== undefined) ||
      (type === 'phone_number' && isPhoneTaken(world, value, self));
    return isTaken ? [duplicate('Value', value)] : [];
  });

const isExternalIdTaken = ({ db }: World, externalId: string, self: number | undefined): boolean =>
  db.users.find((user) => user.active && user.id !== self && same(user.external_id, externalId)) !== undefined;

/** Everything that Zendesk refuses about a user; `self` is the user itself where it exists already. Empty: nothing. */
export const userComplaints = (world: World, input: UserInput, self?: number): Complaints => {
  const { name, email, external_id: externalId, organization_id: organization } = input;
  const mail = typeof email === 'string' && email !== '' ? emailComplaint(world, email, self) : undefined;
  const identities = identityComplaints(world, input, self);
  const isNameMissing =
    self === undefined ? (name ?? '').trim() === '' : name !== undefined && (name ?? '').trim() === '';
  const isOrganizationUnknown =
    typeof organization === 'number' && world.db.organizations.get(organization) === undefined;
  return {
    ...(isNameMissing ? { name: [{ description: 'Name: is too short (minimum is 1 characters)' }] } : {}),
    ...(mail === undefined ? {} : { email: [mail] }),
    ...phoneComplaint(world, input, self),
    ...(identities.length === 0 ? {} : { value: identities }),
    ...(typeof externalId === 'string' && externalId !== '' && isExternalIdTaken(world, externalId, self)
      ? { external_id: [duplicate('External', externalId)] }
      : {}),
    ...(isOrganizationUnknown ? { organization: [{ description: 'Organization: is invalid' }] } : {}),
  };
};
