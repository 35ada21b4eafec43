import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { getColor } from '@zendeskgarden/react-theming';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { DeskActions, Lookup, SessionView } from '../../core/showing/view.ts';
import { callerName, isNamedByNumber } from '../card/caller-name.ts';
import { unfinishedSentence } from '../card/note-sentence.ts';
import { Picker } from '../card/picker.tsx';
import { useNow } from '../clock.ts';
import { Quiet, Row } from '../layout.ts';
import { NumberText } from '../number-text.tsx';
import { dayAndTime } from '../times.ts';
import { bestDeeds, type Deed } from './best-deed.ts';
import { DismissQuestion } from './dismiss-question.tsx';

export const UnfinishedItem = styled.li`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;
  padding: 12px 0;
  border-top: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Summary = ({ session, labelId }: { readonly session: SessionView; readonly labelId: string }) => {
  const { t, i18n } = useTranslation();
  const moment = { now: useNow(), locale: i18n.language };
  const at = session.beganAt ?? session.endedAt;
  const name = callerName(session, t);
  return (
    <div>
      <Row id={labelId} style={{ columnGap: 8, rowGap: 0 }}>
        <strong>{isNamedByNumber(session) ? <NumberText>{name}</NumberText> : <bdi>{name}</bdi>}</strong>
        <SM tag="span">
          <Quiet>
            {session.channel === 'chat'
              ? t(`card.heading.chat.${session.direction}`)
              : t(`finish.${session.direction}`)}
            {at !== undefined && ` · ${dayAndTime(at, moment.now, moment.locale)}`}
          </Quiet>
        </SM>
      </Row>
      {session.unfinished !== undefined && <SM tag="p">{unfinishedSentence(session.unfinished, t, moment)}</SM>}
      {session.notes !== '' && (
        <SM tag="p" style={{ whiteSpace: 'pre-wrap' }}>
          {t('finish.notes', { notes: session.notes })}
        </SM>
      )}
    </div>
  );
};

interface Props {
  readonly session: SessionView;
  readonly actions: DeskActions;
  readonly lookup: Lookup;
  /** The row goes, and the focus that was in it with it. */
  readonly onFocusLost: () => void;
}

/** A row that goes while the agent is in it hands the focus on. */
const useRowFocus = (onFocusLost: () => void) => {
  const row = useRef<HTMLLIElement>(null);
  const onLost = useRef(onFocusLost);
  useLayoutEffect(() => {
    onLost.current = onFocusLost;
  });
  useLayoutEffect(() => {
    const item = row.current;
    return () => {
      if (item?.contains(document.activeElement)) onLost.current();
    };
  }, []);
  return row;
};

/** One session that is not written down: what it was, why, what helps most, and Dismiss. */
export const UnfinishedRow = ({ session, actions, lookup, onFocusLost }: Props) => {
  const { t } = useTranslation();
  const labelId = useId();
  const [open, setOpen] = useState<'picker' | 'question' | undefined>();
  const { id, ticket } = session;
  const row = useRowFocus(onFocusLost);
  // What was clicked goes: Tab goes on from the row.
  const close = (): void => {
    setOpen(undefined);
    row.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || open === undefined) return;
    event.stopPropagation();
    close();
  };
  const deeds: Readonly<Record<Deed, { readonly label: string; readonly run: () => void }>> = {
    choose: { label: t('action.choose'), run: () => setOpen('picker') },
    retry: { label: t('action.retry'), run: () => actions.retry(id) },
    open: {
      label: t('action.openTicket', { id: ticket?.id ?? 0 }),
      run: () => ticket !== undefined && actions.open({ kind: 'ticket', id: ticket.id }, id),
    },
  };
  return (
    // The key comes from the fields and buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <UnfinishedItem ref={row} tabIndex={-1} onKeyDown={onKeyDown}>
      <Summary session={session} labelId={labelId} />
      {open === 'picker' && <Picker session={session} actions={actions} lookup={lookup} isAskedFor onClose={close} />}
      {open === 'question' && <DismissQuestion onDismiss={() => actions.dismiss(id)} onCancel={close} />}
      {open === undefined && (
        <Row>
          {bestDeeds(session).map((deed) => (
            <Button key={deed} size="small" aria-describedby={labelId} onClick={deeds[deed].run}>
              {deeds[deed].label}
            </Button>
          ))}
          <Button size="small" isBasic aria-describedby={labelId} onClick={() => setOpen('question')}>
            {t('action.dismiss')}
          </Button>
        </Row>
      )}
    </UnfinishedItem>
  );
};
