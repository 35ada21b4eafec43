import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../core/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Row, Stack } from '../layout.ts';

interface Props {
  readonly number: NumberView | undefined;
  readonly onCreate: (user: { readonly name: string; readonly phone?: string }) => void;
  /** Absent where the form is all that there is to do. */
  readonly onCancel?: (() => void) | undefined;
}

/** Name and number of a user to be made, filled in as far as they are known. */
export const CreateUserForm = ({ number, onCreate, onCancel }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(number === undefined ? '' : t('picker.newName', { number: number.shown }));
  const [phone, setPhone] = useState(number?.shown ?? '');
  const first = useRef<HTMLInputElement>(null);
  const isAskedFor = onCancel !== undefined;
  // Opened by a click it takes the focus, which also scrolls it into view; otherwise it must not take it from anything.
  useEffect(() => {
    if (!isAskedFor) return;
    first.current?.focus();
    first.current?.select();
  }, [isAskedFor]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    // What was not changed goes out in the form that every reader understands.
    const typed = phone.trim() === number?.shown ? (number.e164 ?? number.shown) : phone.trim();
    onCreate(typed === '' ? { name: name.trim() } : { name: name.trim(), phone: typed });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Field label={t('picker.name')}>
          {(id) => (
            <Input ref={first} id={id} required value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('picker.phone')}>
          {(id) => (
            <Input id={id} type="tel" dir="ltr" value={phone} onChange={(event) => setPhone(event.target.value)} />
          )}
        </Field>
        <Row>
          <Button size="small" type="submit" isPrimary>
            {t('action.createUser')}
          </Button>
          {onCancel !== undefined && (
            <Button size="small" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
};
