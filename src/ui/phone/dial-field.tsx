import { Button } from '@zendeskgarden/react-buttons';
import { useState, type FormEvent } from 'react';
import type { DeskActions, DialView } from '../../core/showing/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Row } from '../layout.ts';
import { useDial } from '../numbers/use-dial.ts';
import { useTranslation } from '../texts.ts';

interface Props {
  readonly dial: DialView | undefined;
  readonly actions: Pick<DeskActions, 'dial'>;
}

/** For phones that have no page with a dial pad: a number typed by hand. */
export const DialField = ({ dial, actions }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { isBusy, isUntaken, call } = useDial(dial, actions, {});
  const number = text.trim();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (number !== '') call(number);
  };
  return (
    <form onSubmit={onSubmit}>
      <Row style={{ alignItems: 'flex-end', flexWrap: 'nowrap' }}>
        <div style={{ flex: '1 1 0', minWidth: 0 }}>
          <Field label={t('pane.number')}>
            {(id) => (
              <Input
                id={id}
                type="tel"
                autoComplete="off"
                dir="ltr"
                maxLength={60}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Button size="small" type="submit" aria-disabled={isBusy || number === ''} aria-busy={isBusy}>
          {t('pane.call')}
        </Button>
      </Row>
      {isUntaken && <output>{t('numbers.noPhone')}</output>}
    </form>
  );
};
