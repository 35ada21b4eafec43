import { deskReader } from './desk-reader.ts';
import type { Desk } from './desk.ts';
import type { Tab } from './state.ts';
import type { Tickets } from './tickets.ts';

const readUser = async (desk: Desk, tab: Tab): Promise<void> => {
  const user = await deskReader.user(tab.id);
  desk.store.change((state) => ({ ...state, users: { ...state.users, [tab.id]: user } }));
};

/** Reads one tab's record. A record that is not there leaves the tab empty. */
export const readTab = async (desk: Desk, tickets: Tickets, tab: Tab): Promise<void> => {
  try {
    if (tab.kind === 'ticket') await tickets.load(tab);
    if (tab.kind === 'user') await readUser(desk, tab);
  } catch {
    // Deleted, or the server is restarting: what is shown stays.
  }
};

/** Reads everything that is shown again. */
export const refreshDesk = async (desk: Desk, tickets: Tickets): Promise<void> => {
  await Promise.all(desk.store.get().tabs.map(async (tab) => readTab(desk, tickets, tab)));
  desk.store.change((state) => ({ ...state, revision: state.revision + 1 }));
};
