import { vi } from 'vitest';

type Fields = Readonly<Record<string, unknown>>;

/** How a `client.request` goes: the arguments of jQuery's done or fail callback; `undefined` leaves it unanswered. */
export type RequestOutcome = { readonly done: readonly unknown[] } | { readonly fail: readonly unknown[] } | undefined;

export interface FakeZafHostOptions {
  /** `app_guid` of the page's own instance. */
  readonly guid?: string;
  readonly location?: string;
  /** Settings of the installation. */
  readonly settings?: Fields;
  /** Further instances of the app, by guid. */
  readonly instances?: Readonly<Record<string, { readonly location: string }>>;
  readonly answerRequest?: (options: Fields) => RequestOutcome;
  /** False: the handshake is never answered. */
  readonly registers?: boolean;
}

/** Zendesk's side of the SDK's wire protocol, for a page that is simulated by global `window` and `document`. */
export interface FakeZafHost {
  readonly origin: string;
  /** What `get` answers; `set` changes it. Paths that are absent are refused as Zendesk refuses them. */
  readonly values: Map<string, unknown>;
  /** Everything that was invoked: instance, path, arguments. */
  readonly invoked: readonly (readonly [instance: string, path: string, args: readonly unknown[]])[];
  readonly handshakes: number;
  /** Events the page is subscribed to, as `instance/name`, with how many handlers it says it has. */
  subscriptions(): Readonly<Record<string, number>>;
  /** An event of an instance, told to the page if it subscribed. */
  emit(name: string, message: unknown, instance?: string): void;
  /** Paths that are never answered, or answered by an error without a name. */
  readonly silent: Set<string>;
  readonly nameless: Set<string>;
  /** Puts `window` and `document` in place as the SDK sees them. Undone by `vi.unstubAllGlobals()`. */
  install(): void;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const createFakeZafHost = (options: FakeZafHostOptions = {}): FakeZafHost => {
  const { guid = 'OWN', location = 'background', settings = {}, registers = true, answerRequest } = options;
  const origin = 'https://acme.zendesk.com';
  const listeners: ((event: unknown) => void)[] = [];
  const subscribed = new Map<string, number>();
  const invoked: [string, string, readonly unknown[]][] = [];
  const [silent, nameless] = [new Set<string>(), new Set<string>()];
  let handshakes = 0;

  const contextOf = (instance: string, place: string): Fields => ({
    instanceGuid: instance,
    product: 'support',
    account: { subdomain: 'acme' },
    location: place,
  });
  const contexts: Fields = Object.fromEntries(
    Object.entries({ [guid]: { location }, ...options.instances }).map(([id, at]) => [id, contextOf(id, at.location)]),
  );
  const values = new Map<string, unknown>([
    ['instances', contexts],
    ...Object.entries(contexts).map(([id, context]): [string, unknown] => [`instances.${id}`, context]),
  ]);

  const toPage = (data: unknown): void => {
    queueMicrotask(() => {
      for (const listener of listeners) listener({ data: structuredClone(data), origin, source: parent });
    });
  };
  const emit: FakeZafHost['emit'] = (name, message, instance = guid) => {
    if ((subscribed.get(`${instance}/${name}`) ?? 0) > 0)
      toPage({ key: `zaf.${name}`, message, instanceGuid: instance });
  };

  const act = (instance: string, request: string, path: string, params: unknown): unknown => {
    if (request === 'invoke') {
      const args: unknown = fieldsOf(params)[path];
      invoked.push([instance, path, Array.isArray(args) ? args : []]);
      return undefined;
    }
    if (request === 'set') values.set(instance === guid ? path : `${instance}/${path}`, fieldsOf(params)[path]);
    return values.get(instance === guid || request === 'get' ? path : `${instance}/${path}`);
  };

  const answer = (message: Fields): void => {
    const { id, params } = message;
    const paths = Array.isArray(params) ? params.map(textOf) : Object.keys(fieldsOf(params));
    if (paths.some((path) => silent.has(path))) return;
    if (paths.some((path) => nameless.has(path))) return toPage({ id, error: 'plain words' });
    const request = textOf(message['request']);
    const errors: Record<string, unknown> = {};
    const result: Record<string, unknown> = { errors };
    for (const path of paths) {
      if (request === 'get' && !values.has(path))
        errors[path] = { message: 'No such Api', name: 'APIRegistrationError', path };
      else result[path] = act(textOf(message['instanceGuid']), request, path, params);
    }
    toPage({ id, result });
  };

  const register = (): void => {
    handshakes += 1;
    const metadata = { appId: 1, installationId: 42, name: 'Ringside', settings };
    if (registers) toPage({ key: 'zaf.app.registered', message: { context: contexts[guid], metadata } });
  };

  const receive = (message: Fields): void => {
    const [key, instance] = [textOf(message['key']), textOf(message['instanceGuid'])];
    if (message['request'] !== undefined) return answer(message);
    if (key === 'iframe.handshake') return register();
    const subscription = /^iframe\.(?:on|off):(.*)$/.exec(key);
    if (subscription) {
      subscribed.set(`${instance}/${subscription[1]}`, Number(fieldsOf(message['message'])['subscriberCount']));
      return undefined;
    }
    if (key.startsWith('iframe.trigger:'))
      return emit(key.slice('iframe.trigger:'.length), message['message'], instance);
    if (!key.startsWith('request:')) return undefined;
    const outcome = answerRequest?.(fieldsOf(message['message']));
    if (outcome === undefined) return undefined;
    const [end, responseArgs] = 'done' in outcome ? ['done', outcome.done] : ['fail', outcome.fail];
    return emit(`${key}.${end}`, { responseArgs });
  };

  const parent = {
    postMessage: (data: unknown, target: string): void => {
      if (target !== origin) return;
      const message: unknown = typeof data === 'string' ? JSON.parse(data) : structuredClone(data);
      queueMicrotask(() => receive(fieldsOf(message)));
    },
  };

  return {
    origin,
    values,
    invoked,
    silent,
    nameless,
    emit,
    get handshakes() {
      return handshakes;
    },
    subscriptions: () => Object.fromEntries([...subscribed].filter(([, count]) => count > 0)),
    install: () => {
      const addEventListener = (_type: string, listener: (event: unknown) => void): void => {
        listeners.push(listener);
      };
      vi.stubGlobal('window', { parent, addEventListener, Promise });
      vi.stubGlobal('document', { location: { search: `?origin=${origin}&app_guid=${guid}`, hash: '' } });
    },
  };
};
