import { Button } from '@zendeskgarden/react-buttons';
import { useId } from 'react';
import { useTranslation } from '../texts.ts';
import type { Customer } from '../../core/showing/customer.ts';
import type { DeskActions } from '../../core/showing/view.ts';
import { Heading, Quiet, Row, Stack } from '../layout.ts';
import { Waiting } from '../waiting.tsx';
import { LastCalls } from './last-calls.tsx';
import { TicketLine } from './ticket-line.tsx';
import type { CustomerRead } from './use-customer.ts';

interface Props {
  /** The user's id, once known. */
  readonly user: number | undefined;
  /** What `useCustomer` has read of this user. */
  readonly read: CustomerRead;
  /** The person's numbers, E.164. */
  readonly numbers: readonly (string | undefined)[];
  /** The ticket that is in sight already. */
  readonly hereTicket?: number | undefined;
  readonly actions: Pick<DeskActions, 'open'>;
}

const Found = ({
  customer,
  hereTicket,
  actions,
}: Omit<Props, 'user' | 'read' | 'numbers'> & { readonly customer: Customer }) => {
  const { t } = useTranslation();
  const { organization } = customer;
  const others = customer.tickets.filter(({ id }) => id !== hereTicket);
  return (
    <>
      {others.length === 0 ? (
        <Quiet as="p">{t('customer.noTickets')}</Quiet>
      ) : (
        <ul>
          {others.map((ticket) => (
            <TicketLine
              key={ticket.id}
              ticket={ticket}
              onOpen={() => actions.open({ kind: 'ticket', id: ticket.id })}
            />
          ))}
        </ul>
      )}
      {organization !== undefined && (
        <Row style={{ columnGap: 8, minHeight: 28 }}>
          <Quiet>{t('customer.organization')}</Quiet>
          <Button isLink size="small" onClick={() => actions.open({ kind: 'organization', id: organization.id })}>
            <bdi>{organization.name}</bdi>
          </Button>
        </Row>
      )}
    </>
  );
};

/** The customer at a glance: the last calls, the other tickets, the organization. */
export const CustomerGlance = ({ user, read: { now, retry }, numbers, hereTicket, actions }: Props) => {
  const { t } = useTranslation();
  const heading = useId();
  if (user === undefined && numbers.length === 0) return null;
  return (
    <Stack style={{ gap: 16 }}>
      <LastCalls partner={{ user, numbers }} actions={actions} />
      {now.state !== 'none' && (
        <section aria-labelledby={heading}>
          <Heading id={heading}>{t('customer.tickets')}</Heading>
          {now.state === 'loading' && <Waiting label={t('customer.loading')} long={t('customer.waiting')} lines={3} />}
          {now.state === 'failed' && (
            <Row role="alert">
              <span>{t('customer.failed', { what: t(`failure.${now.code}`) })}</span>
              <Button size="small" onClick={retry}>
                {t('action.retry')}
              </Button>
            </Row>
          )}
          {now.state === 'ready' && <Found customer={now.customer} hereTicket={hereTicket} actions={actions} />}
        </section>
      )}
    </Stack>
  );
};
