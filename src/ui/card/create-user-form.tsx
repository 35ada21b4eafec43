import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from '../texts.ts';
import type { DeskActions, NumberView } from '../../core/showing/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Row, Stack } from '../layout.ts';
import { newUser, type NewUser } from './new-user.ts';

type MadeUser = Parameters<DeskActions['createUser']>[1];

interface Props {
  readonly number: NumberView | undefined;
  /** What was looked for before somebody new is made. */
  readonly searched: string;
  readonly onCreate: (user: MadeUser) => void;
  /** Absent where the form is all that there is to do. */
  readonly onCancel?: (() => void) | undefined;
}

/** As it goes out: trimmed, empty fields left out, an unchanged number in the form that every reader understands. */
const made = ({ name, phone, email }: NewUser, number: NumberView | undefined): MadeUser => {
  const typed = phone.trim() === number?.shown ? (number.e164 ?? number.shown) : phone.trim();
  return {
    name: name.trim(),
    ...(typed !== '' && { phone: typed }),
    ...(email.trim() !== '' && { email: email.trim() }),
  };
};

/** Name, number and e-mail of a user to be made, filled in as far as they are known. */
export const CreateUserForm = ({ number, searched, onCreate, onCancel }: Props) => {
  const { t } = useTranslation();
  // What was not edited follows what is known.
  const [edited, setEdited] = useState<Partial<NewUser>>({});
  const user = { ...newUser(number, searched, t), ...edited };
  const edit = (change: Partial<NewUser>): void => setEdited((before) => ({ ...before, ...change }));
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
    if (user.name.trim() !== '') onCreate(made(user, number));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Field label={t('picker.name')}>
          {(id) => (
            <Input
              ref={first}
              id={id}
              required
              value={user.name}
              onChange={({ target }) => edit({ name: target.value })}
            />
          )}
        </Field>
        <NumberField value={user.phone} onChange={(phone) => edit({ phone })} />
        <EmailField value={user.email} onChange={(email) => edit({ email })} />
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

interface PartProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const NumberField = ({ value, onChange }: PartProps) => {
  const { t } = useTranslation();
  return (
    <Field label={t('picker.phone')}>
      {(id) => <Input id={id} type="tel" dir="ltr" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
};

const EmailField = ({ value, onChange }: PartProps) => {
  const { t } = useTranslation();
  return (
    <Field label={t('picker.email')}>
      {(id) => <Input id={id} type="email" dir="ltr" value={value} onChange={({ target }) => onChange(target.value)} />}
    </Field>
  );
};
