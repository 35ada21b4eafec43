import type { AppLocation } from '../zaf/instance.ts';
import type { Instances } from '../zaf/instances.ts';
import type { HookAnswer } from '../zaf/hooks.ts';
import type { DeskState, Toast } from './state.ts';
import type { Store } from './store.ts';

/** What every part of the page works on: its state, and the app's instances with their events. */
export interface Desk {
  readonly store: Store<DeskState>;
  readonly instances: Instances;
  /** The page of a location, `undefined` where the app does not have it. */
  pageOf(location: AppLocation): string | undefined;
  publish(guid: string | undefined, name: string, message?: unknown): void;
  broadcast(name: string, message?: unknown): void;
  ask(guid: string | undefined, name: string): Promise<HookAnswer>;
  toast(text: string, kind: Toast['kind'], ms: number | undefined): void;
  /** Shows the instances as they are now. */
  instancesChanged(): void;
}
