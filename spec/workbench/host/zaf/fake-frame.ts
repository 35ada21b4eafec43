import type { Api } from '../../../../src/workbench/host/zaf/api.ts';
import { createInstances } from '../../../../src/workbench/host/zaf/instances.ts';
import type { AppLocation } from '../../../../src/workbench/host/zaf/instance.ts';
import type { RequestEnd } from '../../../../src/workbench/host/zaf/jq-xhr.ts';
import { createZafHost } from '../../../../src/workbench/host/zaf/zaf-host.ts';
import type { ZafHost } from '../../../../src/workbench/host/zaf/zaf-host.ts';

const APP = 'http://127.0.0.1:4601';

/** An app frame that keeps what the host posts to it, and says what the SDK would say. */
export interface FakeFrame {
  readonly guid: string;
  readonly heard: readonly unknown[];
  say(message: Readonly<Record<string, unknown>>, origin?: string): void;
  /** The first message that `isWanted` fits, now or later. */
  next(isWanted: (message: unknown) => boolean): Promise<unknown>;
}

export interface FakeHostPage {
  readonly host: ZafHost;
  mount(location: AppLocation): FakeFrame;
}

const end: RequestEnd = { name: 'done', responseArgs: [{ ok: true }, 'success', {}] };

/** The host over frames without a browser. */
export const fakeHostPage = (apis: readonly Api[] = []): FakeHostPage => {
  let guids = 0;
  const instances = createInstances('acme', () => `guid-${(guids += 1)}`);
  const host = createZafHost({
    instances,
    apis,
    metadata: () => ({ appId: 1, name: 'App', installationId: 42, version: '1', settings: { title: 'App' } }),
    request: async () => end,
    onCrossing: () => {},
    onRegistered: () => {},
    onSubscribed: () => {},
  });
  const mount = (location: AppLocation): FakeFrame => {
    const { guid } = instances.create(location, `${APP}/assets/iframe.html`);
    const heard: unknown[] = [];
    const watchers = new Set<() => void>();
    const window = {
      postMessage(message: unknown) {
        heard.push(message);
        for (const look of watchers) look();
      },
    };
    instances.attach(guid, window, APP);
    return {
      guid,
      heard,
      say: (message, origin = APP) =>
        host.receive({
          source: window,
          origin,
          data: JSON.stringify({ appGuid: guid, instanceGuid: guid, ...message }),
        }),
      next: async (isWanted) =>
        new Promise((resolve) => {
          const look = (): void => {
            const found = heard.find(isWanted);
            if (found === undefined) return;
            watchers.delete(look);
            resolve(found);
          };
          watchers.add(look);
          look();
        }),
    };
  };
  return { host, mount };
};

const has = (key: string, value: unknown) => (message: unknown) =>
  typeof message === 'object' &&
  message !== null &&
  key in message &&
  Object.entries(message).some(([k, v]) => k === key && v === value);

export const answerTo = (id: number) => has('id', id);
export const keyed = (key: string) => has('key', key);
