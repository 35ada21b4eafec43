import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import { channelOf } from '../../core/facts.ts';
import type { SessionView } from '../../core/showing/view.ts';
import { Fill, Quiet } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { NameText } from '../name-text.tsx';
import { CallTimer } from './call-timer.tsx';
import { chatKind } from './chat-kind.ts';
import { Detail } from './detail.tsx';
import { callerName, isNamedByNumber } from './caller-name.ts';

const Top = styled.div`
  display: flex;
  gap: 8px;
  align-items: baseline;
  justify-content: space-between;
  font-size: 12px;
  & > h2 {
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
`;

const Name = styled.p`
  font-size: 18px;
  font-weight: 600;
  line-height: 24px;
`;

/** The number or address and, quietly beside it, the organization, which comes later and must not move what is below. */
const Contact = ({ contact, organization }: { readonly contact?: string; readonly organization?: string }) => (
  <p style={{ display: 'flex', gap: 8, minWidth: 0 }}>
    {contact !== undefined && <NumberText>{contact}</NumberText>}
    {organization !== undefined && (
      <Fill as="span" title={organization}>
        <Quiet>
          <bdi>{organization}</bdi>
        </Quiet>
      </Fill>
    )}
  </p>
);

interface Props {
  readonly session: SessionView;
  readonly organization?: string | undefined;
}

/** What it is, how long, who, of which organization, from which number and through which queue. */
export const CardHead = ({ session, organization }: Props) => {
  const { t } = useTranslation();
  const { caller, number, details, phase, direction, channel, messages } = session;
  const kind = channelOf(session.id) === 'pop' ? 'pop' : channel;
  const written = kind === 'chat' ? chatKind(details.sessionType) : undefined;
  const name = callerName(session, t);
  // Not every vendor counts them.
  const hasMessages = kind === 'chat' && messages.customer + messages.agent > 0;
  const contact = caller === undefined ? undefined : (number?.shown ?? caller.email);
  return (
    <div>
      <Top>
        <h2>
          {t(`card.heading.${kind}.${direction}`)}
          {written !== undefined && ` · ${t(`card.kinds.${written}`)}`}
        </h2>
        <span>
          <CallTimer session={session} />
          {phase !== 'running' && <Quiet> {t('card.ended')}</Quiet>}
        </span>
      </Top>
      <Name>{isNamedByNumber(session) ? <NumberText>{name}</NumberText> : <NameText>{name}</NameText>}</Name>
      {(contact !== undefined || organization !== undefined) && (
        <Contact {...(contact !== undefined && { contact })} {...(organization !== undefined && { organization })} />
      )}
      {details.queue !== undefined && <Detail label={t('card.queue')}>{details.queue}</Detail>}
      {details.campaign !== undefined && <Detail label={t('card.campaign')}>{details.campaign}</Detail>}
      {hasMessages && <Detail label={t('card.messages')}>{t('card.messageCounts', messages)}</Detail>}
    </div>
  );
};
