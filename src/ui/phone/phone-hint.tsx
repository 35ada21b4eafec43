import { Button } from '@zendeskgarden/react-buttons';
import { Title } from '@zendeskgarden/react-notifications';
import { useTranslation } from '../texts.ts';
import { Row } from '../layout.ts';
import { Notice } from '../notice.ts';

interface Props {
  readonly onReload: () => void;
  readonly onDismiss: () => void;
}

/** Why a phone may stay silent. A frame that was refused looks loaded to us, so this only lists what is usual. */
export const PhoneHint = ({ onReload, onDismiss }: Props) => {
  const { t } = useTranslation();
  return (
    <Notice type="warning">
      <Title>{t('phone.hint.title')}</Title>
      <p>{t('phone.hint.lead')}</p>
      <ul style={{ listStyle: 'disc', paddingInlineStart: 16, marginBlockEnd: 8 }}>
        <li>{t('phone.hint.signIn')}</li>
        <li>{t('phone.hint.cookies')}</li>
        <li>{t('phone.hint.domains')}</li>
      </ul>
      <Row>
        <Button size="small" onClick={onReload}>
          {t('action.reloadPhone')}
        </Button>
        <Button size="small" isBasic onClick={onDismiss}>
          {t('action.close')}
        </Button>
      </Row>
    </Notice>
  );
};
