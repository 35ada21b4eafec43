import { Title } from '@zendeskgarden/react-notifications';
import { useTranslation } from '../texts.ts';
import type { RulesFault } from '../../core/showing/view.ts';
import { Notice } from '../notice.ts';

/** Stands in every location while the rules are wrong; names each wrong path. Nothing where there is none. */
export const RulesBanner = ({ faults }: { readonly faults: readonly RulesFault[] }) => {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <Notice type="warning" role="alert">
      <Title>{t('rules.title')}</Title>
      <p>{t('rules.body')}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.path} ${fault.expected}`}>{t('rules.fault', { ...fault })}</li>
        ))}
      </ul>
    </Notice>
  );
};
