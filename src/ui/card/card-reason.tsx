import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from 'react-i18next';
import type { MatchReason, SessionView } from '../../core/view.ts';
import { Row } from '../layout.ts';
import { isolated, Sentence } from '../sentence.tsx';
import { Waiting } from '../waiting.tsx';

const othersOf = (reason: MatchReason | undefined): number =>
  reason !== undefined && 'others' in reason ? reason.others : 0;

interface Props {
  readonly session: SessionView;
  readonly onChange: () => void;
}

/** Why the caller is thought to be this person, and the way to another one. */
export const CardReason = ({ session, onChange }: Props) => {
  const { t } = useTranslation();
  const { reason } = session;
  if (session.isSearching && session.caller === undefined) {
    return <Waiting label={t('card.searching')} long={t('card.searchingLong')} lines={1} />;
  }
  const others = othersOf(reason);
  const value = reason !== undefined && 'value' in reason ? isolated(reason.value) : '';
  return (
    <SM tag="div">
      <Row style={{ columnGap: 8, rowGap: 0 }}>
        {reason !== undefined && (
          <span>
            <Sentence>{t(`card.reason.${reason.kind}`, { value })}</Sentence>
          </span>
        )}
        <Button isLink size="small" onClick={onChange}>
          {others > 0 ? t('card.othersMatch', { count: others }) : t('action.change')}
        </Button>
      </Row>
    </SM>
  );
};
