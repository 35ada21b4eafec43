import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useContext } from 'react';
import { useTranslation } from '../texts.ts';
import type { MatchReason, SessionView } from '../../core/showing/view.ts';
import { Row } from '../layout.ts';
import { isolated, Sentence } from '../sentence.tsx';
import { ShownNumber } from '../shown-number.ts';
import { Waiting } from '../waiting.tsx';

const othersOf = (reason: MatchReason | undefined): number =>
  reason !== undefined && 'others' in reason ? reason.others : 0;

interface Props {
  readonly session: SessionView;
  readonly onChange: () => void;
  readonly onUndo: () => void;
}

/** Why the caller is thought to be this person, and the way to another one. */
export const CardReason = ({ session, onChange, onUndo }: Props) => {
  const { t } = useTranslation();
  const shownNumber = useContext(ShownNumber);
  const { reason } = session;
  if (session.isSearching && session.caller === undefined) {
    return <Waiting label={t('card.searching')} long={t('card.searchingLong')} lines={1} />;
  }
  const others = othersOf(reason);
  const found = reason !== undefined && 'value' in reason ? reason.value : '';
  // The number as the phone system told it.
  const value = isolated(reason?.kind === 'phone' ? shownNumber(found) : found);
  return (
    <SM tag="div">
      <p style={{ minHeight: 16 }}>
        {reason !== undefined && <Sentence>{t(`card.reason.${reason.kind}`, { value })}</Sentence>}
      </p>
      {session.isMovable && (
        <Row style={{ columnGap: 12, rowGap: 0 }}>
          <Button isLink size="small" onClick={onChange}>
            {others > 0 ? t('card.othersMatch', { count: others }) : t('action.change')}
          </Button>
          {/* Keeps its place while there is nothing to take back. */}
          <Button isLink size="small" style={session.canUndo ? {} : { visibility: 'hidden' }} onClick={onUndo}>
            {t('action.undo')}
          </Button>
        </Row>
      )}
    </SM>
  );
};
