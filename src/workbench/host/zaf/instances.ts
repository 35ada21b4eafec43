import type { AppLocation, FrameWindow, Instance } from './instance.ts';

/** Where an instance belongs: only what its location knows. */
export interface Whereabouts {
  readonly ticketId?: number;
  readonly userId?: number;
  readonly organizationId?: number;
}

/** All instances of the app and who hears whose events. */
export interface Instances {
  all(): readonly Instance[];
  of(location: AppLocation): readonly Instance[];
  byGuid(guid: string): Instance | undefined;
  byWindow(source: unknown): Instance | undefined;
  create(location: AppLocation, url: string, where?: Whereabouts): Instance;
  attach(guid: string, window: FrameWindow, origin: string): void;
  register(guid: string): Instance | undefined;
  destroy(guid: string): void;
  /** `count` handlers of the frame `subscriber` hear the event `name` of the instance `target`. */
  subscribe(target: string, subscriber: string, name: string, count: number): void;
  subscribers(target: string, name: string): readonly Instance[];
}

/** Keeps instances in the order of their making. `newGuid` makes identifiers that are never used again. */
export const createInstances = (subdomain: string, newGuid: () => string): Instances => {
  const known = new Map<string, Instance>();
  const subscriptions = new Map<string, Map<string, number>>();
  const change = (guid: string, what: Partial<Instance>): Instance | undefined => {
    const instance = known.get(guid);
    if (!instance) return undefined;
    const next = { ...instance, ...what };
    known.set(guid, next);
    return next;
  };
  const forget = (guid: string): void => {
    for (const [key, counts] of subscriptions) {
      counts.delete(guid);
      if (key.startsWith(`${guid} `)) subscriptions.delete(key);
    }
  };
  return {
    all: () => [...known.values()],
    of: (location) => [...known.values()].filter((instance) => instance.location === location),
    byGuid: (guid) => known.get(guid),
    byWindow: (source) => [...known.values()].find((instance) => instance.frame?.window === source),
    create(location, url, where = {}) {
      const guid = newGuid();
      const account = { subdomain };
      const context = { instanceGuid: guid, product: 'support', host: 'zendesk', account, location, ...where } as const;
      const instance: Instance = { guid, location, context, url, isRegistered: false };
      known.set(guid, instance);
      return instance;
    },
    attach(guid, window, origin) {
      change(guid, { frame: { window, origin }, isRegistered: false });
    },
    register(guid) {
      // A page that shakes hands again was reloaded: what it had subscribed to is gone.
      for (const counts of subscriptions.values()) counts.delete(guid);
      return change(guid, { isRegistered: true });
    },
    destroy(guid) {
      known.delete(guid);
      forget(guid);
    },
    subscribe(target, subscriber, name, count) {
      const key = `${target} ${name}`;
      const counts = subscriptions.get(key) ?? new Map<string, number>();
      subscriptions.set(key, counts);
      if (count > 0) counts.set(subscriber, count);
      else counts.delete(subscriber);
    },
    subscribers(target, name) {
      const guids = [...(subscriptions.get(`${target} ${name}`)?.keys() ?? [])];
      return guids.flatMap((guid) => known.get(guid) ?? []).filter((instance) => instance.isRegistered);
    },
  };
};
