import { Tag } from '@zendeskgarden/react-tags';
import type { Ticket } from '../../zendesk/records.ts';

const HUES: Readonly<Record<Ticket['status'], string>> = {
  new: 'yellow',
  open: 'red',
  pending: 'blue',
  hold: 'grey',
  solved: 'green',
  closed: 'grey',
};

export const StatusTag = ({ status }: { readonly status: Ticket['status'] }) => (
  <Tag hue={HUES[status]} size="small">
    <span>{status}</span>
  </Tag>
);
