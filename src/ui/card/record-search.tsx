import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requester } from '../../core/records.ts';
import type { FoundRecords, Lookup } from '../../core/view.ts';
import { Input } from '../field/control.ts';
import { Field } from '../field/field.tsx';
import { Row, Stack } from '../layout.ts';
import { Waiting } from '../waiting.tsx';
import { RecordChoices } from './record-choices.tsx';
import { useSearch, type Search } from './use-search.ts';

interface Deeds {
  readonly onUser: (user: Requester) => void;
  readonly onTicket: (ticket: FoundRecords['tickets'][number]) => void;
}

const Results = ({
  search,
  retry,
  onUser,
  onTicket,
}: Deeds & { readonly search: Search; readonly retry: () => void }) => {
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
      return search.records.users.length + search.records.tickets.length === 0 ? (
        <output>{t('picker.nothing')}</output>
      ) : (
        <RecordChoices label={t('picker.results')} records={search.records} onUser={onUser} onTicket={onTicket} />
      );
  }
};

/** Finds people and tickets by what is typed. */
export const RecordSearch = ({ lookup, onUser, onTicket }: Deeds & { readonly lookup: Lookup }) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { search, retry } = useSearch(text, lookup);
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
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Results search={search} retry={retry} onUser={onUser} onTicket={onTicket} />
    </Stack>
  );
};
