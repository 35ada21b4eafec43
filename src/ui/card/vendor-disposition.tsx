import { useTranslation } from '../texts.ts';
import type { SessionView } from '../../core/showing/view.ts';
import { Notice } from '../notice.ts';
import { isolated, Sentence } from '../sentence.tsx';

/** What the phone system still wants to know of a call that is over. Nothing where it asks for nothing. */
export const VendorDisposition = ({ session }: { readonly session: SessionView }) => {
  const { t } = useTranslation();
  const { state, code } = session.vendorDisposition ?? {};
  if (state === 'needed') return <Notice type="warning">{t('card.dispositionNeeded')}</Notice>;
  if (state !== 'refused') return null;
  return (
    <Notice type="error" role="alert">
      {code === undefined ? (
        t('card.dispositionRefusedAny')
      ) : (
        <Sentence>{t('card.dispositionRefused', { code: isolated(code) })}</Sentence>
      )}
    </Notice>
  );
};
