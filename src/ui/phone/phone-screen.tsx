import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../texts.ts';
import { channelOfPage } from '../../core/hearing/pages.ts';
import type { DeskView, SessionView } from '../../core/showing/view.ts';
import { isDoneOffered, recordToOpen } from '../card/card-deeds.ts';
import { useCurrentSession } from '../card/current-session.ts';
import { useShortcuts } from '../keyboard.ts';
import { LiveRegion } from '../live-region.tsx';
import { PageTabs } from './page-tabs.tsx';
import { PhoneBelow } from './phone-below.tsx';
import { PhoneElsewhere } from './phone-elsewhere.tsx';
import { PhoneMenu } from './phone-menu.tsx';
import { PhonePane } from './phone-pane.tsx';
import { PhoneNotices } from './phone-notices.tsx';
import type { PhoneScreenProps } from './phone-props.ts';
import { StatusLine } from './status-line.tsx';
import { useDrawer } from './use-drawer.ts';
import { useMenuItems } from './use-menu-items.ts';

/**
 * All of the phone's pane but the adapter: status line and notices above it, bar and drawer below it (by a portal,
 * because the adapter's frame must not be React's: it would be reloaded when React moves it).
 */
export const PhoneScreen = (props: PhoneScreenProps) => {
  const { view, place, pages, hint, version, hasPage = true, actions, below, onShowPage, onUseHere } = props;
  const { i18n } = useTranslation();
  const current = useCurrentSession(view?.sessions ?? [], { channel: pages && channelOfPage(pages.shown) });
  const drawer = useDrawer(current.session);
  const [isNotesWanted, setNotesWanted] = useState(false);
  const { session } = current;
  const isCardOpen = drawer.kind === 'card';
  // What has been written and needs nothing more does not stay in the line.
  const shown = session === undefined || session.phase === 'finished' ? undefined : session;
  const record = session === undefined ? undefined : recordToOpen(session, undefined);
  const showNotes = (): void => {
    setNotesWanted(true);
    drawer.show('card');
  };
  // While the card is open the keys are its own.
  useShortcuts({
    notes: isCardOpen || session === undefined ? undefined : showNotes,
    open: isCardOpen || record === undefined ? undefined : () => actions.open(record, session?.id),
    done: isCardOpen || session === undefined || !isDoneOffered(session) ? undefined : () => actions.done(session.id),
  });
  const items = useMenuItems({ ...props, hasPage, show: drawer.show });

  return (
    <main lang={i18n.language}>
      {pages !== undefined && onShowPage !== undefined && <PageTabs pages={pages} onShow={onShowPage} />}
      <StatusLine
        view={view}
        session={shown}
        hint={hint}
        isDoneShown={!isCardOpen}
        onDone={({ id }) => actions.done(id)}
        onOpen={(opened) => actions.open(opened, session?.id)}
        behind={callBehind(view, session)}
        onShowCall={({ id }) => {
          onShowPage?.('adapter');
          current.choose(id);
        }}
        menu={<PhoneMenu items={items} version={version} />}
      />
      <PhoneNotices {...props} />
      {view !== undefined && <PhonePane view={view} isDialOffered={!hasPage} actions={actions} />}
      {place !== 'here' && (
        <PhoneElsewhere
          isSilent={place === 'elsewhere-silent'}
          hasRunningCall={hasRunningCall(props)}
          doesCallGoOn={!hasPage}
          onUseHere={onUseHere}
        />
      )}
      {view !== undefined &&
        createPortal(
          <PhoneBelow
            view={view}
            current={current}
            drawer={drawer}
            isNotesWanted={isNotesWanted}
            hasPages={pages !== undefined}
            actions={actions}
            lookup={props.lookup}
            readCustomer={props.readCustomer}
          />,
          below,
        )}
      <LiveRegion view={view} />
    </main>
  );
};

/** A call that runs while the status line shows something else: its timer stays in view. */
const callBehind = (view: DeskView | undefined, shown: SessionView | undefined): SessionView | undefined =>
  view?.sessions.find(({ id, phase, channel }) => phase === 'running' && channel === 'call' && id !== shown?.id);

/** A tab that stays silent from the start may be in a call; one that is about to speak has a moment to say so. */
function hasRunningCall({ view, place }: PhoneScreenProps): boolean | 'unsure' {
  if (!view) return place === 'elsewhere-silent' && 'unsure';
  return view.sessions.some(({ phase }) => phase === 'running');
}
