import { createInstances } from '../zaf/instances.ts';
import type { AppLocation } from '../zaf/instance.ts';
import { deskReader } from './desk-reader.ts';
import type { Desk } from './desk.ts';
import { agentOf } from './own-phone.ts';
import { readRoute } from './route.ts';
import type { DeskState } from './state.ts';
import { createStore } from './store.ts';
import { SUBDOMAIN } from './subdomain.ts';

const PANE = { isOpen: false, isMounted: false };
const numberOr = (text: string | undefined, fallback: number): number => Number.parseInt(text ?? '', 10) || fallback;

/** Everything the page needs before it can show anything. */
const firstState = async (): Promise<DeskState> => {
  const [panel, { people: agents }] = await Promise.all([deskReader.panel(), deskReader.agents()]);
  const agent = agentOf(agents, location.search);
  if (!agent) throw new Error('The account has no agent');
  const size = panel.manifest.location.support['top_bar'] ?? {};
  const { width, height } = 'size' in size ? { ...size.size } : {};
  return {
    panel,
    agent,
    agents,
    scheme: localStorage.getItem('workbench-scheme') === 'dark' ? 'dark' : 'light',
    route: readRoute(location.pathname, location.search),
    tabs: [],
    drafts: {},
    users: {},
    instances: [],
    pane: { ...PANE, width: numberOr(width, 340), height: numberOr(height, 640) },
    isNavBarMounted: false,
    symbols: {},
    toasts: [],
    traffic: panel.traffic,
    revision: 0,
  };
};

type Events = Pick<Desk, 'publish' | 'broadcast' | 'ask'>;

/** The desk without anything on it yet; `events` are those of the host that is made afterwards. */
export const startDesk = async (events: () => Events): Promise<Desk> => {
  const store = createStore(await firstState());
  const instances = createInstances(SUBDOMAIN, () => crypto.randomUUID());
  let lastToast = 0;
  return {
    store,
    instances,
    pageOf(location: AppLocation) {
      const { panel } = store.get();
      const url = panel.manifest.location.support[location]?.url;
      return url === undefined ? undefined : new URL(url, `${panel.origins.app}/`).href;
    },
    publish: (guid, name, message) => events().publish(guid, name, message),
    broadcast: (name, message) => events().broadcast(name, message),
    ask: async (guid, name) => events().ask(guid, name),
    toast(text, kind, ms) {
      lastToast += 1;
      const id = lastToast;
      store.change((state) => ({ ...state, toasts: [...state.toasts, { id, text, kind }] }));
      const remove = () =>
        store.change((state) => ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== id) }));
      if (ms !== undefined) setTimeout(remove, ms);
    },
    instancesChanged: () => store.change((state) => ({ ...state, instances: instances.all() })),
  };
};
