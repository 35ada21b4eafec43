import { Button } from '@zendeskgarden/react-buttons';
import { Title } from '@zendeskgarden/react-notifications';
import type { DeskActions, DeskView } from '../../core/showing/view.ts';
import { Row } from '../layout.ts';
import { Notice } from '../notice.ts';
import { useTranslation } from '../texts.ts';

interface Props {
  readonly view: DeskView;
  readonly actions: Pick<DeskActions, 'ask'>;
}

/** The phone's agent is signed in on another computer or in another window; where the phone takes it, the way to change that. */
export const SignInElsewhere = ({ view, actions }: Props) => {
  const { t } = useTranslation();
  if (view.phone.state?.signIn !== 'elsewhere') return null;
  const asked = view.asked?.command.do === 'sign-in-here' ? view.asked.state : undefined;
  return (
    <Notice type="warning" role="alert">
      <Title>{t('phone.signedInElsewhere.title')}</Title>
      <p>{t('phone.signedInElsewhere.body')}</p>
      {(asked === 'refused' || asked === 'unknown') && <p>{t('phone.signedInElsewhere.failed')}</p>}
      {view.takes.includes('sign-in-here') && (
        <Row>
          <Button size="small" disabled={asked === 'asking'} onClick={() => void actions.ask({ do: 'sign-in-here' })}>
            {t('action.signInHere')}
          </Button>
        </Row>
      )}
    </Notice>
  );
};
