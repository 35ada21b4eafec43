import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import { Quiet } from '../layout.ts';

/** Why the end of the call is left to the agent. */
export const EndUnsure = () => {
  const { t } = useTranslation();
  return (
    <SM tag="p">
      <Quiet>{t('card.endUnsure')}</Quiet>
    </SM>
  );
};
