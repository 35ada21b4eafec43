import type { User } from './records.ts';
import { own } from './own.ts';
import type { Term } from './search-query.ts';
import { hasWord, holds, isDated, isValue } from './search-query.ts';

/**
 * How `phone:` compares: the index holds the digits of the profile's own number only, not those of further identities,
 * and of the wildcards only a leading `*` is documented. Other signs in the value find nothing.
 */
const isPhone = (phone: string | null, value: string): boolean => {
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  if (value === 'none') return phone === null;
  if (!/^\*?\d+$/.test(value) || digits === '') return false;
  return value.startsWith('*') ? digits.endsWith(value.slice(1)) : digits === value;
};

/** A word is found where one of the texts begins with it (support article 4408886879258). */
const isAnywhere = (user: User, word: string): boolean => {
  const texts = [user.name, user.email, user.notes, user.details, user.alias, user.external_id];
  const isBeginning = /^\d+$/.test(word) && (user.phone ?? '').replaceAll(/\D/g, '').startsWith(word);
  return texts.some((text) => text !== null && hasWord(text, word)) || isPhone(user.phone, word) || isBeginning;
};

/** A user field is searched by its key; numbers in it are texts like any other, with a leading `*` at most. */
const isUserField = (user: User, key: string, value: string): boolean => {
  const field = own(user.user_fields, key);
  if (typeof field !== 'string' && typeof field !== 'number') return value === 'none';
  return value.startsWith('*') ? String(field).endsWith(value.slice(1)) : isValue(field, value);
};

type Matcher = (user: User, value: string, term: Term) => boolean;

const anybody: Matcher = () => true;
const isCalled: Matcher = ({ name, email }, value) => hasWord(name, value) || isValue(email, value);
const isIn: Matcher = (user, value) => isValue(user.organization_id, value);

const matchers: Readonly<Record<string, Matcher>> = {
  type: anybody,
  order_by: anybody,
  sort: anybody,
  role: (user, value) => isValue(user.role, value),
  phone: (user, value) => isPhone(user.phone, value),
  email: ({ email }, value) => (value.startsWith('*') ? (email ?? '').endsWith(value.slice(1)) : isValue(email, value)),
  name: isCalled,
  user: isCalled,
  external_id: (user, value) => isValue(user.external_id, value),
  organization: isIn,
  organization_id: isIn,
  notes: (user, value) => hasWord(user.notes ?? '', value),
  tags: (user, value) => user.tags.includes(value),
  created: (user, _value, term) => isDated(user.created_at, term),
  updated: (user, _value, term) => isDated(user.updated_at, term),
};

const isMet = (user: User, term: Term): boolean => {
  const { key, value } = term;
  if (key === undefined) return isAnywhere(user, value);
  const matches = own(matchers, key);
  return matches === undefined ? isUserField(user, key, value) : matches(user, value, term);
};

/** The users of the index that a query means, deleted and suspended ones among them. */
export const usersMeant = (users: readonly User[], terms: readonly Term[]): User[] =>
  users.filter((user) => holds(terms, (term) => isMet(user, term)));
