import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useTranslation } from '../texts.ts';
import { Heading, Row, Stack } from '../layout.ts';

interface Props {
  /** The tab that holds the phone does not answer: it may be frozen, and its call goes on there. */
  readonly isSilent: boolean;
  /** `unsure`: that tab has not said so far. */
  readonly hasRunningCall: boolean | 'unsure';
  /** The call is on a telephone, which no tab of ours holds. */
  readonly doesCallGoOn?: boolean;
  readonly onUseHere: () => void;
}

/** Stands where the adapter would be while another tab holds the phone. Asks before a call would be torn. */
export const PhoneElsewhere = ({ isSilent, hasRunningCall, doesCallGoOn = false, onUseHere }: Props) => {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const mustAsk = hasRunningCall !== false;
  const isConfirming = isAsking && mustAsk;
  const question = hasRunningCall === 'unsure' ? 'phone.elsewhere.askUnsure' : 'phone.elsewhere.ask';
  return (
    <Stack style={{ alignItems: 'flex-start', padding: 16 }}>
      <Heading>{t('phone.elsewhere.title')}</Heading>
      <p>{isSilent ? t('phone.elsewhere.silentBody') : t('phone.elsewhere.body')}</p>
      {isConfirming && <p role="alert">{t(doesCallGoOn ? 'phone.elsewhere.askGoesOn' : question)}</p>}
      <Row>
        {isConfirming && (
          <Button size="small" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </Button>
        )}
        <Button
          size="small"
          isPrimary
          isDanger={isConfirming && !doesCallGoOn}
          onClick={({ detail }) => {
            // The second click of a double one neither answers the question that the first one raised nor takes twice.
            if (detail > 1) return;
            if (mustAsk && !isConfirming) setAsking(true);
            else onUseHere();
          }}
        >
          {t('action.useHere')}
        </Button>
      </Row>
    </Stack>
  );
};
