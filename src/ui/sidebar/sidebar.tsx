import { useTranslation } from 'react-i18next';
import { styled } from 'styled-components';
import type { DeskActions, DeskView, Lookup } from '../../core/view.ts';
import { SessionCard } from '../card/session-card.tsx';
import { useCurrentSession } from '../card/current-session.ts';
import { RulesBanner } from '../faults/rules-banner.tsx';
import { LiveRegion } from '../live-region.tsx';
import { PhoneNumbers, type PhoneNumbersProps } from '../numbers/phone-numbers.tsx';

const Column = styled.main`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
  padding: 8px;
`;

export interface SidebarProps {
  readonly view: DeskView | undefined;
  readonly actions: DeskActions;
  readonly lookup: Lookup;
  /** The ticket of this page, once it has a number. */
  readonly hereTicket?: number | undefined;
  readonly numbers: Omit<PhoneNumbersProps, 'dial' | 'actions'>;
}

/** Sidebar of a ticket, a new ticket or a user: the call card during and after a session, then the numbers. */
export const Sidebar = ({ view, actions, lookup, hereTicket, numbers }: SidebarProps) => {
  const { i18n } = useTranslation();
  const current = useCurrentSession(view?.sessions ?? []);
  return (
    <Column lang={i18n.language}>
      {view !== undefined && (
        <>
          <RulesBanner faults={view.rulesFaults} />
          <SessionCard
            current={current}
            dispositions={view.dispositions}
            actions={actions}
            lookup={lookup}
            hereTicket={hereTicket}
          />
        </>
      )}
      <PhoneNumbers {...numbers} dial={view?.dial} actions={actions} />
      <LiveRegion view={view} />
    </Column>
  );
};
