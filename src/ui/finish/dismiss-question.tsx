import { Button } from '@zendeskgarden/react-buttons';
import { SM } from '@zendeskgarden/react-typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../texts.ts';
import { Row } from '../layout.ts';

interface Props {
  readonly onDismiss: () => void;
  readonly onCancel: () => void;
}

/** Asked in place, below the row: what goes, and the two ways on. The harmless one has the focus. */
export const DismissQuestion = ({ onDismiss, onCancel }: Props) => {
  const { t } = useTranslation();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Row as="section" aria-label={t('action.dismiss')}>
      <SM tag="p" style={{ flexBasis: '100%' }}>
        {t('finish.askDismiss')}
      </SM>
      <Button size="small" ref={cancel} onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button size="small" isDanger isPrimary onClick={onDismiss}>
        {t('action.dismiss')}
      </Button>
    </Row>
  );
};
