import { useTranslation } from '../texts.ts';
import type { DeskView, SessionView } from '../../core/showing/view.ts';
import { callerName, isNamedByNumber } from '../card/caller-name.ts';
import type { IconName } from '../icon.tsx';
import { NumberText } from '../number-text.tsx';
import { isolated, Sentence } from '../sentence.tsx';

/** The icon that goes with the text. */
export const statusIcon = (view: DeskView | undefined, session: SessionView | undefined): IconName => {
  if (session === undefined) return view?.phone.isHeard === true ? 'headset' : 'phone';
  if (session.phase !== 'running') return 'ended';
  if (session.channel === 'chat') return 'chat';
  return session.direction === 'outbound' ? 'outbound' : 'inbound';
};

interface Props {
  readonly view: DeskView | undefined;
  readonly session: SessionView | undefined;
  readonly hint: 'none' | 'silent';
}

/** What the phone is doing, in a few words. Claims a sign-in only where a message proved it. */
export const StatusText = ({ view, session, hint }: Props) => {
  const { t } = useTranslation();
  if (view === undefined) return <>{t('start.starting')}</>;
  if (session !== undefined) {
    const name = callerName(session, t);
    return isNamedByNumber(session) ? <NumberText>{name}</NumberText> : <bdi>{name}</bdi>;
  }
  const { signedInAs, isHeard, state } = view.phone;
  if (state?.trouble === 'agent-unknown') return <>{t('phone.unknownAgent')}</>;
  if (state?.trouble !== undefined && state.trouble !== 'none') return <>{t('phone.unreached')}</>;
  if (signedInAs !== undefined) {
    return (
      <span title={signedInAs}>
        <Sentence>{t('phone.signedIn', { email: isolated(signedInAs) })}</Sentence>
      </span>
    );
  }
  if (isHeard) return <>{t('phone.connected')}</>;
  return <>{hint === 'silent' ? t('phone.silent') : t('phone.waiting')}</>;
};
