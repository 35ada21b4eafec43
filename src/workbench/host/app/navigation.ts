import type { AppLocation } from '../zaf/instance.ts';
import type { Whereabouts } from '../zaf/instances.ts';
import type { Desk } from './desk.ts';
import { readRoute, routePath } from './route.ts';
import type { Route } from './route.ts';
import type { DeskState, Tab } from './state.ts';
import { emptyDraft } from './ticket-draft.ts';

/** The page's way around: tabs, addresses, Back and Forward. */
export interface Navigation {
  go(route: Route): void;
  /** Goes where the address says. */
  follow(): void;
  close(tab: Tab): void;
}

export const tabKeyOf = (route: Route): string | undefined => {
  if (route.kind === 'ticket' || route.kind === 'user') return `${route.kind} ${route.id}`;
  return route.kind === 'new-ticket' ? 'new-ticket' : undefined;
};

export const activeTab = ({ tabs, route }: DeskState): Tab | undefined =>
  tabs.find(({ key }) => key === tabKeyOf(route));

const placeOf = (route: Route): readonly [AppLocation, Whereabouts] => {
  if (route.kind === 'ticket') return ['ticket_sidebar', { ticketId: route.id }];
  if (route.kind === 'user') return ['user_sidebar', { userId: route.id }];
  return ['new_ticket_sidebar', {}];
};

const newTab = (desk: Desk, key: string, route: Route): Tab => {
  const [location, where] = placeOf(route);
  const url = desk.pageOf(location);
  const instance = url === undefined ? undefined : desk.instances.create(location, url, where);
  if (instance) desk.broadcast('instance.created', instance.context);
  const kind = route.kind === 'ticket' || route.kind === 'user' ? route.kind : 'new-ticket';
  return { key, kind, id: 'id' in route ? route.id : 0, guid: instance?.guid };
};

/** Opens the tab of a record with its instance of the app, unless it is open. */
const openTab = (desk: Desk, route: Route): void => {
  const key = tabKeyOf(route);
  if (key === undefined || desk.store.get().tabs.some((tab) => tab.key === key)) return;
  const tab = newTab(desk, key, route);
  desk.store.change((state) => {
    const drafts = tab.kind === 'user' ? state.drafts : { ...state.drafts, [key]: emptyDraft };
    return { ...state, tabs: [...state.tabs, tab], drafts };
  });
  desk.instancesChanged();
};

const activate = (desk: Desk, before: Tab | undefined, after: Tab | undefined): void => {
  if (before?.key === after?.key) return;
  desk.publish(before?.guid, 'app.deactivated');
  desk.publish(after?.guid, 'app.activated', { firstLoad: false });
};

const isSamePage = (a: Route, b: Route): boolean => routePath(a) === routePath(b);

/** Anybody can write an address: what cannot be decoded stays as it is. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** What the app's own page is told of its address. Field names as in Zendesk's nav bar apps. */
export const appRoute = (route: Route): Record<string, unknown> => {
  const path = route.kind === 'app' ? route.path : '';
  return {
    appRoute: path,
    appTitle: 'Ringside',
    appParams: path === '' ? [] : path.split('/').map(decoded),
  };
};

const enterApp = (desk: Desk, route: Route): void => {
  if (route.kind !== 'app') return;
  desk.store.change((state) => ({ ...state, isNavBarMounted: true }));
  for (const { guid } of desk.instances.of('nav_bar')) desk.publish(guid, 'app.route.changed', appRoute(route));
};

const shown = (desk: Desk, route: Route): void => {
  const before = activeTab(desk.store.get());
  const wasApp = desk.store.get().route.kind === 'app';
  openTab(desk, route);
  desk.store.change((state) => ({ ...state, route }));
  activate(desk, before, activeTab(desk.store.get()));
  enterApp(desk, route);
  if (wasApp === (route.kind === 'app')) return;
  for (const { guid } of desk.instances.of('nav_bar'))
    desk.publish(guid, wasApp ? 'pane.deactivated' : 'pane.activated');
};

const address = (route: Route, search: string): string => {
  const url = new URL(routePath(route), location.origin);
  const agent = new URLSearchParams(search).get('agent');
  if (agent !== null) url.searchParams.set('agent', agent);
  return `${url.pathname}${url.search}`;
};

export const createNavigation = (desk: Desk): Navigation => {
  const go = (route: Route): void => {
    if (!isSamePage(route, desk.store.get().route)) history.pushState(null, '', address(route, location.search));
    shown(desk, route);
  };
  return {
    go,
    follow: () => shown(desk, readRoute(location.pathname, location.search)),
    close(tab) {
      const wasActive = activeTab(desk.store.get())?.key === tab.key;
      if (tab.guid !== undefined) desk.instances.destroy(tab.guid);
      desk.store.change((state) => {
        const { [tab.key]: _closed, ...drafts } = state.drafts;
        return { ...state, tabs: state.tabs.filter(({ key }) => key !== tab.key), drafts };
      });
      desk.instancesChanged();
      if (wasActive) go({ kind: 'home' });
    },
  };
};
