import type { RecordStore } from './record-store.ts';
import type { Identity, User } from './records.ts';
import { zendeskTime } from './time.ts';

/** What may be said about a user that is made; everything else gets Zendesk's defaults. */
export type UserDraft = Partial<User> & {
  readonly name: string;
  /** Further addresses and numbers besides `email` and `phone`. */
  readonly identities?: readonly { readonly type: Identity['type']; readonly value: string }[];
};

/** Adds an address or number to a user, as a row of its own. `at` in ms. */
export const addIdentity = (
  store: RecordStore,
  identity: Pick<Identity, 'user_id' | 'type' | 'value' | 'primary'> & { readonly verified?: boolean },
  at: number,
): Identity => {
  const time = zendeskTime(at);
  return store.identities.put({ verified: false, ...identity, id: store.nextId(), created_at: time, updated_at: time });
};

const emptyUser = { email: null, phone: null, organization_id: null, role: 'end-user', custom_role_id: null } as const;
const emptyProfile = { role_type: null, external_id: null, alias: null, details: null, notes: null } as const;

/**
 * Makes a user with the identities that belong to it: the address, and the number where it is a direct line, for a
 * shared number identifies nobody. `at` (ms) is when it is made, `indexedFrom` (ms) when the search index hears of it.
 */
export const newUser = (store: RecordStore, draft: UserDraft, at: number, indexedFrom = at): User => {
  const { identities = [], ...fields } = draft;
  const time = zendeskTime(at);
  const user: User = {
    ...emptyUser,
    ...emptyProfile,
    created_at: time,
    updated_at: time,
    tags: [],
    verified: false,
    active: true,
    suspended: false,
    default_group_id: null,
    user_fields: {},
    ...fields,
    shared_phone_number: (fields.phone ?? null) === null ? null : (fields.shared_phone_number ?? false),
    id: fields.id ?? store.nextId(),
  };
  store.saveUser(user, indexedFrom);
  const own = { user_id: user.id, primary: true };
  if (user.email !== null) addIdentity(store, { ...own, type: 'email', value: user.email }, at);
  if (user.phone !== null && user.shared_phone_number !== true) {
    addIdentity(store, { ...own, type: 'phone_number', value: user.phone }, at);
  }
  for (const identity of identities) addIdentity(store, { user_id: user.id, primary: false, ...identity }, at);
  return user;
};
