// @ts-expect-error The package carries no types; `sdk.ts` says what we use of it and checks that it is there.
import * as bundle from 'zendesk_app_framework_sdk';
import { releasingRequests } from './releasing-requests.ts';
import { isSdk, isSdkClient } from './sdk.ts';
import type { Sdk } from './sdk.ts';

const parts: unknown = bundle;
const exported: unknown = typeof parts === 'object' && parts !== null && 'default' in parts ? parts.default : parts;

/** The copy of the SDK that ships with the app, for when Zendesk's hosted one does not come; `undefined` if unusable. */
export const bundledSdk: Sdk | undefined = isSdk(exported)
  ? {
      init: () => {
        const client = exported.init();
        return isSdkClient(client) ? releasingRequests(client) : client;
      },
    }
  : undefined;
