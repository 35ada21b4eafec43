import type { UserQuery } from '../core/ports.ts';
import type { Requester } from '../core/records.ts';
import { plainWords, quoted } from './query-words.ts';
import type { Rest } from './request.ts';
import { listOf, under, userSchema } from './schemas.ts';

const usersSchema = under('users', listOf(userSchema));

/** A leading `*` finds numbers stored with any country code and punctuation; Zendesk recommends it to telephony vendors. */
const searchOf = (query: UserQuery): string => {
  if (query.by === 'external-id') return `external_id=${encodeURIComponent(query.value.trim())}`;
  const text =
    query.by === 'phone'
      ? `role:end-user phone:*${query.digits}`
      : query.by === 'email'
        ? `email:${quoted(query.value)}`
        : `role:end-user ${plainWords(query.value)}`;
  return `query=${encodeURIComponent(text)}`;
};

/** One user search, at most 100 hits, as Zendesk orders them. */
export const searchUsers = (rest: Rest, query: UserQuery, isFresh: boolean): Promise<readonly Requester[]> =>
  rest({ method: 'GET', path: `/api/v2/users/search.json?${searchOf(query)}&per_page=100`, isFresh }, usersSchema);
