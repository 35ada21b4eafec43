import { isSdk } from './sdk.ts';
import type { Sdk } from './sdk.ts';

const address = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';
const patience = 2_000;

/** The part of a window that loading a script takes. */
export type ScriptPage = Pick<Window, 'document'>;

/**
 * Zendesk's hosted SDK, which Zendesk asks apps to use; `undefined` where it has not come within 2 s. When it comes
 * later it only defines its global, which nobody looks at any more.
 */
export const loadHostedSdk = (page: ScriptPage): Promise<Sdk | undefined> =>
  new Promise((resolve) => {
    const script = page.document.createElement('script');
    const settle = (): void => {
      clearTimeout(timer);
      const sdk: unknown = Reflect.get(page, 'ZAFClient');
      resolve(isSdk(sdk) ? sdk : undefined);
    };
    const timer = setTimeout(() => resolve(undefined), patience);
    script.addEventListener('load', settle, { once: true });
    script.addEventListener('error', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
    script.src = address;
    page.document.head.append(script);
  });
