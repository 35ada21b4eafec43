import homeIcon from '@zendeskgarden/svg-icons/src/16/home-stroke.svg?url';
import customersIcon from '@zendeskgarden/svg-icons/src/16/user-group-stroke.svg?url';
import type { Route } from '../app/route.ts';
import { AppIcon } from './app-icon.tsx';
import { Icon } from './icon.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

/** The narrow column of views at the left. */
export const Rail = () => {
  const { navigation } = useDesktop();
  const kind = useDesk(({ route }) => route.kind);
  const hasNavBar = useDesk(({ instances }) => instances.some(({ location }) => location === 'nav_bar'));
  const entry = (route: Route, label: string, icon: React.ReactNode) => (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-current={kind === route.kind ? 'page' : undefined}
      onClick={() => navigation.go(route)}
    >
      {icon}
    </button>
  );
  return (
    <nav className="rail" aria-label="Views">
      {entry({ kind: 'home' }, 'Open tickets', <Icon src={homeIcon} />)}
      {entry({ kind: 'customers' }, 'Customers', <Icon src={customersIcon} />)}
      {hasNavBar && entry({ kind: 'app', path: '' }, 'Ringside', <AppIcon location="nav_bar" />)}
    </nav>
  );
};
