import { SM } from '@zendeskgarden/react-typography';
import { useContext } from 'react';
import type { Requester } from '../../core/records.ts';
import { Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { PersonName } from './person-name.tsx';
import { ShownNumber } from '../shown-number.ts';
import { Choice } from './choice-list.ts';

interface Props {
  readonly user: Requester;
  /** The one place of the list where Tab stops. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** A person to choose: the name, and what tells namesakes apart. */
export const PersonChoice = ({ user, isStop, onChoose }: Props) => {
  const shownNumber = useContext(ShownNumber);
  return (
    <li>
      <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
        <PersonName user={user} />
        <SM tag="span" style={{ display: 'block' }}>
          <Quiet>
            {user.email !== undefined && <bdi>{user.email}</bdi>}
            {user.email !== undefined && user.phone !== undefined && ' · '}
            {user.phone !== undefined && <NumberText>{shownNumber(user.phone)}</NumberText>}
          </Quiet>
        </SM>
      </Choice>
    </li>
  );
};
