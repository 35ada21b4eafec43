import type { Api } from '../zaf/api.ts';
import type { Desk } from './desk.ts';
import { deskReader } from './desk-reader.ts';
import { walk } from './walk.ts';
import { zafUser } from './zaf-user.ts';

/** `user.*`, which exists in a user's sidebar only. */
export const userApi = (desk: Desk): Api => ({
  async get(target, path) {
    const { tabs, users } = desk.store.get();
    const tab = tabs.find(({ guid, kind }) => guid === target.guid && kind === 'user');
    if (!tab) return undefined;
    const page = users[tab.id] ?? (await deskReader.user(tab.id));
    return walk({ user: zafUser(page.user, page.identities, page.organization) }, path);
  },
});
