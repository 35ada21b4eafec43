import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import type { Copied } from './use-copy.ts';

/** "Copied", seen and announced; always there, so that screen readers notice when it fills. */
export const CopiedStatus = ({ copied }: { readonly copied: Copied }) => {
  const { t } = useTranslation();
  const text = copied?.isDone === false ? t('numbers.notCopied') : t('numbers.copied');
  return <SM tag="output">{copied !== undefined && text}</SM>;
};
