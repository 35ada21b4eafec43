import type { FoundOrganization, FoundRecords } from '../../core/showing/view.ts';
import type { Requester } from '../../core/records.ts';
import { moveFocus } from '../roving.ts';
import { ChoiceList } from './choice-list.ts';
import { OrganizationChoice } from './organization-choice.tsx';
import { PersonChoice } from './person-choice.tsx';
import { TicketChoice } from './ticket-choice.tsx';

interface Props {
  readonly label: string;
  readonly records: FoundRecords;
  readonly onUser: (user: Requester) => void;
  readonly onTicket: (ticket: FoundRecords['tickets'][number]) => void;
  readonly onOrganization: (organization: FoundOrganization) => void;
}

/** People, tickets and organizations to choose from: one stop of Tab, then the arrow keys and Enter. */
export const RecordChoices = ({ label, records, onUser, onTicket, onOrganization }: Props) => (
  // The keys reach the list from the buttons in it, which have the focus.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
  <ChoiceList aria-label={label} onKeyDown={moveFocus}>
    {records.users.map((user, index) => (
      <PersonChoice key={user.id} user={user} isStop={index === 0} onChoose={() => onUser(user)} />
    ))}
    {records.tickets.map((ticket, index) => (
      <TicketChoice
        key={ticket.id}
        ticket={ticket}
        isStop={index === 0 && records.users.length === 0}
        onChoose={() => onTicket(ticket)}
      />
    ))}
    {records.organizations?.map((organization, index) => (
      <OrganizationChoice
        key={organization.id}
        organization={organization}
        isStop={index === 0 && records.users.length + records.tickets.length === 0}
        onChoose={() => onOrganization(organization)}
      />
    ))}
  </ChoiceList>
);
