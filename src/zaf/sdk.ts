/** What both builds of Zendesk's SDK offer of a client. Answers are untyped on purpose: `client.ts` reads them. */
export interface SdkClient {
  on(name: string, handler: (message: unknown) => void): void;
  off(name: string, handler: (message: unknown) => void): unknown;
  has(name: string, handler: (message: unknown) => void): boolean;
  get(path: string | readonly string[]): Promise<unknown>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(path: string, ...args: readonly unknown[]): Promise<unknown>;
  trigger(name: string, data?: unknown): void;
  request(options: Readonly<Record<string, unknown>>): Promise<unknown>;
  instance(guid: string): SdkClient;
  context(): Promise<unknown>;
  metadata(): Promise<unknown>;
}

/** One build of the SDK. `init` sends the handshake and answers `false` where the page has no `origin` or `app_guid`. */
export interface Sdk {
  init(): unknown;
}

const clientMethods = [
  'on',
  'off',
  'has',
  'get',
  'set',
  'invoke',
  'trigger',
  'request',
  'instance',
  'context',
  'metadata',
];

const hasMethods = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'function');

export const isSdk = (value: unknown): value is Sdk => hasMethods(value, ['init']);
export const isSdkClient = (value: unknown): value is SdkClient => hasMethods(value, clientMethods);
