import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import { Failure } from '../core/failure.ts';
import { checkDone, sdkFailure, valueAt, valuesAt } from './sdk-answer.ts';
import type { SdkClient } from './sdk.ts';
import { within } from './within.ts';

/** Reads an untrusted answer. */
export type Schema<T> = v.GenericSchema<unknown, T>;

const idText = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const contextSchema = v.object({
  location: v.string(),
  instanceGuid: v.string(),
  account: v.optional(v.object({ subdomain: v.optional(v.string(), '') }), {}),
  ticketId: v.nullish(v.number()),
});
const metadataSchema = v.object({
  appId: v.optional(idText, ''),
  installationId: v.optional(idText, ''),
  settings: v.optional(v.unknown()),
});

/** Where an instance of the app stands. `ticketId` only in ticket locations. Source: `client.context()`. */
export type ZafContext = v.InferOutput<typeof contextSchema>;
/** Which installation this is. `settings` is as Zendesk sends it: `parseSettings` reads it. Source: `client.metadata()`. */
export type ZafMetadata = v.InferOutput<typeof metadataSchema>;

/**
 * Zendesk around this page, registered and ready. Every promise settles within 10 s and rejects with a `Failure`:
 * `no-answer` for silence, `refused` where Zendesk says no, `unreadable` where an answer has not the shape asked for.
 */
export interface ZafClient {
  get<T>(path: string, schema: Schema<T>): Promise<T>;
  /** Several paths in one message; those Zendesk does not know are absent from what the schema reads. */
  getAll<T>(paths: readonly string[], schema: Schema<T>): Promise<T>;
  set(path: string, value: unknown): Promise<void>;
  invoke(path: string, ...args: readonly unknown[]): Promise<void>;
  on(name: string, handler: (message: unknown) => void): Undo;
  /** Tells every instance of the app that listens to this one, through Zendesk. */
  trigger(name: string, data?: unknown): void;
  context(): Promise<ZafContext>;
  metadata(): Promise<ZafMetadata>;
  /** Another instance of this app, e.g. the top bar's. */
  instance(guid: string): ZafClient;
  /** The SDK's `client.request`, without a time limit of its own; resolves and rejects with whatever the host sends. */
  request(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const readAs = <T>(schema: Schema<T>, value: unknown): T => {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new Failure('unreadable');
  return read.output;
};

const subscribe = (sdk: SdkClient, name: string, handler: (message: unknown) => void): Undo => {
  // A function of its own for each subscription: the SDK takes the first equal one off.
  const own = (message: unknown): void => handler(message);
  sdk.on(name, own);
  return () => {
    if (sdk.has(name, own)) sdk.off(name, own);
  };
};

/** Wraps a registered client of either SDK build. `patience` in ms, for each question. */
export const createClient = (sdk: SdkClient, patience = 10_000): ZafClient => {
  const ask = async <T>(question: () => Promise<unknown>, read: (answer: unknown) => T): Promise<T> => {
    try {
      return read(await within(patience, question()));
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw sdkFailure(error);
    }
  };
  return {
    get: (path, schema) =>
      ask(
        () => sdk.get(path),
        (answer) => readAs(schema, valueAt(answer, path)),
      ),
    getAll: (paths, schema) =>
      ask(
        () => sdk.get(paths),
        (answer) => readAs(schema, valuesAt(answer)),
      ),
    set: (path, value) => ask(() => sdk.set(path, value), checkDone),
    invoke: (path, ...args) => ask(() => sdk.invoke(path, ...args), checkDone),
    on: (name, handler) => subscribe(sdk, name, handler),
    trigger: (name, data) => sdk.trigger(name, data),
    context: () =>
      ask(
        () => sdk.context(),
        (answer) => readAs(contextSchema, answer),
      ),
    metadata: () =>
      ask(
        () => sdk.metadata(),
        (answer) => readAs(metadataSchema, answer),
      ),
    instance: (guid) => createClient(sdk.instance(guid), patience),
    request: (options) => sdk.request(options),
  };
};
