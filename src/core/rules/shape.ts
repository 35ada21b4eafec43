import { customFields, type CustomField } from './fill-fields.ts';
import { fill, type PlaceholderValues } from './placeholders.ts';
import type { TicketShape } from './then.ts';

/** The ticket that is made where no rule says otherwise, in Zendesk's own names. */
export interface NewTicket {
  readonly subject: string;
  readonly type: string;
  readonly priority: string;
  readonly tags: readonly string[];
  readonly external_id: string;
  readonly requester_id: number;
  /** The internal first comment: the subject. */
  readonly comment: { readonly body: string; readonly public: boolean };
}

/** What rules may add to it. */
export interface TicketExtras {
  readonly group_id?: number;
  readonly brand_id?: number;
  readonly ticket_form_id?: number;
  readonly assignee_id?: number;
  readonly custom_fields?: readonly CustomField[];
}

/** The ticket as the rules want it; what is not theirs to change (requester, external id) passes through. */
export function shapeTicket<Base extends NewTicket>(
  base: Base,
  set: TicketShape,
  values: PlaceholderValues,
): Base & TicketExtras {
  const { type, priority, group_id, brand_id, ticket_form_id, assignee } = set;
  const subject = set.subject === undefined ? undefined : fill(set.subject, values);
  const fields = customFields(set.custom_fields, values);
  const assignee_id = assignee === 'agent' ? values.agent.id : assignee;
  return {
    ...base,
    ...(subject !== undefined && { subject, comment: { ...base.comment, body: subject } }),
    ...(type !== undefined && { type }),
    ...(priority !== undefined && { priority }),
    tags: [...new Set([...base.tags, ...tagsOf(set.tags ?? [], values)])],
    ...(group_id !== undefined && { group_id }),
    ...(brand_id !== undefined && { brand_id }),
    ...(ticket_form_id !== undefined && { ticket_form_id }),
    ...(assignee_id !== undefined && { assignee_id }),
    ...(fields.length > 0 && { custom_fields: fields }),
  };
}

/** Tags as Zendesk takes them: lower case, and anything it would split or refuse becomes `_`. */
const tagsOf = (templates: readonly string[], values: PlaceholderValues): readonly string[] =>
  templates
    .map((template) =>
      (fill(template, values) ?? '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}\p{N}_:/-]+/gu, '_')
        .replaceAll(/^_+|_+$/g, ''),
    )
    .filter((tag) => tag !== '');
