import * as v from 'valibot';
import { Failure } from '../core/failure.ts';
import type { Requester } from '../core/records.ts';
import { digitsOf } from './query-words.ts';
import type { Rest } from './request.ts';
import { listOf, under, userSchema } from './schemas.ts';
import { unlessFailed } from './unless-failed.ts';

/** A number of a user as stored. `field`: in one of the user fields that the rules name. */
export interface ContactPhone {
  readonly value: string;
  readonly label: 'phone' | 'identity' | 'field';
}

export interface Contact {
  readonly user: Requester;
  /** Each once by its digits, the user's own `phone` first. */
  readonly phones: readonly ContactPhone[];
  /** User fields that hold a text or number, by their keys. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a user and the numbers, two requests at once. Rejects with a `Failure`; `not-found` where there is no such user. */
export type Contacts = (user: number, phoneFields?: readonly string[]) => Promise<Contact>;

const userFields = under('user', v.object({ user_fields: v.nullish(v.record(v.string(), v.unknown()), {}) }));
const userAndFields = v.pipe(
  v.unknown(),
  v.transform((body) => ({
    user: v.safeParse(under('user', userSchema), body),
    fields: v.safeParse(userFields, body),
  })),
);
const identities = under('identities', listOf(v.object({ type: v.string(), value: v.string() })));

const eachOnce = (phones: readonly ContactPhone[]): readonly ContactPhone[] => {
  const seen = new Set<string>();
  return phones.filter(({ value }) => {
    const digits = digitsOf(value);
    if (digits === '' || seen.has(digits)) return false;
    seen.add(digits);
    return true;
  });
};

const textsIn = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] as const] : [],
    ),
  );

/** The numbers that the sidebars offer to call: the phone, phone identities, and further user fields by their keys. */
export const createContacts =
  (rest: Rest): Contacts =>
  async (id, phoneFields = []) => {
    const [read, known] = await Promise.all([
      rest({ method: 'GET', path: `/api/v2/users/${id}.json` }, userAndFields),
      // Identities may be closed to an agent whose role still sees the user: the phone is worth showing then.
      unlessFailed(
        ['forbidden', 'not-found'],
        rest({ method: 'GET', path: `/api/v2/users/${id}/identities.json` }, identities),
      ),
    ]);
    if (!read.user.success) throw new Failure('unreadable');
    const user = read.user.output;
    const fields = read.fields.success ? read.fields.output.user_fields : {};
    const ofFields = phoneFields.flatMap((key): readonly ContactPhone[] => {
      const value = fields[key];
      return typeof value === 'string' ? [{ value, label: 'field' }] : [];
    });
    const ofIdentities = (known ?? [])
      .filter(({ type }) => type === 'phone_number')
      .map(({ value }): ContactPhone => ({ value, label: 'identity' }));
    const own: readonly ContactPhone[] = user.phone === undefined ? [] : [{ value: user.phone, label: 'phone' }];
    return { user, phones: eachOnce([...own, ...ofIdentities, ...ofFields]), fields: textsIn(fields) };
  };
