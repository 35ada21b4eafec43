import * as v from 'valibot';
import type { UserQuery } from '../core/ports.ts';
import type { Requester } from '../core/records.ts';
import { withIdentities } from './identities.ts';
import { digitsOf, plainWords, quoted } from './query-words.ts';
import type { Schema } from './client.ts';
import type { Rest } from './request.ts';
import { listOf, under, userSchema } from './schemas.ts';
import { wellFormed } from '../core/hearing/well-formed.ts';

const usersSchema = under('users', listOf(userSchema));

const fieldsSchema = v.object({ user_fields: v.nullish(v.record(v.string(), v.unknown()), {}) });

/** Users with what stands in one of their user fields, as a number that was looked up. */
const usersWithField = (key: string): Schema<readonly Requester[]> =>
  v.pipe(
    under('users', v.array(v.unknown())),
    v.transform((rows) =>
      rows.flatMap((row) => {
        const [user, fields] = [v.safeParse(userSchema, row), v.safeParse(fieldsSchema, row)];
        if (!user.success) return [];
        const value = fields.success ? fields.output.user_fields[key] : undefined;
        const isText = typeof value === 'string' || typeof value === 'number';
        return [isText ? { ...user.output, phones: [String(value)] } : user.output];
      }),
    ),
  );

/** The search text. Of two conditions on one key either may hold, of those on different keys all have to. */
const textOf = (query: UserQuery): string => {
  switch (query.by) {
    // A leading `*` finds numbers stored with any country code and punctuation; Zendesk recommends it to telephony vendors.
    case 'phone': {
      const phones = [query.digits, ...(query.orDigits ?? [])].map((digits) => `phone:*${digitsOf(digits)}`);
      return [...(query.isAnybody ? [] : ['role:end-user']), ...phones].join(' ');
    }
    case 'field':
      return `${query.key.replaceAll(/\W/g, '')}:*${digitsOf(query.digits)}`;
    case 'number':
      return digitsOf(query.digits);
    case 'email':
      return `email:${quoted(query.value)}`;
    case 'text':
      return `role:end-user ${plainWords(query.value)}`;
    case 'external-id':
      return '';
  }
};

const searchOf = (query: UserQuery): string =>
  query.by === 'external-id'
    ? `external_id=${encodeURIComponent(wellFormed(query.value.trim()))}`
    : `query=${encodeURIComponent(wellFormed(textOf(query)))}`;

/** One user search, at most 100 hits, as Zendesk orders them; `number` reads the identities of the hits besides. */
export async function searchUsers(rest: Rest, query: UserQuery, isFresh: boolean): Promise<readonly Requester[]> {
  const path = `/api/v2/users/search.json?${searchOf(query)}&per_page=100`;
  const schema = query.by === 'field' ? usersWithField(query.key) : usersSchema;
  const users = await rest({ method: 'GET', path, isFresh }, schema);
  return query.by === 'number' ? withIdentities(rest, users, query.digits) : users;
}
