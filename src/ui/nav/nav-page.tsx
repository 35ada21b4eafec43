import { useMemo } from 'react';
import { useTranslation } from '../texts.ts';
import { styled } from 'styled-components';
import type { CustomerReader } from '../../core/showing/customer.ts';
import type { DeskActions, DeskView, Lookup } from '../../core/showing/view.ts';
import { CustomerKnown } from '../customer/customer-source.ts';
import { RulesBanner } from '../faults/rules-banner.tsx';
import { CallsToFinish } from '../finish/calls-to-finish.tsx';
import { Waiting } from '../waiting.tsx';
import { LinkPage } from './link-page.tsx';
import type { ShownLink } from './shown-link.ts';

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
  /** The deep link that the page was opened with. */
  readonly link?: ShownLink | undefined;
}

const Finish = ({ view, actions, lookup }: NavPageProps) => {
  const { t } = useTranslation();
  return view === undefined ? (
    <Waiting label={t('start.starting')} long={t('finish.starting')} lines={4} />
  ) : (
    <CallsToFinish sessions={view.toFinish} actions={actions} lookup={lookup} />
  );
};

/** The page behind the app's icon in Zendesk's navigation: the calls that are not written down, or a deep link. */
export const NavPage = ({ view, actions, lookup, readCustomer, link }: NavPageProps) => {
  const { i18n } = useTranslation();
  const known = useMemo(() => ({ read: readCustomer, recent: view?.recent ?? [] }), [readCustomer, view?.recent]);
  return (
    <Page lang={i18n.language}>
      <CustomerKnown.Provider value={known}>
        {view !== undefined && <RulesBanner faults={view.rulesFaults} />}
        {link === undefined ? (
          <Finish view={view} actions={actions} lookup={lookup} />
        ) : (
          <LinkPage shown={link} view={view} actions={actions} lookup={lookup} />
        )}
      </CustomerKnown.Provider>
    </Page>
  );
};
