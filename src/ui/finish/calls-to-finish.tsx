import { useId, useRef } from 'react';
import { useTranslation } from '../texts.ts';
import type { DeskActions, Lookup, SessionView } from '../../core/showing/view.ts';
import { Heading } from '../layout.ts';
import { UnfinishedRow } from './unfinished-row.tsx';

export interface CallsToFinishProps {
  /** In any order; shown oldest first. */
  readonly sessions: readonly SessionView[];
  readonly actions: DeskActions;
  readonly lookup: Lookup;
}

const age = ({ beganAt, endedAt }: SessionView): number => beganAt ?? endedAt ?? 0;

/** "Calls to finish": what ended and is not written down, the oldest first. */
export const CallsToFinish = ({ sessions, actions, lookup }: CallsToFinishProps) => {
  const { t } = useTranslation();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby={heading}>
      <Heading ref={title} id={heading} tabIndex={-1} style={{ paddingBottom: 8 }}>
        {t('finish.title')}
      </Heading>
      {sessions.length === 0 ? (
        <p>{t('finish.empty')}</p>
      ) : (
        <ul>
          {sessions
            .toSorted((a, b) => age(a) - age(b))
            .map((session) => (
              <UnfinishedRow
                key={session.id}
                session={session}
                actions={actions}
                lookup={lookup}
                onFocusLost={() => title.current?.focus()}
              />
            ))}
        </ul>
      )}
    </section>
  );
};
