import { createClient } from '../../src/zaf/client.ts';
import type { ZafClient } from '../../src/zaf/client.ts';
import { isSdkClient } from '../../src/zaf/sdk.ts';
import type { FakeZafHost } from './fake-zaf-host.ts';

/** The app's client over the real npm SDK, registered with the fake host. */
export const connectBundled = async (host: FakeZafHost, patience?: number): Promise<ZafClient> => {
  host.install();
  const { bundledSdk } = await import('../../src/zaf/bundled-sdk.ts');
  const sdk = bundledSdk?.init();
  if (!isSdkClient(sdk)) throw new Error('the bundled SDK is not usable');
  await new Promise((resolve) => {
    sdk.on('app.registered', resolve);
  });
  return createClient(sdk, patience);
};
