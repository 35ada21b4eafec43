import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { getColor } from '@zendeskgarden/react-theming';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { SessionView } from '../../core/showing/view.ts';
import { useNow } from '../clock.ts';
import { Icon, type IconName } from '../icon.tsx';
import { noteSentence } from './note-sentence.ts';

type Tone = 'subtle' | 'success' | 'danger';

const Line = styled.div<{ readonly $tone: Tone }>`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 8px;
  align-items: center;
  /* Two lines, as most of its sentences need: what stands below does not move when one comes or goes. */
  min-height: 32px;
  color: ${({ theme, $tone }) => getColor({ theme, variable: `foreground.${$tone}` })};
  & > svg {
    flex: none;
  }
  & > p {
    flex: 1 1 160px;
  }
`;

const toneOf = ({ note, unfinished, phase }: SessionView): Tone => {
  if (note === 'failing' || (unfinished !== undefined && phase !== 'running')) return 'danger';
  return note === 'saved' || note === 'closed' ? 'success' : 'subtle';
};

const icons: Readonly<Record<Tone, IconName | undefined>> = { subtle: undefined, success: 'check', danger: 'warning' };

/** Says how far the note is, with `Retry` where it fails. Keeps its place while there is nothing to say. */
export const NoteLine = ({ session, onRetry }: { readonly session: SessionView; readonly onRetry: () => void }) => {
  const { t, i18n } = useTranslation();
  const sentence = noteSentence(session, t, { now: useNow(), locale: i18n.language });
  const tone = toneOf(session);
  const icon = icons[tone];
  return (
    <Line $tone={tone}>
      {icon !== undefined && sentence !== undefined && <Icon name={icon} />}
      <SM tag="p">{sentence}</SM>
      {(session.note === 'failing' || session.unfinished?.kind === 'failing') && (
        <Button size="small" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Line>
  );
};
