import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useTranslation } from '../texts.ts';
import type { Requester } from '../../core/records.ts';
import type { FoundOrganization, FoundRecords, Lookup, LookupFilter } from '../../core/showing/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Row, Stack } from '../layout.ts';
import { Waiting } from '../waiting.tsx';
import { MembersOf } from './members-of.tsx';
import { RecordChoices } from './record-choices.tsx';
import { SearchFilters } from './search-filters.tsx';
import { useSearch, type Search } from './use-search.ts';

interface Deeds {
  readonly onUser: (user: Requester) => void;
  readonly onTicket: (ticket: FoundRecords['tickets'][number]) => void;
}

interface ResultsProps extends Deeds {
  readonly search: Search;
  readonly retry: () => void;
  readonly onOrganization: (organization: FoundOrganization) => void;
}

const isEmpty = ({ users, tickets, organizations = [] }: FoundRecords): boolean =>
  users.length + tickets.length + organizations.length === 0;

const Results = ({ search, retry, ...deeds }: ResultsProps) => {
  const { t } = useTranslation();
  switch (search.state) {
    case 'idle':
      return null;
    case 'searching':
      return <Waiting label={t('picker.searching')} long={t('picker.waiting')} />;
    case 'failed':
      return (
        <Row role="alert">
          <span>{t('picker.failed', { what: t(`failure.${search.code}`) })}</span>
          <Button size="small" onClick={retry}>
            {t('action.retry')}
          </Button>
        </Row>
      );
    case 'found':
      return isEmpty(search.records) ? (
        <output>{t('picker.nothing')}</output>
      ) : (
        <RecordChoices label={t('picker.results')} records={search.records} {...deeds} />
      );
  }
};

interface Props extends Deeds {
  readonly lookup: Lookup;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Finds people, tickets and organizations by what is typed; an organization that is chosen lists its people. */
export const RecordSearch = ({ lookup, text, onText, onUser, onTicket }: Props) => {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<LookupFilter>({});
  const [organization, setOrganization] = useState<FoundOrganization | undefined>();
  const asked = organization === undefined ? filter : { ...filter, organization: organization.id };
  const { search, retry } = useSearch(organization === undefined ? text : '', lookup, asked);
  return (
    <Stack>
      <Field label={t('picker.search')} isLabelHidden>
        {(id) => (
          <Input
            id={id}
            type="search"
            autoComplete="off"
            placeholder={t('picker.search')}
            value={text}
            onChange={(event) => {
              onText(event.target.value);
              setOrganization(undefined);
            }}
          />
        )}
      </Field>
      <SearchFilters filter={filter} onChange={setFilter} />
      {organization !== undefined && (
        <MembersOf key={organization.id} organization={organization} onBack={() => setOrganization(undefined)} />
      )}
      <Results search={search} retry={retry} onUser={onUser} onTicket={onTicket} onOrganization={setOrganization} />
    </Stack>
  );
};
