import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from '../texts.ts';
import { isOver } from '../../core/showing/customer.ts';
import type { Requester } from '../../core/records.ts';
import { useNow } from '../clock.ts';
import { Skeleton } from '../skeleton.ts';
import { callDay } from '../customer/call-times.ts';
import { callsWith } from '../customer/calls-with.ts';
import { CustomerKnown } from '../customer/customer-source.ts';
import { useCustomer, type CustomerState } from '../customer/use-customer.ts';
import { Fill, Quiet } from '../layout.ts';
import { Choice } from './choice-list.ts';
import { PersonContact } from './person-contact.tsx';
import { PersonName } from './person-name.tsx';

/** Keeps its height from the first moment: what is being aimed at does not move when the details come. */
const Line = ({ children }: { readonly children?: ReactNode }) => (
  <SM tag="span" style={{ display: 'flex', gap: 8, height: 16 }}>
    <Fill as="span">{children}</Fill>
  </SM>
);

const Newest = ({ now }: { readonly now: CustomerState }) => {
  const { t } = useTranslation();
  switch (now.state) {
    case 'loading':
      return <Skeleton style={{ width: '70%' }} />;
    case 'ready': {
      const { organization, tickets } = now.customer;
      const ticket = tickets.find((one) => !isOver(one));
      const texts = [organization?.name, ticket ? t('picker.ticket', { ...ticket }) : t('picker.noOpenTicket')];
      return <bdi>{texts.filter((text) => text !== undefined).join(' · ')}</bdi>;
    }
    case 'none':
    case 'failed':
      return null;
  }
};

const LastCall = ({ user }: { readonly user: Requester }) => {
  const { t, i18n } = useTranslation();
  const { recent } = useContext(CustomerKnown);
  const now = useNow();
  const last = callsWith(recent, { user: user.id, numbers: [] })[0];
  return last === undefined ? null : (
    <Quiet>{t('customer.lastCall', { when: callDay(last.at, now, i18n.language) })}</Quiet>
  );
};

interface Props {
  readonly user: Requester;
  /** False for all but the first of a long list: each costs two reads. */
  readonly isDetailed: boolean;
  /** The one place of the list where Tab stops. */
  readonly isStop: boolean;
  readonly onChoose: () => void;
  /** Absent where people are not opened before they are chosen. */
  readonly onOpen?: (() => void) | undefined;
}

/** Somebody who matches: name and number at once, then organization, newest open ticket and last call. */
export const CandidateChoice = ({ user, isDetailed, isStop, onChoose, onOpen }: Props) => {
  const { t } = useTranslation();
  const { now } = useCustomer(isDetailed ? user : undefined);
  return (
    <li style={{ display: 'flex', gap: 4 }}>
      <Choice type="button" tabIndex={isStop ? 0 : -1} onClick={onChoose}>
        <PersonName user={user} />
        <PersonContact user={user} />
        {now.state !== 'none' && (
          <Line>
            <Newest now={now} />
          </Line>
        )}
        <Line>
          <LastCall user={user} />
        </Line>
      </Choice>
      {onOpen && (
        <Button size="small" isBasic tabIndex={isStop ? 0 : -1} title={t('action.openUser')} onClick={onOpen}>
          {t('action.open')}
        </Button>
      )}
    </li>
  );
};
