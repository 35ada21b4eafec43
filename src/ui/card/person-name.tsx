import { getColor } from '@zendeskgarden/react-theming';
import { styled } from 'styled-components';
import { useTranslation } from '../texts.ts';
import type { Requester } from '../../core/records.ts';

// Garden's Tag would cost the pane 2 KB for these two words.
const Mark = styled.span`
  display: inline-block;
  padding: 0 4px;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
  border-radius: 4px;
  font-size: 0.85em;
  white-space: nowrap;
`;

/** A person's name, and what makes choosing them a thing to think about. */
export const PersonName = ({ user }: { readonly user: Requester }) => {
  const { t } = useTranslation();
  return (
    <>
      <bdi style={{ fontWeight: 600 }}>{user.name}</bdi> {user.hasSharedPhone && <Mark>{t('picker.shared')}</Mark>}{' '}
      {user.isSuspended && <Mark>{t('picker.suspended')}</Mark>}
    </>
  );
};
