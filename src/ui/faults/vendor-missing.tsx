import { useTranslation } from '../texts.ts';
import { MessageScreen } from './message-screen.tsx';

/** The settings name a phone system that this version does not speak yet. */
export const VendorMissing = ({ vendor }: { readonly vendor: string }) => {
  const { t } = useTranslation();
  return (
    <MessageScreen title={t('start.vendorMissing.title')}>
      <p>{t('start.vendorMissing.body', { vendor })}</p>
    </MessageScreen>
  );
};
