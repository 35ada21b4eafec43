import type { Instance } from './instance.ts';

/** A value, wrapped so that `undefined` can be one. */
export interface Found {
  readonly value: unknown;
}

type Answer = Found | undefined | Promise<Found | undefined>;

/**
 * A part of what apps may get, set and invoke. `undefined` leaves the path to the next part; a path that no part knows is
 * answered with "No such Api". Throws an `ApiError` for what the app got wrong. `target` is the addressed instance, which is
 * not always the one that asks.
 */
export interface Api {
  get?(target: Instance, path: string): Answer;
  set?(target: Instance, path: string, value: unknown): Answer;
  invoke?(target: Instance, path: string, args: readonly unknown[]): Answer;
}
