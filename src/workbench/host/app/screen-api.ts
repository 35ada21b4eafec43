import * as v from 'valibot';
import { ApiError } from '../zaf/api-error.ts';
import { asText } from '../zaf/as-text.ts';
import type { Api, Found } from '../zaf/api.ts';
import type { Desk } from './desk.ts';
import type { Navigation } from './navigation.ts';
import { readRoute } from './route.ts';
import type { Route } from './route.ts';

const kindSchema = v.picklist(['notice', 'alert', 'error']);
const nothing: Found = { value: undefined };

/** Where `routeTo`'s arguments lead; `undefined` where they lead nowhere. */
export const routeTarget = (args: readonly unknown[]): Route | undefined => {
  const [place, id, path] = args;
  if (place === 'ticket' && id === 'new') return { kind: 'new-ticket' };
  if (place === 'views') return { kind: 'home' };
  if (place === 'nav_bar') {
    const below = asText(path).replace(/^\//, '');
    // Zendesk's own code leaves the app this way, e.g. `../../tickets/7`.
    return below.startsWith('../../')
      ? readRoute(`/agent/${below.slice('../../'.length)}`)
      : { kind: 'app', path: below };
  }
  const number = Number(id);
  if (!Number.isSafeInteger(number) || number <= 0) return undefined;
  return place === 'ticket' || place === 'user' || place === 'organization' ? { kind: place, id: number } : undefined;
};

const notify = (desk: Desk, [text, kind, duration]: readonly unknown[]): void => {
  const read = v.safeParse(kindSchema, kind);
  const isSticky = typeof duration === 'object' && duration !== null;
  desk.toast(asText(text), read.success ? read.output : 'notice', isSticky ? undefined : Number(duration ?? 5000));
};

/** Going places and saying things; also what the app may do without any effect here. */
export const screenApi = (desk: Desk, navigation: Navigation): Api => ({
  invoke(_target, path, args) {
    if (path === 'routeTo') {
      const route = routeTarget(args);
      if (!route) throw new ApiError(path, 'does not know that place');
      navigation.go(route);
      return nothing;
    }
    if (path === 'notify') {
      notify(desk, args);
      return nothing;
    }
    if (path === 'instances.create') throw new ApiError(path, 'The workbench has no modals');
    return path === 'track' || path === 'macro' || path === 'app.hide' || path === 'app.show' ? nothing : undefined;
  },
});
