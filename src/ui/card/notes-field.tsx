import type { RefObject } from 'react';
import { useTranslation } from '../texts.ts';
import { TextArea } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Growing } from '../field/growing.ts';
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
    <Field label={t('card.notes')}>
      {(id) => (
        <Growing data-text={draft.text}>
          <TextArea
            id={id}
            // A cast, because React 18 still wants the narrower ref type.
            ref={field as RefObject<HTMLTextAreaElement>}
            rows={2}
            value={draft.text}
            readOnly={isReadOnly}
            aria-keyshortcuts="Alt+N"
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.leave}
          />
        </Growing>
      )}
    </Field>
  );
};
