import closeIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg?url';
import { tabKeyOf } from '../app/navigation.ts';
import type { Route } from '../app/route.ts';
import type { DeskState, Tab } from '../app/state.ts';
import { fieldsOf } from '../app/ticket-draft.ts';
import { Icon } from './icon.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

const titleOf = ({ drafts, users }: DeskState, tab: Tab): string => {
  if (tab.kind === 'user') return users[tab.id]?.user.name ?? 'User';
  const draft = drafts[tab.key];
  const subject = draft ? fieldsOf(draft).subject : '';
  return subject || (tab.kind === 'new-ticket' ? 'New ticket' : `Ticket ${tab.id}`);
};

const routeOf = ({ kind, id }: Tab): Route => (kind === 'new-ticket' ? { kind } : { kind, id });

const RecordTab = ({ tab }: { readonly tab: Tab }) => {
  const { navigation } = useDesktop();
  const title = useDesk((state) => titleOf(state, tab));
  const isActive = useDesk(({ route }) => tabKeyOf(route) === tab.key);
  const number = tab.kind === 'ticket' ? `#${tab.id}` : tab.kind === 'user' ? 'User' : 'New';
  return (
    <div className={isActive ? 'tab is-active' : 'tab'}>
      <button type="button" aria-current={isActive ? 'page' : undefined} onClick={() => navigation.go(routeOf(tab))}>
        <span className="tab-title">{title}</span>
        <span className="tab-number">{number}</span>
      </button>
      <button type="button" className="tab-close" aria-label={`Close ${title}`} onClick={() => navigation.close(tab)}>
        <Icon src={closeIcon} size={12} />
      </button>
    </div>
  );
};

export const RecordTabs = () => {
  const tabs = useDesk((state) => state.tabs);
  return (
    <div className="tabs">
      {tabs.map((tab) => (
        <RecordTab key={tab.key} tab={tab} />
      ))}
    </div>
  );
};
