import { Button } from '@zendeskgarden/react-buttons';
import { useTranslation } from '../texts.ts';
import type { NumberView } from '../../core/showing/view.ts';
import { NumberText } from '../number-text.tsx';
import { Icon } from '../icon.tsx';
import { CopiedStatus } from './copied-status.tsx';
import { useCopy } from './use-copy.ts';

/** Copies a number and says so. */
export const CopyButton = ({ number }: { readonly number: NumberView }) => {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  return (
    <>
      <Button size="small" aria-label={t('action.copy', { number: number.shown })} onClick={() => copy(number)}>
        <Button.StartIcon>
          <Icon name="copy" />
        </Button.StartIcon>
        <NumberText>{number.shown}</NumberText>
      </Button>
      <CopiedStatus copied={copied} />
    </>
  );
};
