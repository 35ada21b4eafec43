import { activeTab } from '../app/navigation.ts';
import type { Tab } from '../app/state.ts';
import { InstanceFrame } from './app-frame.tsx';
import { ListPage } from './list-page.tsx';
import { OrganizationPage } from './organization-page.tsx';
import { TicketPage } from './ticket-page.tsx';
import { UserPage } from './user-page.tsx';
import { useDesk } from './use-desk.ts';

/** A tab stays in the page while another is shown: its instance of the app goes on living. */
const TabPage = ({ tab }: { readonly tab: Tab }) => {
  const isShown = useDesk((state) => activeTab(state)?.key === tab.key);
  return (
    <div className={isShown ? 'page with-sidebar' : 'page is-hidden'}>
      {tab.kind === 'user' ? <UserPage tab={tab} /> : <TicketPage tab={tab} />}
      <aside className="app-sidebar" aria-label="Apps">
        <InstanceFrame guid={tab.guid} />
      </aside>
    </div>
  );
};

const NavBarPage = () => {
  const isMounted = useDesk((state) => state.isNavBarMounted);
  const isShown = useDesk(({ route }) => route.kind === 'app');
  const guid = useDesk(({ instances }) => instances.find(({ location }) => location === 'nav_bar')?.guid);
  if (!isMounted) return null;
  return (
    <div className={isShown ? 'page' : 'page is-hidden'}>
      <InstanceFrame guid={guid} />
    </div>
  );
};

export const MainPage = () => {
  const tabs = useDesk((state) => state.tabs);
  const route = useDesk((state) => state.route);
  const isList = route.kind === 'home' || route.kind === 'customers' || route.kind === 'search';
  return (
    <main className="main">
      {isList && <ListPage key={route.kind} route={route} />}
      {route.kind === 'organization' && <OrganizationPage id={route.id} />}
      {tabs.map((tab) => (
        <TabPage key={tab.key} tab={tab} />
      ))}
      <NavBarPage />
    </main>
  );
};
