import type { SdkClient } from './sdk.ts';

type Handler = (message: unknown) => void;

/**
 * The client with a `request` that takes its two handlers off again. The npm copy of the SDK (2.0.11) leaves
 * `request:N.done` and `request:N.fail` subscribed for ever, here and in the host; Zendesk's own build has removed them
 * since 2023. The SDK's code runs unchanged, on an object that remembers what it subscribed.
 */
export const releasingRequests = (client: SdkClient): SdkClient => {
  const request: SdkClient['request'] = async (options) => {
    const bound: [string, Handler][] = [];
    const on = (name: string, handler: Handler): void => {
      bound.push([name, handler]);
      client.on(name, handler);
    };
    const recorder: SdkClient = Object.create(client, { on: { value: on } });
    try {
      return await recorder.request(options);
    } finally {
      for (const [name, handler] of bound) if (client.has(name, handler)) client.off(name, handler);
    }
  };
  return Object.create(client, { request: { value: request } });
};
