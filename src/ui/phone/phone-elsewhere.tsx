import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Heading, Row, Stack } from '../layout.ts';

interface Props {
  /** The tab that holds the phone does not answer: it may be frozen, and its call goes on there. */
  readonly isSilent: boolean;
  readonly hasRunningCall: boolean;
  readonly onUseHere: () => void;
}

/** Stands where the adapter would be while another tab holds the phone. Asks before a call would be torn. */
export const PhoneElsewhere = ({ isSilent, hasRunningCall, onUseHere }: Props) => {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const isConfirming = isAsking && hasRunningCall;
  return (
    <Stack style={{ alignItems: 'flex-start', padding: 16 }}>
      <Heading>{t('phone.elsewhere.title')}</Heading>
      <p>{isSilent ? t('phone.elsewhere.silentBody') : t('phone.elsewhere.body')}</p>
      {isConfirming && <p role="alert">{t('phone.elsewhere.ask')}</p>}
      <Row>
        {isConfirming && (
          <Button size="small" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
        )}
        <Button
          size="small"
          isPrimary
          isDanger={isConfirming}
          onClick={() => (hasRunningCall && !isConfirming ? setAsking(true) : onUseHere())}
        >
          {t('action.useHere')}
        </Button>
      </Row>
    </Stack>
  );
};
