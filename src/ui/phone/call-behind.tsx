import { Button } from '@zendeskgarden/react-buttons';
import type { SessionView } from '../../core/showing/view.ts';
import { callerName } from '../card/caller-name.ts';
import { CallTimer } from '../card/call-timer.tsx';
import { Icon } from '../icon.tsx';
import { Hidden } from '../layout.ts';
import { useTranslation } from '../texts.ts';

interface Props {
  readonly session: SessionView;
  readonly onShow: () => void;
}

/** The call that goes on while a chat is shown, and the way back to it. */
export const CallBehind = ({ session, onShow }: Props) => {
  const { t } = useTranslation();
  const label = t('phone.showCall', { who: callerName(session, t) });
  return (
    <Button size="small" isBasic title={label} onClick={onShow}>
      <Button.StartIcon>
        <Icon name="phone" />
      </Button.StartIcon>
      <Hidden as="span">{label}</Hidden>
      <CallTimer session={session} />
    </Button>
  );
};
