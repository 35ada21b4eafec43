import { useId, useMemo } from 'react';
import type { DeskView } from '../../core/showing/view.ts';
import type { CurrentSession } from '../card/current-session.ts';
import { CustomerKnown } from '../customer/customer-source.ts';
import { CallsToFinish } from '../finish/calls-to-finish.tsx';
import { BelowBar } from './below-bar.tsx';
import { DrawerCard } from './drawer-card.tsx';
import { Drawer } from './drawer.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import type { PhoneScreenProps } from './phone-props.ts';
import type { DrawerState } from './use-drawer.ts';

interface Props extends Pick<PhoneScreenProps, 'actions' | 'lookup' | 'readCustomer'> {
  readonly view: DeskView;
  readonly current: CurrentSession;
  readonly drawer: DrawerState;
  /** The notes were asked for by key: they get the focus when the card opens. */
  readonly isNotesWanted: boolean;
  /** There is more than one page of the vendor. */
  readonly hasPages: boolean;
}

/** The bar below the adapter and what it opens. */
export const PhoneBelow = (props: Props) => {
  const { view, current, drawer, isNotesWanted, hasPages, actions, lookup, readCustomer } = props;
  const id = useId();
  const { kind } = drawer;
  const known = useMemo(() => ({ read: readCustomer, recent: view.recent }), [readCustomer, view.recent]);
  return (
    <CustomerKnown.Provider value={known}>
      <div style={{ position: 'relative' }}>
        {kind !== 'none' && (
          <Drawer id={id} onClose={() => drawer.show('none')} onUse={() => drawer.show(kind)}>
            {kind === 'card' && (
              <DrawerCard
                view={view}
                current={current}
                isNotesFocused={isNotesWanted}
                actions={actions}
                lookup={lookup}
              />
            )}
            {kind === 'finish' && <CallsToFinish sessions={view.toFinish} actions={actions} lookup={lookup} />}
            {kind === 'keys' && <KeyboardHelp hasPages={hasPages} />}
          </Drawer>
        )}
        <BelowBar
          drawer={kind}
          drawerId={id}
          hasCard={current.session !== undefined}
          isAsking={current.session?.isAsking === true}
          unfinished={view.toFinish.length}
          onToggle={drawer.toggle}
        />
      </div>
    </CustomerKnown.Provider>
  );
};
