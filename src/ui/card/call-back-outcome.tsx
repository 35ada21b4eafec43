import type { AskedView } from '../../core/showing/view.ts';
import { Notice } from '../notice.ts';
import { isolated, Sentence } from '../sentence.tsx';
import { useTranslation } from '../texts.ts';

const tones = { asking: 'info', done: 'success', refused: 'error', unknown: 'warning' } as const;

/** What came of the call-back that was asked for. */
export const CallBackOutcome = ({ asked }: { readonly asked: AskedView }) => {
  const { t } = useTranslation();
  const { state, refusal } = asked;
  const words = refusal?.words;
  return (
    <Notice type={tones[state]}>
      <output>
        {words === undefined ? (
          t(`card.callBackIs.${state}`)
        ) : (
          <Sentence>{t('card.callBackRefusedWords', { words: isolated(words) })}</Sentence>
        )}
      </output>
    </Notice>
  );
};
