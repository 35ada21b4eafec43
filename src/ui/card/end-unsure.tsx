import { SM } from '@zendeskgarden/react-typography';
import type { SessionView } from '../../core/showing/view.ts';
import { useTranslation } from '../texts.ts';
import { Quiet } from '../layout.ts';

type Told = Pick<SessionView, 'channel' | 'passes'>;

const reasonOf = ({ channel, passes }: Told) => {
  const wasHandedOn = passes.findLast(({ role }) => role !== 'other')?.role === 'left';
  if (wasHandedOn) return channel === 'chat' ? 'card.endUnsurePassedChat' : 'card.endUnsurePassed';
  return channel === 'chat' ? 'card.endUnsureChat' : 'card.endUnsure';
};

/** Why the end of the call is left to the agent. */
export const EndUnsure = ({ session }: { readonly session: Told }) => {
  const { t } = useTranslation();
  return (
    <SM tag="p">
      <Quiet>{t(reasonOf(session))}</Quiet>
    </SM>
  );
};
