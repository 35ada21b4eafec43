import type { DeskView } from '../../core/showing/view.ts';
import { Notice } from '../notice.ts';
import { useTranslation } from '../texts.ts';

/** Why nothing is heard of the vendor's API. That there is no network is said by its own notice. */
export const PhoneTrouble = ({ view }: { readonly view: DeskView }) => {
  const { t } = useTranslation();
  const trouble = view.phone.state?.trouble ?? 'none';
  if (trouble === 'none' || trouble === 'offline') return null;
  return (
    <Notice type="warning" role="alert">
      {t(`phone.trouble.${trouble}`)}
    </Notice>
  );
};
