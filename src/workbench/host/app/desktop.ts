import { performRequest } from '../zaf/app-requests.ts';
import type { RequestWorld } from '../zaf/app-requests.ts';
import type { FrameWindow, Instance } from '../zaf/instance.ts';
import { createZafHost } from '../zaf/zaf-host.ts';
import type { ZafHost } from '../zaf/zaf-host.ts';
import { accountApi } from './account-api.ts';
import { appMetadata } from './app-metadata.ts';
import { crossingTraffic } from './crossing-traffic.ts';
import type { Desk } from './desk.ts';
import { appRoute, createNavigation } from './navigation.ts';
import type { Navigation } from './navigation.ts';
import { withOwnPhone } from './own-phone.ts';
import { paneApi } from './pane-api.ts';
import { createPane } from './pane.ts';
import type { Pane } from './pane.ts';
import { refreshDesk } from './refresh-desk.ts';
import { screenApi } from './screen-api.ts';
import { startDesk } from './start-desk.ts';
import type { Tab } from './state.ts';
import { SUBDOMAIN } from './subdomain.ts';
import { submitTicket } from './submit.ts';
import { createTabTrouble } from './tab-trouble.ts';
import type { TabTrouble } from './tab-trouble.ts';
import { ticketApi } from './ticket-api.ts';
import { createTickets } from './tickets.ts';
import type { Tickets } from './tickets.ts';
import { createTransport } from './transport.ts';
import { userApi } from './user-api.ts';

/** The agent workspace behind the screens. */
export interface Desktop {
  readonly desk: Desk;
  readonly host: ZafHost;
  readonly navigation: Navigation;
  readonly tickets: Tickets;
  readonly pane: Pane;
  readonly trouble: TabTrouble;
  /** An app frame is in the page. */
  attach(guid: string, window: FrameWindow): void;
  submit(tab: Tab): Promise<void>;
  /** The agent clicked a phone number of Zendesk's own. */
  dialOut(number: string, userId: number): void;
  toggleScheme(): void;
  /** Reads again what is shown; the server said that something changed. */
  refresh(): Promise<void>;
}

const requestWorld = (desk: Desk, trouble: TabTrouble, from: Instance): RequestWorld => ({
  transport: trouble.around(createTransport(desk.store.get().agent.id, from.location)),
  ownOrigins: [location.origin, `https://${SUBDOMAIN}.zendesk.com`],
  now: Date.now,
  sleep: async (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
});

const createHost = (
  desk: Desk,
  { navigation, tickets, pane, trouble }: Pick<Desktop, 'navigation' | 'tickets' | 'pane' | 'trouble'>,
): ZafHost =>
  createZafHost({
    instances: desk.instances,
    apis: [accountApi(desk), ticketApi(desk, tickets), userApi(desk), paneApi(desk, pane), screenApi(desk, navigation)],
    metadata: () => {
      const { panel, agents } = desk.store.get();
      return appMetadata({ ...panel, visible: withOwnPhone(panel, agents, location.search) });
    },
    request: async (from, options) => performRequest(requestWorld(desk, trouble, from), options),
    onCrossing: (crossing) =>
      desk.store.change((state) => ({ ...state, traffic: crossingTraffic(state.traffic, crossing) })),
    onRegistered(instance) {
      desk.instancesChanged();
      desk.broadcast('instance.registered', instance.context);
      desk.publish(instance.guid, 'app.activated', { firstLoad: true });
    },
    onSubscribed(target, name) {
      // The page was opened by its address: whoever listens first hears where it stands.
      const { route } = desk.store.get();
      if (name === 'app.route.changed' && route.kind === 'app') desk.publish(target.guid, name, appRoute(route));
    },
  });

const createFixedInstances = (desk: Desk): void => {
  for (const location of ['background', 'top_bar', 'nav_bar'] as const) {
    const url = desk.pageOf(location);
    if (url !== undefined) desk.instances.create(location, url);
  }
  desk.instancesChanged();
};

const toggleScheme = (desk: Desk): void => {
  const scheme = desk.store.get().scheme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('workbench-scheme', scheme);
  desk.store.change((state) => ({ ...state, scheme }));
  desk.broadcast('colorScheme.changed', scheme);
};

/** Reads the first state from the server and puts everything together. */
export const createDesktop = async (): Promise<Desktop> => {
  const made: { host?: ZafHost } = {};
  const desk = await startDesk(() => ({
    publish: (guid, name, message) => void (guid !== undefined && made.host?.publish(guid, name, message)),
    broadcast: (name, message) => made.host?.broadcast(name, message),
    ask: async (guid, name) => (guid !== undefined && made.host ? made.host.ask(guid, name) : { isRefused: false }),
  }));
  const navigation = createNavigation(desk);
  const tickets = createTickets(desk);
  const pane = createPane(desk);
  const trouble = createTabTrouble(desk.instances);
  const host = createHost(desk, { navigation, tickets, pane, trouble });
  made.host = host;
  createFixedInstances(desk);
  navigation.follow();
  return {
    desk,
    host,
    navigation,
    tickets,
    pane,
    trouble,
    attach: (guid, window) => desk.instances.attach(guid, window, desk.store.get().panel.origins.app),
    submit: async (tab) => submitTicket(desk, tickets, navigation, tab),
    dialOut(number, userId) {
      const { route } = desk.store.get();
      const ticketId = route.kind === 'ticket' ? route.id : undefined;
      desk.broadcast('voice.dialout', { number, userId, ticketId, from: 'user_phone_identity' });
    },
    toggleScheme: () => toggleScheme(desk),
    refresh: async () => refreshDesk(desk, tickets),
  };
};
