import { Title } from '@zendeskgarden/react-notifications';
import { useTranslation } from '../texts.ts';
import type { SettingFault } from '../../core/settings.ts';
import { MessageScreen } from './message-screen.tsx';
import { Notice } from '../notice.ts';

/** Every wrong setting by name with what is expected; shown in every location, and nothing else runs. */
export const NotSetUp = ({ faults }: { readonly faults: readonly SettingFault[] }) => {
  const { t } = useTranslation();
  return (
    <MessageScreen title={t('setup.title')}>
      <p>{t('setup.lead')}</p>
      {faults.map(({ name, expected }) => (
        <Notice key={name} type="error">
          <Title>
            <code>{name}</code>
          </Title>
          {t(`setup.expected.${expected}`)}
        </Notice>
      ))}
    </MessageScreen>
  );
};
