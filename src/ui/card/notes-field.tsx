import { Field, Textarea } from '@zendeskgarden/react-forms';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** "Call notes": grows with what is typed and keeps it. */
export const NotesField = ({ draft, isReadOnly, field }: Props) => {
  const { t } = useTranslation();
  return (
    <Field>
      <Field.Label>{t('card.notes')}</Field.Label>
      <Textarea
        // A cast, because Garden still wants React 18's narrower ref type.
        ref={field as RefObject<HTMLTextAreaElement>}
        isCompact
        minRows={2}
        maxRows={10}
        value={draft.text}
        readOnly={isReadOnly}
        aria-keyshortcuts="Alt+N"
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.leave}
      />
    </Field>
  );
};
