import type { Api } from '../zaf/api.ts';
import type { Desk } from './desk.ts';
import { SUBDOMAIN } from './subdomain.ts';
import { walk } from './walk.ts';
import { zafUser } from './zaf-user.ts';

const account = { planName: 'Enterprise', subdomain: SUBDOMAIN, daysLeftInTrial: null, timeZone: 'UTC' };

/** The agent, the account, the colours, and the app's own instances. */
export const accountApi = (desk: Desk): Api => ({
  get(target, path) {
    const { agent, scheme } = desk.store.get();
    const guid = /^instances\.(.+)$/.exec(path)?.[1];
    if (guid !== undefined) return { value: desk.instances.byGuid(guid)?.context };
    const contexts = desk.instances.all().map((instance): [string, unknown] => [instance.guid, instance.context]);
    if (path.startsWith('assetURL:'))
      return { value: new URL(path.slice('assetURL:'.length).replaceAll('\\', ''), target.url).href };
    const known = {
      currentUser: zafUser(agent, [], null),
      currentAccount: account,
      colorScheme: scheme,
      instances: Object.fromEntries(contexts),
    };
    return walk(known, path);
  },
});
