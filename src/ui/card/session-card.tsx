import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../texts.ts';
import type { SessionView } from '../../core/view.ts';
import { Row } from '../layout.ts';
import { CallCard, type CallCardProps } from './call-card.tsx';
import { callerName } from './caller-name.ts';
import type { CurrentSession } from './current-session.ts';

const OtherSessions = ({ others, choose }: Pick<CurrentSession, 'others' | 'choose'>) => {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  const label = (other: SessionView): string => callerName(other, t);
  return (
    <SM tag="div">
      <Row>
        <span>{t('card.others')}</span>
        {others.map((other) => (
          <Button key={other.id} isLink size="small" onClick={() => choose(other.id)}>
            <bdi>{label(other)}</bdi>
          </Button>
        ))}
      </Row>
    </SM>
  );
};

type Props = Omit<CallCardProps, 'session' | 'children'> & { readonly current: CurrentSession };

/** The card of the session that matters, held while the agent works in it, with the way to the others. */
export const SessionCard = ({ current, ...rest }: Props) => {
  const { session, others, choose, enter, leave } = current;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => leave, [leave]);
  // A button that goes when it is clicked, as Done does, takes the focus with it and tells nobody.
  useEffect(() => {
    if (card.current?.contains(document.activeElement) !== true) leave();
  });
  if (session === undefined) return null;
  return (
    <div
      ref={card}
      onFocus={enter}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <CallCard key={session.id} session={session} {...rest}>
        <OtherSessions others={others} choose={choose} />
      </CallCard>
    </div>
  );
};
