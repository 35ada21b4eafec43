import { useMemo } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { CustomerReader } from '../../core/customer.ts';
import type { DeskActions, DeskView, Lookup } from '../../core/view.ts';
import { CustomerKnown } from '../customer/customer-source.ts';
import { RulesBanner } from '../faults/rules-banner.tsx';
import { CallsToFinish } from '../finish/calls-to-finish.tsx';
import { Waiting } from '../waiting.tsx';

const Page = styled.main`
  display: flex;
  flex-direction: column;
  gap: 16px;
  max-width: 720px;
  padding: 16px;
`;

export interface NavPageProps {
  readonly view: DeskView | undefined;
  readonly actions: DeskActions;
  readonly lookup: Lookup;
  readonly readCustomer?: CustomerReader | undefined;
}

/** The page behind the app's icon in Zendesk's navigation: the calls that are not written down. */
export const NavPage = ({ view, actions, lookup, readCustomer }: NavPageProps) => {
  const { t, i18n } = useTranslation();
  const known = useMemo(() => ({ read: readCustomer, recent: view?.recent ?? [] }), [readCustomer, view?.recent]);
  return (
    <Page lang={i18n.language}>
      {view === undefined ? (
        <Waiting label={t('start.starting')} long={t('finish.starting')} lines={4} />
      ) : (
        <CustomerKnown.Provider value={known}>
          <RulesBanner faults={view.rulesFaults} />
          <CallsToFinish sessions={view.toFinish} actions={actions} lookup={lookup} />
        </CustomerKnown.Provider>
      )}
    </Page>
  );
};
