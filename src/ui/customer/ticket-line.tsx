import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import type { Customer } from '../../core/showing/customer.ts';
import { Fill, Quiet } from '../layout.ts';

interface Props {
  readonly ticket: Customer['tickets'][number];
  readonly onOpen: () => void;
}

/** A ticket of the customer: number, subject and status; a click opens it. */
export const TicketLine = ({ ticket, onOpen }: Props) => {
  const { t } = useTranslation();
  const { id, subject, status } = ticket;
  return (
    <li style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 28 }}>
      <Fill title={subject}>
        {/* Inline, or the ellipsis would not show. */}
        <Button isLink size="small" style={{ display: 'inline' }} onClick={onOpen}>
          <bdi>{t('picker.ticket', { id, subject })}</bdi>
        </Button>
      </Fill>
      <SM tag="span">
        <Quiet>{t(`customer.status.${status}`)}</Quiet>
      </SM>
    </li>
  );
};
