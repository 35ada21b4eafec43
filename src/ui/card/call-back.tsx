import { Button } from '@zendeskgarden/react-buttons';
import { useState, type FormEvent } from 'react';
import { vendorIdOf } from '../../core/facts.ts';
import type { PhoneCommand } from '../../core/phone.ts';
import type { AskedView, SessionView } from '../../core/showing/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { SelectBox } from '../field/select-box.tsx';
import { Row, Stack } from '../layout.ts';
import { useTranslation } from '../texts.ts';
import { CallBackOutcome } from './call-back-outcome.tsx';

type CallBackCommand = Extract<PhoneCommand, { do: 'call-back' }>;

interface Props {
  readonly session: SessionView;
  /** What the phone was asked last, and what came of it. */
  readonly asked: AskedView | undefined;
  readonly onAsk: (command: CallBackCommand) => void;
}

/** A call-back at a time that was agreed on, which also is the call's disposition. Only for phones that take it. */
export const CallBack = ({ session, asked, onAsk }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const number = session.number?.e164;
  const id = vendorIdOf(session.id);
  const mine = asked?.command.do === 'call-back' && asked.command.id === id ? asked : undefined;
  const isOver = session.vendorDisposition !== undefined && session.vendorDisposition.state !== 'set';
  if (!isOver || number === undefined) return mine ? <CallBackOutcome asked={mine} /> : null;
  return (
    <Stack>
      {mine && <CallBackOutcome asked={mine} />}
      {isOpen ? (
        <CallBackForm
          isAsking={asked?.state === 'asking'}
          onCancel={() => setOpen(false)}
          onSend={(at, isOwn) => onAsk({ do: 'call-back', id, number, at, isOwn })}
        />
      ) : (
        <Row>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('action.callBack')}
          </Button>
        </Row>
      )}
    </Stack>
  );
};

interface FormProps {
  readonly isAsking: boolean;
  readonly onCancel: () => void;
  readonly onSend: (at: number, isOwn: boolean) => void;
}

const CallBackForm = ({ isAsking, onCancel, onSend }: FormProps) => {
  const { t } = useTranslation();
  const [time, setTime] = useState('');
  const [isOwn, setOwn] = useState(true);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Without a zone: the agent's own.
    const at = new Date(time).getTime();
    if (!Number.isNaN(at)) onSend(at, isOwn);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Field label={t('card.callBackTime')}>
          {(id) => (
            <Input
              id={id}
              type="datetime-local"
              required
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          )}
        </Field>
        <Field label={t('card.callBackBy')}>
          {(id) => (
            <SelectBox
              id={id}
              value={isOwn ? 'own' : 'anybody'}
              onChange={({ target }) => setOwn(target.value === 'own')}
            >
              <option value="own">{t('card.callBackOwn')}</option>
              <option value="anybody">{t('card.callBackAnybody')}</option>
            </SelectBox>
          )}
        </Field>
        <Row>
          <Button size="small" type="submit" isPrimary disabled={isAsking}>
            {t('action.scheduleCallBack')}
          </Button>
          <Button size="small" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
};
