import type { Requester } from '../../core/records.ts';
import { Choice } from './choice-list.ts';
import { PersonContact } from './person-contact.tsx';
import { PersonName } from './person-name.tsx';

interface Props {
  readonly user: Requester;
  /** The one place of the list where Tab stops. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** A person to choose: the name, and what tells namesakes apart. */
export const PersonChoice = ({ user, isStop, onChoose }: Props) => (
  <li>
    <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
      <PersonName user={user} />
      <PersonContact user={user} />
    </Choice>
  </li>
);
