import * as v from 'valibot';
import type { Undo } from '../core/ports.ts';
import type { ZafClient } from './client.ts';

/**
 * Zendesk documents that an app in the nav bar is told of its address by `app.route.changed`, and names the fields; what
 * stands in them is written down nowhere. So a path, a list of its parts and an object of them are all understood.
 */
const field = v.nullish(v.fallback(v.union([v.string(), v.array(v.unknown()), v.record(v.string(), v.unknown())]), ''));
const routeSchema = v.object({ appRoute: v.optional(field), appParams: v.optional(field) });

/** Events whose message may carry the address; `app.route.changed` does. */
const events = ['app.route.changed', 'app.activated', 'pane.activated'] as const;

const partOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function pathOf(value: v.InferOutput<typeof field>): string {
  if (typeof value === 'string')
    return value.replace(/^(?:https:\/\/[^/]+)?\/?agent\/apps\/[^/]*/, '').replace(/^\/+/, '');
  // A list or an object holds parts that were split already: a slash inside one is no border.
  return Object.values(value ?? {})
    .map((part) => partOf(part).replaceAll('/', '%2F'))
    .join('/');
}

/** What follows the app's name in the address, `''` for the app's own page. `undefined`: the message says nothing of it. */
export function appRouteIn(message: unknown): string | undefined {
  const read = v.safeParse(routeSchema, message);
  if (!read.success) return undefined;
  const { appRoute, appParams } = read.output;
  if (appRoute === undefined && appParams === undefined) return undefined;
  const paths = [pathOf(appRoute), pathOf(appParams)];
  // The path itself is taken first: it is the one that cannot have been decoded already.
  return paths.find((path) => /^pop(?:[/?]|$)/i.test(path)) ?? '';
}

/** Follows the app's address in the nav bar. Subscribe before anything is waited for: the first one is told early. */
export function onAppRoute(client: Pick<ZafClient, 'on'>, onRoute: (route: string) => void): Undo {
  const undos = events.map((name) =>
    client.on(name, (message) => {
      const route = appRouteIn(message);
      if (route !== undefined) onRoute(route);
    }),
  );
  return () => {
    for (const undo of undos) undo();
  };
}
