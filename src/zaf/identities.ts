import * as v from 'valibot';
import type { Requester } from '../core/records.ts';
import { digitsOf } from './query-words.ts';
import type { Rest } from './request.ts';
import { listOf, under } from './schemas.ts';
import { unlessFailed } from './unless-failed.ts';

const identity = v.object({ user_id: v.nullish(v.number()), type: v.string(), value: v.string() });
const identities = under('identities', v.nullish(listOf(identity), []));

/**
 * The users with their phone identities, which Zendesk's search shows nowhere: in one more request, and in none where all of
 * them have the number as their own. Of one user the identities are read for sure; that several can be read at once beside
 * `show_many` is the word of Zendesk's staff only (community post 4410103990042), and where they are not, nothing is known.
 */
export async function withIdentities(
  rest: Rest,
  users: readonly Requester[],
  digits: string,
): Promise<readonly Requester[]> {
  const unexplained = users.filter((user) => user.isActive && !digitsOf(user.phone ?? '').startsWith(digits));
  const [only] = unexplained;
  if (!only) return users;
  const path =
    unexplained.length === 1
      ? `/api/v2/users/${only.id}/identities.json`
      : `/api/v2/users/show_many.json?ids=${unexplained.map(({ id }) => id).join(',')}&include=identities`;
  // Identities may be closed to an agent whose role still sees the users.
  const read = await unlessFailed(['forbidden', 'not-found'], rest({ method: 'GET', path }, identities));
  const phones = (read ?? []).filter(({ type }) => type === 'phone_number');
  return users.map((user) => {
    const own = phones.filter(({ user_id: owner }) => (owner ?? only.id) === user.id).map(({ value }) => value);
    return own.length > 0 ? { ...user, phones: own } : user;
  });
}
