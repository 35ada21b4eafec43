import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../texts.ts';
import type { AskedView, DeskActions, DeskView, Lookup, SessionView } from '../../core/showing/view.ts';
import { useShortcuts } from '../keyboard.ts';
import { CallBack } from './call-back.tsx';
import { CardActions } from './card-actions.tsx';
import { hasNotes, isDoneOffered, recordToOpen } from './card-deeds.ts';
import { CardFrame } from './card-frame.ts';
import { CardHead } from './card-head.tsx';
import { CardNotes } from './card-notes.tsx';
import { CardOutcome } from './card-outcome.tsx';
import { CardReason } from './card-reason.tsx';
import { CardStory } from './card-story.tsx';
import { useDraft } from './draft.ts';
import { EndUnsure } from './end-unsure.tsx';
import { Picker } from './picker.tsx';
import { RecordLinks } from './record-links.tsx';
import { usePicker } from './use-picker.ts';
import { VendorDisposition } from './vendor-disposition.tsx';

export interface CallCardProps {
  readonly session: SessionView;
  readonly dispositions: readonly string[];
  readonly actions: DeskActions;
  readonly lookup: Lookup;
  /** What the phone can be asked besides dialling, and what it was asked last. */
  readonly takes?: DeskView['takes'];
  readonly asked?: AskedView | undefined;
  /** The ticket on whose page the card stands: there the call can be moved. */
  readonly hereTicket?: number | undefined;
  /** False where the status line offers "Open ticket #…" already. */
  readonly isOpenOffered?: boolean;
  /** The notes get the focus when the card appears: the agent asked for them by key. */
  readonly isNotesFocused?: boolean;
  /** The caller's organization, where the screen has read it. */
  readonly organization?: string | undefined;
  /** What the screen adds below, e.g. the other calls. */
  readonly children?: ReactNode;
}

/** One session: who, why, how long, its notes and what can be done. Give it the session's id as `key`: drafts are its own. */
export const CallCard = ({ isOpenOffered = true, isNotesFocused = false, ...props }: CallCardProps) => {
  const { session, dispositions, actions, lookup, takes, asked, hereTicket, organization, children } = props;
  const { t } = useTranslation();
  const { id } = session;
  const draft = useDraft(session.notes, (text) => actions.typeNotes(id, text));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNotesFocused) field.current?.focus();
  }, [isNotesFocused]);
  const frame = useRef<HTMLElement>(null);
  const picker = usePicker(session);
  // What was clicked is gone with the picker; Tab goes on from here and not from the page's beginning.
  const closePicker = (): void => {
    picker.close();
    frame.current?.focus({ preventScroll: true });
  };
  // With contacts of its own, a phone system showed a list of them with a link to each.
  const keepsContacts = takes?.includes('send-contact') === true;
  const record = recordToOpen(session, hereTicket);
  const finish = (): void => {
    draft.flush();
    actions.done(id);
  };
  useShortcuts({
    notes: hasNotes(session) ? () => field.current?.focus() : undefined,
    open: record === undefined ? undefined : () => actions.open(record, id),
    done: isDoneOffered(session) ? finish : undefined,
  });

  return (
    <CardFrame ref={frame} tabIndex={-1} aria-label={t('card.label')}>
      <CardHead session={session} organization={organization} />
      {!picker.isOpen && <CardReason session={session} onChange={picker.open} onUndo={() => actions.undo(id)} />}
      {picker.isOpen && (
        <Picker
          key={id}
          session={session}
          actions={actions}
          lookup={lookup}
          onOpenUser={keepsContacts ? ({ id: user }) => actions.open({ kind: 'user', id: user }) : undefined}
          isAskedFor={picker.isAskedFor}
          onClose={closePicker}
        />
      )}
      {session.isEndUnsure && session.phase === 'running' && <EndUnsure session={session} />}
      <CardNotes session={session} dispositions={dispositions} actions={actions} draft={draft} field={field} />
      <VendorDisposition session={session} />
      {takes?.includes('call-back') === true && (
        <CallBack session={session} asked={asked} onAsk={(command) => void actions.ask(command)} />
      )}
      <CardActions
        session={session}
        hereTicket={hereTicket}
        isOpenOffered={isOpenOffered}
        onOpen={(opened) => actions.open(opened, id)}
        onMove={(ticket) => actions.chooseTicket(id, { id: ticket })}
        onNewTicket={() => actions.newTicket(id)}
        onEnd={() => actions.endCall(id)}
        onDone={finish}
      />
      <CardStory session={session} />
      <RecordLinks links={session.links} />
      <CardOutcome session={session} />
      {children}
    </CardFrame>
  );
};
