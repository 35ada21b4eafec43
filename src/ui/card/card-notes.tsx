import type { RefObject } from 'react';
import { useTranslation } from '../texts.ts';
import type { DeskActions, SessionView } from '../../core/showing/view.ts';
import { Quiet } from '../layout.ts';
import { hasNotes } from './card-deeds.ts';
import { DispositionSelect } from './disposition-select.tsx';
import type { Draft } from './draft.ts';
import { NoteLine } from './note-line.tsx';
import { NotesField } from './notes-field.tsx';

interface Props {
  readonly session: SessionView;
  readonly dispositions: readonly string[];
  readonly actions: Pick<DeskActions, 'chooseDisposition' | 'retry'>;
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** Notes, disposition and how far the note is; or that nothing is written down. */
export const CardNotes = ({ session, dispositions, actions, draft, field }: Props) => {
  const { t } = useTranslation();
  const isClosed = session.note === 'closed';
  if (session.direction === 'internal') return <Quiet as="p">{t('card.internal')}</Quiet>;
  if (session.unwritten !== undefined) return <Quiet as="p">{t(`card.unwritten.${session.unwritten}`)}</Quiet>;
  if (!hasNotes(session)) return null;
  return (
    <>
      <NotesField draft={draft} field={field} isReadOnly={isClosed} />
      <DispositionSelect
        dispositions={dispositions}
        value={session.disposition}
        isDisabled={isClosed}
        onChoose={(disposition) => actions.chooseDisposition(session.id, disposition)}
      />
      <NoteLine session={session} onRetry={() => actions.retry(session.id)} />
    </>
  );
};
