import { Failure } from '../core/failure.ts';
import { createClient } from './client.ts';
import type { ZafClient } from './client.ts';
import { loadHostedSdk } from './hosted-sdk.ts';
import type { ScriptPage } from './hosted-sdk.ts';
import { readLaunch } from './launch.ts';
import { isSdkClient } from './sdk.ts';
import type { Sdk, SdkClient } from './sdk.ts';
import { within } from './within.ts';

/** The window of the app's page, or as much of it as the start needs. */
export type AppPage = ScriptPage & { readonly location: Pick<Location, 'search' | 'hash'> };

const registrationTime = 10_000;

const loadBundledSdk = async (): Promise<Sdk | undefined> => {
  try {
    return (await import('./bundled-sdk.ts')).bundledSdk;
  } catch {
    return undefined;
  }
};

const registered = (sdk: SdkClient): Promise<unknown> =>
  new Promise((resolve) => {
    sdk.on('app.registered', resolve);
  });

/**
 * Connects the page to the Zendesk that frames it, once a page: both builds of the SDK send their handshake in `init`.
 * Zendesk's hosted build is tried first, then the copy that ships with the app. Rejects with `Failure('no-answer')` where
 * no SDK can be loaded or Zendesk does not register the app within 10 s.
 */
export const connect = async (page: AppPage): Promise<ZafClient | 'not-in-zendesk'> => {
  if (!readLaunch(page.location)) return 'not-in-zendesk';
  const sdk = (await loadHostedSdk(page)) ?? (await loadBundledSdk());
  if (!sdk) throw new Failure('no-answer');
  const client = sdk.init();
  if (!isSdkClient(client)) return 'not-in-zendesk';
  await within(registrationTime, registered(client));
  return createClient(client);
};
