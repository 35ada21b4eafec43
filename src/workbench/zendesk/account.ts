/** Lists that an administrator sets up, the same in every workbench. */
const field = (id: number, type: string, title: string, extra: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type,
  title,
  raw_title: title,
  active: true,
  required: false,
  removable: true,
  ...extra,
});

const options = (values: readonly string[]) =>
  values.map((name, at) => ({ id: at + 1, name, raw_name: name, value: name.toLowerCase().replaceAll(' ', '_') }));

const system = { removable: false };

/** Zendesk's own fields and three of the account's; `required` means: when a ticket is solved. */
export const ticketFields = [
  field(350_001, 'subject', 'Subject', { ...system, required: true }),
  field(350_002, 'description', 'Description', { ...system, required: true }),
  field(350_003, 'status', 'Status', system),
  field(350_004, 'tickettype', 'Type', system),
  field(350_005, 'priority', 'Priority', system),
  field(350_006, 'group', 'Group', system),
  field(350_007, 'assignee', 'Assignee', { ...system, required: true }),
  field(360_001, 'text', 'Queue'),
  field(360_002, 'text', 'Call ID'),
  field(360_003, 'tagger', 'Topic', { required: true, custom_field_options: options(['Refund', 'Broken device']) }),
] as const;

export const customFields = ticketFields.filter((one) => one.removable);

export const userFields = [
  { ...field(370_001, 'text', 'Alternative phone'), key: 'alt_phone' },
  { ...field(370_002, 'text', 'UTM source'), key: 'utm' },
] as const;

export const organizationFields = [{ ...field(380_001, 'text', 'Segment'), key: 'segment' }] as const;

export const groups = [
  { id: 390_001, name: 'Support', default: true, deleted: false, is_public: true },
  { id: 390_002, name: 'Sales', default: false, deleted: false, is_public: true },
] as const;

export const brands = [{ id: 400_001, name: 'Acme', active: true, default: true, subdomain: 'acme' }] as const;

export const ticketForms = [
  {
    id: 410_001,
    name: 'Default ticket form',
    active: true,
    default: true,
    ticket_field_ids: ticketFields.map(({ id }) => id),
    agent_conditions: [],
  },
] as const;
