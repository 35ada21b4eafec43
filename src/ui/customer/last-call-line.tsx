import { Button } from '@zendeskgarden/react-buttons';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { RecordRef } from '../../core/records.ts';
import type { RecentCall } from '../../core/showing/view.ts';
import { useNow } from '../clock.ts';
import { Icon } from '../icon.tsx';
import { Digits, Hidden, Quiet } from '../layout.ts';
import { callDay, callLength } from './call-times.ts';

const Line = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: 0 8px;
  align-items: center;
  min-height: 28px;
  & > svg {
    flex: none;
  }
`;

interface Props {
  readonly call: RecentCall;
  readonly onOpen: (record: RecordRef) => void;
}

/** One call: which way, when, how long, and the ticket its note stands on. */
export const LastCallLine = ({ call, onOpen }: Props) => {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { ticket, duration } = call;
  const isChat = call.channel === 'chat';
  return (
    <Line>
      <Icon name={isChat ? 'chat' : call.direction === 'outbound' ? 'outbound' : 'inbound'} />
      <Hidden as="span">{t(isChat ? `card.heading.chat.${call.direction}` : `finish.${call.direction}`)}</Hidden>
      <Digits>{callDay(call.at, now, i18n.language)}</Digits>
      {duration !== undefined && (
        <Quiet>
          <Digits>{callLength(duration, i18n.language)}</Digits>
        </Quiet>
      )}
      {ticket !== undefined && (
        <Button isLink size="small" onClick={() => onOpen({ kind: 'ticket', id: ticket })}>
          <bdi dir="ltr">#{ticket}</bdi>
        </Button>
      )}
    </Line>
  );
};
