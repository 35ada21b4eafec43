import { Button } from '@zendeskgarden/react-buttons';
import { useTranslation } from '../texts.ts';
import { Waiting } from '../waiting.tsx';
import { MessageScreen } from './message-screen.tsx';

/** The page was opened by itself, not by Zendesk. */
export const OutsideZendesk = () => {
  const { t } = useTranslation();
  return (
    <MessageScreen title={t('start.outside.title')}>
      <p>{t('start.outside.body')}</p>
    </MessageScreen>
  );
};

/** Zendesk's page did not answer the handshake in time. */
export const HostSilent = ({ onTryAgain }: { readonly onTryAgain: () => void }) => {
  const { t } = useTranslation();
  return (
    <MessageScreen title={t('start.noHost.title')}>
      <p role="alert">{t('start.noHost.body')}</p>
      <Button size="small" isPrimary onClick={onTryAgain}>
        {t('action.tryAgain')}
      </Button>
    </MessageScreen>
  );
};

/** Before the settings are known. */
export const Starting = () => {
  const { t } = useTranslation();
  return (
    <main style={{ padding: 12 }}>
      <Waiting label={t('start.starting')} long={t('start.starting')} lines={3} />
    </main>
  );
};

/** A screen threw while it was drawn. */
export const Crashed = ({ onReload }: { readonly onReload: () => void }) => {
  const { t } = useTranslation();
  return (
    <MessageScreen title={t('start.crashed.title')}>
      <p role="alert">{t('start.crashed.body')}</p>
      <Button size="small" isPrimary onClick={onReload}>
        {t('action.reload')}
      </Button>
    </MessageScreen>
  );
};
