import { Avatar } from '@zendeskgarden/react-avatars';
import { PALETTE } from '@zendeskgarden/react-theming';
import { LG } from '@zendeskgarden/react-typography';
import { useEffect } from 'react';
import { readTab } from '../app/refresh-desk.ts';
import type { DeskUser } from '../../server/desk-schemas.ts';
import type { Tab } from '../app/state.ts';
import { StatusTag } from './status-tag.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

const AVATAR = PALETTE.azure[700];

/** The user's numbers: the phone, then phone identities that say something else. */
const numbersOf = ({ user, identities }: DeskUser): string[] => {
  const others = identities.filter(({ type }) => type === 'phone_number').map(({ value }) => value);
  return [...new Set([...(user.phone ? [user.phone] : []), ...others])];
};

const Facts = ({ page }: { readonly page: DeskUser }) => {
  const { dialOut, navigation } = useDesktop();
  const { user, organization } = page;
  return (
    <dl className="facts">
      <dt>Phone</dt>
      <dd>
        {numbersOf(page).map((number) => (
          <button key={number} type="button" className="row-link" title="Call" onClick={() => dialOut(number, user.id)}>
            {number}
          </button>
        ))}
        {user.shared_phone_number === true && <small>shared number</small>}
      </dd>
      <dt>E-mail</dt>
      <dd>{user.email ?? '-'}</dd>
      <dt>Organization</dt>
      <dd>
        {organization ? (
          <button
            type="button"
            className="row-link"
            onClick={() => navigation.go({ kind: 'organization', id: organization.id })}
          >
            {organization.name}
          </button>
        ) : (
          '-'
        )}
      </dd>
      <dt>External id</dt>
      <dd>{user.external_id ?? '-'}</dd>
      {user.suspended && <dd className="is-danger">Suspended</dd>}
    </dl>
  );
};

/** A user's page; a click on a number asks the apps to dial it. */
export const UserPage = ({ tab }: { readonly tab: Tab }) => {
  const desktop = useDesktop();
  const page = useDesk(({ users }) => users[tab.id]);
  useEffect(() => void readTab(desktop.desk, desktop.tickets, tab), [desktop, tab]);
  if (!page) return <section className="record">Loading…</section>;
  return (
    <section className="record">
      <header className="record-head">
        <Avatar backgroundColor={AVATAR}>
          <Avatar.Text>{page.user.name.slice(0, 1)}</Avatar.Text>
        </Avatar>
        <LG tag="h1">{page.user.name}</LG>
      </header>
      <Facts page={page} />
      <h2>Tickets</h2>
      <ul className="user-tickets">
        {page.tickets.map(({ id, subject, status }) => (
          <li key={id}>
            <StatusTag status={status} />
            <button type="button" className="row-link" onClick={() => desktop.navigation.go({ kind: 'ticket', id })}>
              #{id} {subject}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
