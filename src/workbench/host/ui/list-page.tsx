import { LG } from '@zendeskgarden/react-typography';
import { useEffect, useState } from 'react';
import { deskReader } from '../app/desk-reader.ts';
import type { Route } from '../app/route.ts';
import type { DeskList } from '../../server/desk-schemas.ts';
import { StatusTag } from './status-tag.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

const TITLES: Partial<Record<Route['kind'], string>> = {
  home: 'All open tickets',
  customers: 'Customers',
  search: 'Search',
};

interface ReadList {
  readonly list: DeskList;
  readonly revision: number;
}

const readList = async (kind: Route['kind'], text: string): Promise<DeskList> => {
  if (kind === 'home') return deskReader.openTickets();
  return kind === 'customers' ? deskReader.customers() : deskReader.search(text);
};

/** Reads again whenever something changed on the server; what was read before stays meanwhile. */
const useList = (kind: Route['kind'], text: string, revision: number): ReadList | undefined => {
  const [read, setRead] = useState<ReadList>();
  useEffect(() => {
    const wanted = { stillHere: true };
    const show = (list: DeskList): void => {
      if (wanted.stillHere) setRead({ list, revision });
    };
    void readList(kind, text).then(show, () => undefined);
    return () => {
      wanted.stillHere = false;
    };
  }, [kind, text, revision]);
  return read;
};

const Tickets = ({ list }: { readonly list: DeskList }) => {
  const { navigation } = useDesktop();
  return (
    <table className="list">
      <thead>
        <tr>
          <th>Status</th>
          <th>Ticket</th>
          <th>Requester</th>
          <th>Updated</th>
        </tr>
      </thead>
      <tbody>
        {list.tickets.map(({ id, status, subject, requester_id, updated_at }) => (
          <tr key={id}>
            <td>
              <StatusTag status={status} />
            </td>
            <td>
              <button type="button" className="row-link" onClick={() => navigation.go({ kind: 'ticket', id })}>
                #{id} {subject}
              </button>
            </td>
            <td>{list.people.find((user) => user.id === requester_id)?.name}</td>
            <td>{new Date(updated_at).toLocaleString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const People = ({ people }: Pick<DeskList, 'people'>) => {
  const { navigation } = useDesktop();
  return (
    <table className="list">
      <thead>
        <tr>
          <th>Name</th>
          <th>Phone</th>
          <th>E-mail</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, phone, email }) => (
          <tr key={id}>
            <td>
              <button type="button" className="row-link" onClick={() => navigation.go({ kind: 'user', id })}>
                {name}
              </button>
            </td>
            <td>{phone}</td>
            <td>{email}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Tickets, customers, or what a search found. */
export const ListPage = ({ route }: { readonly route: Route }) => {
  const revision = useDesk((state) => state.revision);
  const read = useList(route.kind, route.kind === 'search' ? route.text : '', revision);
  const list = read?.list;
  return (
    <div className="page list-page" aria-busy={read?.revision !== revision}>
      <LG tag="h1">{TITLES[route.kind]}</LG>
      {list && route.kind !== 'customers' && <Tickets list={list} />}
      {list && route.kind !== 'home' && <People people={list.people} />}
    </div>
  );
};
