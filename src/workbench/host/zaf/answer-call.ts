import { ApiError, noSuchApi } from './api-error.ts';
import type { Api, Found } from './api.ts';
import type { Instance } from './instance.ts';
import type { Call } from './wire.ts';

interface WireError {
  readonly message: string;
  readonly name: string;
  readonly path: string;
}

/** The answer's body: one value a path, and what went wrong by path. */
export type CallResult = Record<string, unknown> & { readonly errors: Record<string, WireError> };

const first = async (
  asks: readonly (() => Found | undefined | Promise<Found | undefined>)[],
): Promise<Found | undefined> => {
  for (const ask of asks) {
    const found = await ask();
    if (found) return found;
  }
  return undefined;
};

const wireError = (path: string, error: unknown): WireError => {
  if (error instanceof ApiError) return { message: error.message, name: error.name, path };
  return { message: error instanceof Error ? error.message : String(error), name: 'Error', path };
};

const asks = (
  apis: readonly Api[],
  target: Instance,
  call: Call,
  path: string,
): (() => ReturnType<NonNullable<Api['get']>>)[] => {
  if (call.request === 'get') return apis.map((api) => () => api.get?.(target, path));
  if (call.request === 'set') return apis.map((api) => () => api.set?.(target, path, call.params[path]));
  return apis.map((api) => () => api.invoke?.(target, path, call.params[path] ?? []));
};

/** Answers every path of a call; one wrong path does not spoil the others. */
export const answerCall = async (apis: readonly Api[], target: Instance, call: Call): Promise<CallResult> => {
  const result: CallResult = { errors: {} };
  const paths = call.request === 'get' ? call.params : Object.keys(call.params);
  for (const path of paths) {
    try {
      const found = await first(asks(apis, target, call, path));
      if (!found) throw noSuchApi(path);
      if (found.value !== undefined) Object.assign(result, { [path]: found.value });
    } catch (error) {
      result.errors[path] = wireError(path, error);
    }
  }
  return result;
};
