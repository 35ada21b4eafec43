import { SM } from '@zendeskgarden/react-typography';
import type { Channel } from '../../core/facts.ts';
import { useTranslation } from '../texts.ts';
import { Quiet } from '../layout.ts';

/** Why the end of the call is left to the agent. */
export const EndUnsure = ({ channel }: { readonly channel: Channel }) => {
  const { t } = useTranslation();
  return (
    <SM tag="p">
      <Quiet>{t(channel === 'chat' ? 'card.endUnsureChat' : 'card.endUnsure')}</Quiet>
    </SM>
  );
};
