import { SM } from '@zendeskgarden/react-typography';
import { Tag } from '@zendeskgarden/react-tags';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requester } from '../../core/records.ts';
import { Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
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
  const { t } = useTranslation();
  const shownNumber = useContext(ShownNumber);
  return (
    <li>
      <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
        <bdi style={{ fontWeight: 600 }}>{user.name}</bdi>{' '}
        {user.hasSharedPhone && <Tag size="small">{t('picker.shared')}</Tag>}{' '}
        {user.isSuspended && <Tag size="small">{t('picker.suspended')}</Tag>}
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
