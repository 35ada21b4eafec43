import { Button } from '@zendeskgarden/react-buttons';
import type { RecordRef } from '../../core/records.ts';
import { PersonContact } from '../card/person-contact.tsx';
import { PersonName } from '../card/person-name.tsx';
import { Row } from '../layout.ts';
import { useTranslation } from '../texts.ts';
import type { ShownLink } from './shown-link.ts';

interface Props {
  readonly shown: ShownLink;
  /** Somebody else, or another ticket, is to be chosen. */
  readonly onChange: (() => void) | undefined;
}

/** What a link leads to, and what can be done with it. */
export const LinkRecords = ({ shown: { view, deeds, onOpen }, onChange }: Props) => {
  const { t } = useTranslation();
  const { found, ticketProblem: problem, opened, canWrite } = view;
  const { ticket, caller } = found;
  const isFound = view.state === 'found';
  const open = (record: RecordRef) => () => onOpen(record);
  const isNamed = problem !== undefined && problem.kind !== 'hidden' && problem.id !== ticket?.id;
  return (
    <>
      {caller !== undefined && (
        <div>
          <PersonName user={caller} />
          <PersonContact user={caller} />
        </div>
      )}
      {ticket?.subject !== undefined && <bdi>{t('picker.ticket', { id: ticket.id, subject: ticket.subject })}</bdi>}
      <Row>
        {ticket !== undefined && isFound && (
          <Button size="small" isPrimary={opened === undefined} onClick={open({ kind: 'ticket', id: ticket.id })}>
            {t('action.openTicket', { id: ticket.id })}
          </Button>
        )}
        {isNamed && (
          <Button size="small" onClick={open({ kind: 'ticket', id: problem.id })}>
            {t('action.openTicket', { id: problem.id })}
          </Button>
        )}
        {caller !== undefined && (
          <Button size="small" onClick={open({ kind: 'user', id: caller.id })}>
            {t('action.openUser')}
          </Button>
        )}
        {caller !== undefined && isFound && canWrite && (
          <Button size="small" onClick={deeds.newTicket}>
            {t('action.newTicket')}
          </Button>
        )}
        {onChange !== undefined && (
          <Button size="small" onClick={onChange}>
            {t(isFound ? 'action.change' : 'action.choose')}
          </Button>
        )}
      </Row>
    </>
  );
};
