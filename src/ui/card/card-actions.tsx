import { Button } from '@zendeskgarden/react-buttons';
import { useTranslation } from '../texts.ts';
import type { RecordRef } from '../../core/records.ts';
import type { SessionView } from '../../core/showing/view.ts';
import { Row } from '../layout.ts';
import { canMoveHere, isDoneOffered, isNewTicketOffered, recordToOpen } from './card-deeds.ts';

interface Props {
  readonly session: SessionView;
  readonly hereTicket: number | undefined;
  /** False where another part of the screen offers it. */
  readonly isOpenOffered: boolean;
  readonly onOpen: (record: RecordRef) => void;
  readonly onMove: (ticket: number) => void;
  readonly onNewTicket: () => void;
  readonly onEnd: () => void;
  readonly onDone: () => void;
}

/** The buttons of the card: at most what makes sense at this moment. What comes late stands last and moves nothing. */
export const CardActions = (props: Props) => {
  const { session, hereTicket, isOpenOffered, onOpen, onMove, onNewTicket, onEnd, onDone } = props;
  const { t } = useTranslation();
  const record = isOpenOffered ? recordToOpen(session, hereTicket) : undefined;
  const labels = {
    ticket: t('action.openTicket', { id: record?.id ?? 0 }),
    user: t('action.openUser'),
    organization: t('action.openOrganization'),
  };
  return (
    <Row>
      {record !== undefined && (
        <Button
          size="small"
          isPrimary={session.waiting !== undefined}
          onClick={() => onOpen(record)}
          aria-keyshortcuts="Alt+O"
        >
          {labels[record.kind]}
        </Button>
      )}
      {hereTicket !== undefined && canMoveHere(session, hereTicket) && (
        <Button size="small" onClick={() => onMove(hereTicket)}>
          {t('action.moveHere')}
        </Button>
      )}
      {isNewTicketOffered(session) && (
        <Button size="small" onClick={onNewTicket}>
          {t('action.newTicket')}
        </Button>
      )}
      {session.isEndUnsure && session.phase === 'running' && (
        <Button size="small" onClick={onEnd}>
          {t('action.callEnded')}
        </Button>
      )}
      {isDoneOffered(session) && (
        <Button size="small" isPrimary onClick={onDone} aria-keyshortcuts="Alt+D">
          {t('action.done')}
        </Button>
      )}
    </Row>
  );
};
