import { SM } from '@zendeskgarden/react-typography';
import type { SessionView } from '../../core/showing/view.ts';
import { Quiet } from '../layout.ts';
import { Sentence } from '../sentence.tsx';
import { useTranslation } from '../texts.ts';
import { Detail } from './detail.tsx';
import { passSentence } from './pass-sentence.ts';

/** What lies further back is told in the note. */
const most = 4;

/** `va_data_parameters.intent`: what stands before the last dot only says where it was found. */
const labelOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Who passed it on, who and what took part, and what the rules want to know of it. Below everything that is clicked: it comes late. */
export const CardStory = ({ session }: { readonly session: SessionView }) => {
  const { t } = useTranslation();
  const { assistants, conversations, data, moreData } = session;
  const passes = session.passes.flatMap((pass) => passSentence(pass, t) ?? []);
  const facts = [
    ...assistants.slice(-most).map((name) => [t('card.story.assistant'), name] as const),
    ...conversations.slice(-most).map((name) => [t('card.story.conversation'), name] as const),
    ...Object.entries(data).map(([path, value]) => [labelOf(path), String(value)] as const),
  ];
  if (passes.length + facts.length === 0) return null;
  const earlier = passes.length - most;
  return (
    <section aria-label={t('card.story.label')}>
      <ol style={{ display: 'grid', gap: 4 }}>
        {earlier > 0 && (
          <SM tag="li">
            <Quiet>{t('card.story.earlier', { count: earlier })}</Quiet>
          </SM>
        )}
        {passes.slice(-most).map((sentence, at) => (
          // Told in their order, and one may come twice: back and forth.
          // oxlint-disable-next-line react/no-array-index-key
          <SM key={at} tag="li">
            <Sentence>{sentence}</Sentence>
          </SM>
        ))}
      </ol>
      {facts.map(([label, value]) => (
        <Detail key={`${label} ${value}`} label={label}>
          {value}
        </Detail>
      ))}
      {moreData > 0 && (
        <SM tag="p">
          <Quiet>{t('card.story.moreData', { count: moreData })}</Quiet>
        </SM>
      )}
    </section>
  );
};
