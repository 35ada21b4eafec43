import { useTranslation } from '../texts.ts';
import type { FoundRecords } from '../../core/showing/view.ts';
import { Choice } from './choice-list.ts';

interface Props {
  readonly ticket: FoundRecords['tickets'][number];
  readonly isStop: boolean;
  readonly onChoose: () => void;
}

/** A ticket to put the call on. */
export const TicketChoice = ({ ticket, isStop, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <li>
      <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
        <bdi>{t('picker.ticket', { id: ticket.id, subject: ticket.subject })}</bdi>
      </Choice>
    </li>
  );
};
