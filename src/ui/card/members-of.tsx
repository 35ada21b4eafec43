import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../texts.ts';
import type { FoundOrganization } from '../../core/showing/view.ts';
import { Row } from '../layout.ts';

interface Props {
  readonly organization: FoundOrganization;
  readonly onBack: () => void;
}

/** Whose people are listed, and the way back. Has the focus: the button that was clicked is gone. */
export const MembersOf = ({ organization, onBack }: Props) => {
  const { t } = useTranslation();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Row style={{ columnGap: 8, rowGap: 0 }}>
      <output>{t('picker.membersOf', { name: organization.name })}</output>
      <Button isLink size="small" ref={back} onClick={onBack}>
        {t('action.allResults')}
      </Button>
    </Row>
  );
};
