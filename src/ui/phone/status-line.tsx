import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { SM } from '@zendeskgarden/react-typography';
import type { ReactNode } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { RecordRef } from '../../core/records.ts';
import type { DeskView, SessionView } from '../../core/showing/view.ts';
import { CallTimer } from '../card/call-timer.tsx';
import { isDoneOffered, recordToOpen } from '../card/card-deeds.ts';
import { Icon } from '../icon.tsx';
import { Fill, Quiet } from '../layout.ts';
import { CallBehind } from './call-behind.tsx';
import { StatusText, statusIcon } from './status-text.tsx';

const Bar = styled.header`
  display: flex;
  align-items: center;
  gap: 8px;
  height: 40px;
  padding-inline: 12px 4px;
  border-bottom: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  & > svg {
    flex: none;
  }
`;

const Second = styled(Bar).attrs({ as: 'div' })`
  padding-inline: 12px;
`;

const labelOf = { user: 'action.openUser', organization: 'action.openOrganization' } as const;

const TicketRow = ({
  session,
  onOpen,
}: {
  readonly session: SessionView;
  readonly onOpen: (record: RecordRef) => void;
}) => {
  const { t } = useTranslation();
  const record = recordToOpen(session, undefined);
  if (record === undefined) return null;
  return (
    <Second>
      <Fill title={session.ticket?.subject}>
        <SM tag="span">
          <bdi>{session.ticket?.subject}</bdi>
        </SM>
      </Fill>
      <Button
        size="small"
        isPrimary={session.waiting !== undefined}
        aria-keyshortcuts="Alt+O"
        onClick={() => onOpen(record)}
      >
        {record.kind === 'ticket' ? t('action.openTicket', { id: record.id }) : t(labelOf[record.kind])}
      </Button>
    </Second>
  );
};

interface Props {
  readonly view: DeskView | undefined;
  readonly session: SessionView | undefined;
  readonly hint: 'none' | 'silent';
  /** False where the open card offers "Done" already. */
  readonly isDoneShown: boolean;
  readonly onDone: (session: SessionView) => void;
  readonly onOpen: (record: RecordRef) => void;
  /** A call that runs while another session is shown. */
  readonly behind?: SessionView | undefined;
  readonly onShowCall: (session: SessionView) => void;
  readonly menu: ReactNode;
}

/** Always 40 px: state, who, timer, menu; a second row only while a session has something to open. */
export const StatusLine = ({ view, session, hint, isDoneShown, onDone, onOpen, behind, onShowCall, menu }: Props) => {
  const { t } = useTranslation();
  const isDone = session !== undefined && isDoneShown && isDoneOffered(session);
  return (
    <>
      <Bar>
        <Icon name={statusIcon(view, session)} />
        <Fill>
          <StatusText view={view} session={session} hint={hint} />
        </Fill>
        {session !== undefined && session.phase !== 'running' && !isDone && (
          <SM tag="span">
            <Quiet>{session.channel === 'chat' ? t('phone.endedChat') : t('phone.ended')}</Quiet>
          </SM>
        )}
        {session !== undefined && <CallTimer session={session} />}
        {isDone && (
          <Button size="small" isPrimary aria-keyshortcuts="Alt+D" onClick={() => onDone(session)}>
            {t('action.done')}
          </Button>
        )}
        {behind !== undefined && <CallBehind session={behind} onShow={() => onShowCall(behind)} />}
        {menu}
      </Bar>
      {session !== undefined && <TicketRow session={session} onOpen={onOpen} />}
    </>
  );
};
