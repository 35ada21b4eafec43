import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import type { FoundOrganization } from '../../core/showing/view.ts';
import { Quiet } from '../layout.ts';
import { Choice } from './choice-list.ts';

interface Props {
  readonly organization: FoundOrganization;
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** An organization whose people can be listed. */
export const OrganizationChoice = ({ organization, isStop, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <li>
      <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
        <bdi>{organization.name}</bdi>{' '}
        <SM tag="span">
          <Quiet>{t('picker.organization')}</Quiet>
        </SM>
      </Choice>
    </li>
  );
};
