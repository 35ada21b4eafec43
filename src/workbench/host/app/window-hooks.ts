import type { TrafficEntry } from '../../server/traffic.ts';
import type { Instance } from '../zaf/instance.ts';
import type { Desktop } from './desktop.ts';
import { activeTab } from './navigation.ts';
import type { Route } from './route.ts';

/** What specs can do to the page from outside, as `window.workbench`. */
export interface WindowHooks {
  readonly traffic: readonly TrafficEntry[];
  instances(): readonly Pick<Instance, 'guid' | 'location' | 'context' | 'isRegistered'>[];
  /** An event to the instance with this guid, or to all of a location, subscribed or not. */
  emit(guidOrLocation: string, event: string, payload?: unknown): void;
  route(): Route;
  /** As if the agent typed into the editor of the shown ticket. */
  typeInEditor(text: string): void;
}

declare global {
  interface Window {
    workbench?: WindowHooks;
  }
}

export const windowHooks = ({ desk, host, tickets }: Desktop): WindowHooks => ({
  get traffic() {
    return desk.store.get().traffic;
  },
  instances: () =>
    desk.instances
      .all()
      .map(({ guid, location, context, isRegistered }) => ({ guid, location, context, isRegistered })),
  emit(guidOrLocation, event, payload) {
    const wanted = desk.instances
      .all()
      .filter(({ guid, location }) => guid === guidOrLocation || location === guidOrLocation);
    for (const { guid } of wanted) host.emit(guid, event, payload);
  },
  route: () => desk.store.get().route,
  typeInEditor(text) {
    const tab = activeTab(desk.store.get());
    if (tab) tickets.type(tab, text);
  },
});
