import { Field, Select } from '@zendeskgarden/react-forms';
import { useEffect, useState } from 'react';
import { deskReader } from '../app/desk-reader.ts';
import type { Tab } from '../app/state.ts';
import type { TicketDraft } from '../app/ticket-draft.ts';
import type { User } from '../../zendesk/records.ts';
import { useDesktop } from './use-desk.ts';

const RequesterChoice = ({ tab, chosen }: { readonly tab: Tab; readonly chosen: number | undefined }) => {
  const { tickets } = useDesktop();
  const [people, setPeople] = useState<readonly User[]>([]);
  useEffect(() => void deskReader.customers().then((list) => setPeople(list.people)), []);
  return (
    <Field>
      <Field.Label>Requester</Field.Label>
      <Select
        isCompact
        value={chosen ?? ''}
        onChange={(event) => void tickets.setRequester(tab, Number(event.target.value))}
      >
        {chosen === undefined && <option value="">-</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Who asks: a link to the user's page, or the choice of one while the ticket is new. */
export const RequesterField = ({ tab, draft: { requester } }: { readonly tab: Tab; readonly draft: TicketDraft }) => {
  const { navigation } = useDesktop();
  if (tab.kind === 'new-ticket') return <RequesterChoice tab={tab} chosen={requester?.user.id} />;
  if (!requester) return null;
  const { id, name } = requester.user;
  return (
    <div>
      <div className="field-label">Requester</div>
      <button type="button" className="row-link" onClick={() => navigation.go({ kind: 'user', id })}>
        {name}
      </button>
    </div>
  );
};
