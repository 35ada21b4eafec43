import { Tag } from '@zendeskgarden/react-tags';
import { useTranslation } from '../texts.ts';
import type { Requester } from '../../core/records.ts';

/** A person's name, and what makes choosing them a thing to think about. */
export const PersonName = ({ user }: { readonly user: Requester }) => {
  const { t } = useTranslation();
  return (
    <>
      <bdi style={{ fontWeight: 600 }}>{user.name}</bdi>{' '}
      {user.hasSharedPhone && <Tag size="small">{t('picker.shared')}</Tag>}{' '}
      {user.isSuspended && <Tag size="small">{t('picker.suspended')}</Tag>}
    </>
  );
};
