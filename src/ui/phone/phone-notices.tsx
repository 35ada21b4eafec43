import { Title } from '@zendeskgarden/react-notifications';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { DeskView } from '../../core/showing/view.ts';
import { DialNotice } from '../dial/dial-notice.tsx';
import { RulesBanner } from '../faults/rules-banner.tsx';
import { isolated, Sentence } from '../sentence.tsx';
import { PhoneHint } from './phone-hint.tsx';
import type { PhoneScreenProps } from './phone-props.ts';
import { SignInElsewhere } from './sign-in-elsewhere.tsx';
import { PhoneTrouble } from './phone-trouble.tsx';
import { UnsavedLine } from './unsaved-line.tsx';
import { Notice } from '../notice.ts';

const Area = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
  max-height: 60vh;
  overflow-y: auto;
  &:not(:empty) {
    padding: 8px;
  }
`;

const OtherAgent = ({ view }: { readonly view: DeskView }) => {
  const { t } = useTranslation();
  const { isOtherAgent, signedInAs } = view.phone;
  if (!isOtherAgent || signedInAs === undefined) return null;
  return (
    <Notice type="warning" role="alert">
      <Title>{t('phone.other.title')}</Title>
      <Sentence>{t('phone.other.body', { phone: isolated(signedInAs), zendesk: isolated(view.agent.email) })}</Sentence>
    </Notice>
  );
};

type Props = Pick<
  PhoneScreenProps,
  'view' | 'actions' | 'place' | 'hint' | 'isOffline' | 'isAlone' | 'onDismissHint' | 'onReloadPhone'
>;

/** What the agent has to know about the phone, between the status line and the adapter. */
export const PhoneNotices = (props: Props) => {
  const { view, actions, place, hint, isOffline, isAlone, onDismissHint, onReloadPhone } = props;
  const { t } = useTranslation();
  const isHintShown = place === 'here' && hint === 'silent' && view?.phone.isHeard !== true;
  return (
    <Area>
      {isOffline && (
        <Notice type="warning" role="alert">
          {t('phone.offline')}
        </Notice>
      )}
      {isAlone === true && <Notice type="warning">{t('phone.alone')}</Notice>}
      {view !== undefined && (
        <>
          {view.dial !== undefined && <DialNotice dial={view.dial} />}
          <SignInElsewhere view={view} actions={actions} />
          <PhoneTrouble view={view} />
          <OtherAgent view={view} />
          <RulesBanner faults={view.rulesFaults} />
          {view.trouble === 'signed-out' && (
            <Notice type="warning" role="alert">
              {t('phone.signedOut')}
            </Notice>
          )}
          <UnsavedLine view={view} />
          {view.hasNoCallRecords === true && <Notice type="info">{t('phone.noCallRecords')}</Notice>}
          {!view.isKept && <Notice type="warning">{t('phone.storage')}</Notice>}
        </>
      )}
      {isHintShown && <PhoneHint onReload={onReloadPhone} onDismiss={onDismissHint} />}
    </Area>
  );
};
