import { useMemo } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { CustomerReader } from '../../core/showing/customer.ts';
import type { Contact } from '../../core/phone.ts';
import type { VendorName } from '../../core/settings.ts';
import type { Requester } from '../../core/records.ts';
import type { DeskActions, DeskView, Lookup } from '../../core/showing/view.ts';
import { SessionCard } from '../card/session-card.tsx';
import { useCurrentSession } from '../card/current-session.ts';
import { CustomerGlance } from '../customer/customer-glance.tsx';
import { CustomerKnown } from '../customer/customer-source.ts';
import { organizationIn, useCustomer } from '../customer/use-customer.ts';
import { SendContact } from '../contact/send-contact.tsx';
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
  /** The user of the page or the ticket's requester, once read. */
  readonly user?: Requester | undefined;
  readonly readCustomer?: CustomerReader | undefined;
  /** The user of a user's page, as a phone system that keeps contacts is to know them. */
  readonly sendable?: { readonly contact: Contact; readonly vendor: VendorName } | undefined;
  readonly numbers: Omit<PhoneNumbersProps, 'dial' | 'actions'>;
}

const Parts = ({ view, actions, lookup, hereTicket, user, sendable, numbers }: Omit<SidebarProps, 'readCustomer'>) => {
  const { i18n } = useTranslation();
  const current = useCurrentSession(view?.sessions ?? [], { ticket: hereTicket });
  const read = useCustomer(view === undefined ? undefined : user, hereTicket);
  const isUsersCall = user !== undefined && current.session?.caller?.id === user.id;
  const e164s = numbers.numbers.state === 'ready' ? numbers.numbers.numbers.map(({ e164 }) => e164) : [];
  return (
    <Column lang={i18n.language}>
      {view !== undefined && (
        <>
          <RulesBanner faults={view.rulesFaults} />
          <SessionCard
            current={current}
            more={view.moreSessions}
            dispositions={view.dispositions}
            takes={view.takes}
            asked={view.asked}
            actions={actions}
            lookup={lookup}
            hereTicket={hereTicket}
            organization={isUsersCall ? organizationIn(read.now) : undefined}
          />
        </>
      )}
      <PhoneNumbers {...numbers} dial={view?.dial} actions={actions} />
      {view !== undefined && (
        <CustomerGlance user={user?.id} read={read} numbers={e164s} hereTicket={hereTicket} actions={actions} />
      )}
      {view !== undefined && sendable !== undefined && <SendContact view={view} {...sendable} actions={actions} />}
      <LiveRegion view={view} />
    </Column>
  );
};

/** Sidebar of a ticket, a new ticket or a user: the call card during and after a session, then the customer. */
export const Sidebar = ({ readCustomer, ...rest }: SidebarProps) => {
  const recent = rest.view?.recent;
  const known = useMemo(() => ({ read: readCustomer, recent: recent ?? [] }), [readCustomer, recent]);
  return (
    <CustomerKnown.Provider value={known}>
      <Parts {...rest} />
    </CustomerKnown.Provider>
  );
};
