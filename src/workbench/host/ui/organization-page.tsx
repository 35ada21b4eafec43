import { LG } from '@zendeskgarden/react-typography';
import { useEffect, useState } from 'react';
import { deskReader } from '../app/desk-reader.ts';
import type { DeskOrganization } from '../../server/desk-schemas.ts';
import { useDesktop } from './use-desk.ts';

export const OrganizationPage = ({ id }: { readonly id: number }) => {
  const { navigation } = useDesktop();
  const [found, setFound] = useState<DeskOrganization>();
  useEffect(() => {
    void deskReader.organization(id).then(setFound, () => setFound(undefined));
  }, [id]);
  return (
    <div className="page list-page">
      <LG tag="h1">{found?.organization.name ?? 'Organization'}</LG>
      <ul>
        {found?.users.map((user) => (
          <li key={user.id}>
            <button type="button" className="row-link" onClick={() => navigation.go({ kind: 'user', id: user.id })}>
              {user.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
