import * as v from 'valibot';
import type { Helpdesk } from '../../../src/core/ports.ts';
import { Failure } from '../../../src/core/failure.ts';
import { createHelpdesk } from '../../../src/zaf/helpdesk.ts';
import type { User } from '../../../src/workbench/zendesk/records.ts';
import { parseSearch } from '../../../src/workbench/zendesk/search-query.ts';
import { usersMeant } from '../../../src/workbench/zendesk/user-search.ts';

/** The helpdesk as it is, over the workbench's search without HTTP between them. */
export interface SearchedAccount {
  readonly helpdesk: Helpdesk;
  /** Requests so far. */
  readonly requests: number;
}

const times = { created_at: '2026-11-20T15:00:00Z', updated_at: '2026-11-20T15:00:00Z' };
const flags = { shared_phone_number: null, verified: false, active: true, suspended: false } as const;
const unset = { email: null, external_id: null, organization_id: null, alias: null, details: null, notes: null };
const userOf = (id: number, phone: string): User => ({
  id,
  name: `User ${id}`,
  phone,
  role: 'end-user',
  tags: [],
  user_fields: {},
  role_type: null,
  custom_role_id: null,
  default_group_id: null,
  ...times,
  ...flags,
  ...unset,
});

/** End users with these numbers; the first is user 1. */
export function createSearchedAccount(phones: readonly string[]): SearchedAccount {
  const users = phones.map((phone, index) => userOf(index + 1, phone));
  let requests = 0;
  const answer = (path: string): unknown => {
    const { pathname, searchParams } = new URL(path, 'https://acme.zendesk.com');
    if (pathname !== '/api/v2/users/search.json') return { identities: [] };
    const meant = usersMeant(users, parseSearch(searchParams.get('query') ?? ''));
    return { users: meant.slice(0, Number(searchParams.get('per_page'))) };
  };
  const helpdesk = createHelpdesk(async ({ path }, schema) => {
    requests += 1;
    const read = v.safeParse(schema, answer(path));
    if (!read.success) throw new Failure('unreadable');
    return read.output;
  });
  return {
    helpdesk,
    get requests() {
      return requests;
    },
  };
}
