import { SM } from '@zendeskgarden/react-typography';
import { getColor } from '@zendeskgarden/react-theming';
import { memo, useCallback, useEffect, useId, useRef } from 'react';
import { styled } from 'styled-components';
import type { SessionId } from '../../core/facts.ts';
import type { SessionView } from '../../core/showing/view.ts';
import { Icon, type IconName } from '../icon.tsx';
import { Fill, Hidden, Quiet } from '../layout.ts';
import { moveFocus } from '../roving.ts';
import { useTranslation } from '../texts.ts';
import { CallTimer, type Timed } from './call-timer.tsx';
import { callerName } from './caller-name.ts';
import type { CurrentSession } from './current-session.ts';

const List = styled.ul`
  /* Many stay below each other in a room of their own: the card above does not grow with them. */
  max-height: 224px;
  overflow-y: auto;
`;

const Line = styled.button`
  display: flex;
  gap: 8px;
  align-items: center;
  width: 100%;
  min-height: 32px;
  padding: 4px;
  border: 0;
  border-radius: 4px;
  background: transparent;
  color: inherit;
  font: inherit;
  position: relative;
  text-align: start;
  cursor: pointer;
  &:hover {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: -2px;
  }
  & > svg {
    flex: none;
  }
`;

const iconOf = ({ channel, phase, isAsking, waiting, unfinished }: SessionView): IconName => {
  if (isAsking || waiting !== undefined || (unfinished !== undefined && phase !== 'running')) return 'warning';
  if (phase !== 'running') return 'ended';
  return channel === 'chat' ? 'chat' : 'phone';
};

interface LineProps extends Timed {
  readonly id: SessionId;
  readonly icon: IconName;
  readonly name: string;
  /** What the icon means. */
  readonly meaning: string;
  readonly ticket: number | undefined;
  readonly onChoose: (id: SessionId) => void;
}

/** Given what it shows and nothing else: of fifty lines only those are drawn anew that changed. */
const OtherLine = memo(({ id, icon, name, meaning, ticket, onChoose, ...timed }: LineProps) => (
  <li>
    <Line type="button" onClick={() => onChoose(id)}>
      <Icon name={icon} />
      <Fill as="span">
        <bdi>{name}</bdi>
        {ticket !== undefined && <Quiet> #{ticket}</Quiet>}
      </Fill>
      <Hidden as="span">{meaning}</Hidden>
      <CallTimer session={timed} />
    </Line>
  </li>
));

interface Props extends Pick<CurrentSession, 'others' | 'choose'> {
  readonly more: number;
}

/** The sessions that are not shown, each a way to its card: what it is, who, on which ticket and for how long. */
export const OtherSessions = ({ others, choose, more }: Props) => {
  const { t } = useTranslation();
  const label = useId();
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const onChoose = useCallback((id: SessionId) => latest.current(id), []);
  const meaningOf = (other: SessionView): string => {
    const kind = t(`card.heading.${other.channel}.${other.direction}`);
    return iconOf(other) === 'warning' ? `${kind}, ${t('card.needsYou')}` : kind;
  };
  if (others.length === 0) return null;
  return (
    <SM tag="div">
      <p id={label}>{t('card.others')}</p>
      {/* The keys come from the buttons inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <List aria-labelledby={label} onKeyDown={moveFocus}>
        {others.map((other) => (
          <OtherLine
            key={other.id}
            id={other.id}
            icon={iconOf(other)}
            name={callerName(other, t)}
            meaning={meaningOf(other)}
            ticket={other.ticket?.id}
            phase={other.phase}
            {...(other.beganAt !== undefined && { beganAt: other.beganAt })}
            {...(other.endedAt !== undefined && { endedAt: other.endedAt })}
            onChoose={onChoose}
          />
        ))}
      </List>
      {more > 0 && (
        <p>
          <Quiet>{t('card.moreOthers', { count: more })}</Quiet>
        </p>
      )}
    </SM>
  );
};
