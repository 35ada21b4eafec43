import type { AskedView } from '../../core/showing/view.ts';
import { isolated, Sentence } from '../sentence.tsx';
import { useTranslation } from '../texts.ts';

/** What became of the last thing the phone was asked, where it was of this kind. */
export const AskedLine = ({ asked, done }: { readonly asked: AskedView; readonly done: string }) => {
  const { t } = useTranslation();
  switch (asked.state) {
    case 'asking':
      return <>{t('asked.asking')}</>;
    case 'done':
      return <>{done}</>;
    case 'unknown':
      return <>{t('asked.unknown')}</>;
    case 'refused': {
      const words = asked.refusal?.words;
      return words === undefined ? (
        <>{t('asked.refused')}</>
      ) : (
        <Sentence>{t('asked.refusedWords', { words: isolated(words) })}</Sentence>
      );
    }
  }
};
