import { SM } from '@zendeskgarden/react-typography';
import { useTranslation } from '../texts.ts';
import type { SessionView } from '../../core/showing/view.ts';
import { Quiet } from '../layout.ts';

/** What else became of the call: the rule that applied, and what Zendesk did not take. Below everything that is clicked. */
export const CardOutcome = ({ session: { rule, droppedFields } }: { readonly session: SessionView }) => {
  const { t } = useTranslation();
  return (
    <>
      {droppedFields.length > 0 && <SM tag="output">{t('card.dropped', { fields: droppedFields.join(', ') })}</SM>}
      {rule !== undefined && (
        <SM tag="p">
          <Quiet>
            {rule.name === undefined
              ? t('card.ruleNumber', { number: rule.index + 1 })
              : t('card.rule', { name: rule.name })}
          </Quiet>
        </SM>
      )}
    </>
  );
};
