import { useTranslation } from '../texts.ts';
import type { DialView } from '../../core/showing/view.ts';
import { isolated, Sentence } from '../sentence.tsx';

/** What became of a dial, in one sentence. */
export const DialLine = ({ dial }: { readonly dial: DialView }) => {
  const { t } = useTranslation();
  const number = isolated(dial.number.shown);
  const isLeft = dial.state === 'finish-in-phone' && dial.refusal;
  if (dial.state !== 'refused' && !isLeft) return <Sentence>{t(`dial.${dial.state}`, { number })}</Sentence>;
  const { code, words } = dial.refusal ?? { code: 'other' };
  const why = t(`dial.refusal.${code}`);
  if (isLeft) return <Sentence>{t('dial.inDialBox', { number, why })}</Sentence>;
  if (code === 'customer-no-answer') return <Sentence>{t('dial.notReached', { number, why })}</Sentence>;
  return (
    <Sentence>
      {words === undefined
        ? t('dial.refused', { number, why })
        : t('dial.refusedWords', { number, why, words: isolated(words) })}
    </Sentence>
  );
};
