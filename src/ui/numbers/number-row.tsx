import { IconButton } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import { Icon } from '../icon.tsx';
import { Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import type { CallableNumber } from './callable-number.ts';

const Line = styled.li`
  display: flex;
  align-items: center;
  gap: 4px;
  min-height: 40px;
`;

const Text = styled.span`
  display: flex;
  flex: 1 1 0;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: 8px;
  min-width: 0;
`;

interface Props {
  readonly number: CallableNumber;
  readonly isBusy: boolean;
  readonly onCall: (e164: string) => void;
  readonly onCopy: () => void;
}

/** One number with its two buttons. While a dial is under way the button does nothing, but keeps the focus. */
export const NumberRow = ({ number, isBusy, onCall, onCopy }: Props) => {
  const { t } = useTranslation();
  const { e164, shown, label } = number;
  return (
    <Line>
      <Text>
        <NumberText>{shown}</NumberText>
        {label !== undefined && (
          <SM tag="span">
            <Quiet>{label}</Quiet>
          </SM>
        )}
      </Text>
      {e164 !== undefined && (
        <IconButton
          size="small"
          isPrimary
          aria-label={t('action.call', { number: shown })}
          title={t('action.call', { number: shown })}
          aria-disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => onCall(e164)}
        >
          <Icon name="phone" />
        </IconButton>
      )}
      <IconButton
        size="small"
        aria-label={t('action.copy', { number: shown })}
        title={t('action.copy', { number: shown })}
        onClick={onCopy}
      >
        <Icon name="copy" />
      </IconButton>
    </Line>
  );
};
