import { Field, Input, Select } from '@zendeskgarden/react-forms';
import type { Tab } from '../app/state.ts';
import { fieldsOf } from '../app/ticket-draft.ts';
import type { TicketDraft, TicketFields } from '../app/ticket-draft.ts';
import { ticketPriorities, ticketStatuses, ticketTypes } from '../../zendesk/records.ts';
import { RequesterField } from './requester-field.tsx';
import { useDesk, useDesktop } from './use-desk.ts';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly words: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, value, words, onChoose }: ChoiceProps) => (
  <Field>
    <Field.Label>{label}</Field.Label>
    <Select isCompact value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
      {value === null && <option value="">-</option>}
      {words.map(([word, shown]) => (
        <option key={word} value={word}>
          {shown}
        </option>
      ))}
    </Select>
  </Field>
);

const plain = (words: readonly string[]) => words.map((word) => [word, word] as const);

interface FormProps {
  readonly tab: Tab;
  readonly draft: TicketDraft;
}

export const TicketFieldsForm = ({ tab, draft }: FormProps) => {
  const { tickets } = useDesktop();
  const agents = useDesk((state) => state.agents);
  const fields = fieldsOf(draft);
  const change = (changes: Partial<TicketFields>): void => tickets.change(tab, changes);
  const one = <T extends string>(words: readonly T[], value: string): T | undefined =>
    words.find((word) => word === value);
  return (
    <section className="ticket-fields" aria-label="Ticket fields">
      <RequesterField tab={tab} draft={draft} />
      <Choice
        label="Assignee"
        value={fields.assigneeId === null ? null : String(fields.assigneeId)}
        words={agents.map(({ id, name }) => [String(id), name] as const)}
        onChoose={(value) => change({ assigneeId: Number(value) })}
      />
      <Choice
        label="Status"
        value={fields.status}
        words={plain(ticketStatuses)}
        onChoose={(value) => change({ status: one(ticketStatuses, value) ?? 'open' })}
      />
      <Choice
        label="Type"
        value={fields.type}
        words={plain(ticketTypes)}
        onChoose={(value) => change({ type: one(ticketTypes, value) ?? null })}
      />
      <Choice
        label="Priority"
        value={fields.priority}
        words={plain(ticketPriorities)}
        onChoose={(value) => change({ priority: one(ticketPriorities, value) ?? null })}
      />
      <Field>
        <Field.Label>Tags</Field.Label>
        <Input
          isCompact
          value={fields.tags.join(' ')}
          onChange={(event) => change({ tags: event.target.value.split(/\s+/) })}
        />
      </Field>
      {fields.externalId !== null && <p className="quiet">External id {fields.externalId}</p>}
    </section>
  );
};
