import type { DeskView } from '../../core/showing/view.ts';
import type { CurrentSession } from '../card/current-session.ts';
import { SessionCard } from '../card/session-card.tsx';
import { CustomerGlance } from '../customer/customer-glance.tsx';
import { organizationIn, useCustomer } from '../customer/use-customer.ts';
import { Stack } from '../layout.ts';
import type { PhoneScreenProps } from './phone-props.ts';

interface Props extends Pick<PhoneScreenProps, 'actions' | 'lookup'> {
  readonly view: DeskView;
  readonly current: CurrentSession;
  readonly isNotesFocused: boolean;
}

/** The call and who calls, in the drawer. Reads about the customer only while it is open. */
export const DrawerCard = ({ view, current, isNotesFocused, actions, lookup }: Props) => {
  const { caller, number, ticket } = current.session ?? {};
  const read = useCustomer(caller, ticket?.id);
  return (
    <Stack style={{ gap: 16 }}>
      <SessionCard
        current={current}
        more={view.moreSessions}
        dispositions={view.dispositions}
        takes={view.takes}
        asked={view.asked}
        actions={actions}
        lookup={lookup}
        organization={organizationIn(read.now)}
        isOpenOffered={false}
        isNotesFocused={isNotesFocused}
      />
      <CustomerGlance
        user={caller?.id}
        read={read}
        numbers={number?.e164 === undefined ? [] : [number.e164]}
        hereTicket={ticket?.id}
        actions={actions}
      />
    </Stack>
  );
};
