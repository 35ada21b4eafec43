import { SM } from '@zendeskgarden/react-typography';
import { useContext } from 'react';
import type { Requester } from '../../core/records.ts';
import { Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { ShownNumber } from '../shown-number.ts';

/** What tells namesakes apart: the number that a search looked up, else the profile's, then the e-mail. */
export const PersonContact = ({ user: { phones, phone, email } }: { readonly user: Requester }) => {
  const shownNumber = useContext(ShownNumber);
  const number = phones?.[0] ?? phone;
  return (
    <SM tag="span" style={{ display: 'block' }}>
      <Quiet>
        {number !== undefined && <NumberText>{shownNumber(number)}</NumberText>}
        {number !== undefined && email !== undefined && ' · '}
        {email !== undefined && <bdi>{email}</bdi>}
      </Quiet>
    </SM>
  );
};
