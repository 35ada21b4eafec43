import { useEffect, useRef } from 'react';
import { CallCard, type CallCardProps } from './call-card.tsx';
import type { CurrentSession } from './current-session.ts';
import { OtherSessions } from './other-sessions.tsx';

type Props = Omit<CallCardProps, 'session' | 'children'> & {
  readonly current: CurrentSession;
  /** How many sessions there are that this screen is not told of. */
  readonly more?: number | undefined;
};

/** The card of the session that matters, held while the agent works in it, with the way to the others. */
export const SessionCard = ({ current, more = 0, ...rest }: Props) => {
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
        <OtherSessions others={others} more={more} choose={choose} />
      </CallCard>
    </div>
  );
};
