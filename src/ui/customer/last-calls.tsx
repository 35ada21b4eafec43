import { useContext, useId } from 'react';
import { useTranslation } from '../texts.ts';
import type { DeskActions } from '../../core/showing/view.ts';
import { Heading, Quiet } from '../layout.ts';
import { callsWith, type CallPartner } from './calls-with.ts';
import { CustomerKnown } from './customer-source.ts';
import { LastCallLine } from './last-call-line.tsx';

/** More are not looked at during a call. */
const most = 5;

interface Props {
  readonly partner: CallPartner;
  readonly actions: Pick<DeskActions, 'open'>;
}

/** "Last calls" of the agent with this person, newest first. */
export const LastCalls = ({ partner, actions }: Props) => {
  const { t } = useTranslation();
  const heading = useId();
  const calls = callsWith(useContext(CustomerKnown).recent, partner).slice(0, most);
  return (
    <section aria-labelledby={heading}>
      <Heading id={heading}>{t('customer.lastCalls')}</Heading>
      {calls.length === 0 ? (
        <Quiet as="p">{t('customer.noCalls')}</Quiet>
      ) : (
        <ul>
          {calls.map((call) => (
            <LastCallLine key={call.session} call={call} onOpen={(record) => actions.open(record)} />
          ))}
        </ul>
      )}
    </section>
  );
};
