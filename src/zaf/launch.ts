/** What Zendesk says to a page in its address: who frames it and which instance of the app it is. */
export interface Launch {
  readonly origin: string;
  readonly appGuid: string;
}

const zendesk = /^https:\/\/(?:[a-z0-9-]+\.)+zendesk\.com$/;
const thisMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** True for an https origin under zendesk.com, and for localhost and 127.0.0.1 at any port; exact origins only. */
export const isTrustedOrigin = (origin: string): boolean => {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return zendesk.test(origin) || thisMachine.test(origin);
};

/** One value, or none: the SDK reads the last of several and we must not judge another one than it uses. */
const only = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

/**
 * Reads `origin` and `app_guid` as the SDK does: from the query, else from the hash. `undefined` where the page was not
 * opened by a Zendesk.
 */
export const readLaunch = (location: Pick<Location, 'search' | 'hash'>): Launch | undefined => {
  const query = new URLSearchParams(location.search);
  const hash = new URLSearchParams(location.hash.slice(1));
  const read = (name: string): string | undefined => only((query.has(name) ? query : hash).getAll(name));
  const origin = read('origin');
  const appGuid = read('app_guid');
  return origin !== undefined && appGuid && isTrustedOrigin(origin) ? { origin, appGuid } : undefined;
};
