import * as v from 'valibot';
import { isSameName } from '../core/deciding/same-name.ts';
import type { Schema } from './client.ts';
import { quoted } from './query-words.ts';
import type { Rest } from './request.ts';
import { idSchema, listOf, under, userSchema } from './schemas.ts';
import { unlessFailed } from './unless-failed.ts';
import { wellFormed } from '../core/hearing/well-formed.ts';

const users = under('users', listOf(userSchema));
const organizationSchema: Schema<{ readonly id: number; readonly name: string }> = v.object({
  id: idSchema,
  name: v.string(),
});
const organizations = under('organizations', listOf(organizationSchema));

/** The one agent with this full name, by one search; a name that two agents have names none. */
export async function findAgent(rest: Rest, name: string): Promise<number | undefined> {
  const query = `role:agent role:admin name:${quoted(name)}`;
  const path = `/api/v2/users/search.json?query=${encodeURIComponent(wellFormed(query))}&per_page=100`;
  const found = (await rest({ method: 'GET', path }, users)).filter(
    (user) => user.isActive && !user.isSuspended && !user.isEndUser && isSameName(user.name, name),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

/** The organization with this name. The search by name is for admins; every agent may have names completed. */
export async function findOrganization(rest: Rest, name: string): Promise<number | undefined> {
  if (name.trim().length < 2) return undefined;
  const path = `/api/v2/organizations/autocomplete.json?name=${encodeURIComponent(wellFormed(name.trim()))}&per_page=100`;
  const found = await unlessFailed(
    ['forbidden', 'not-found'],
    rest({ method: 'GET', path, isFresh: true }, organizations),
  );
  return found?.find((organization) => isSameName(organization.name, name))?.id;
}
