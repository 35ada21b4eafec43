import { hasArrived } from '../hearing/conversation.ts';
import type { CallDecision } from '../deciding/decide.ts';
import type { KnownTicket } from '../facts.ts';
import type { RequestBody } from '../ports.ts';
import { customFields } from '../rules/fill-fields.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { valuesOf } from '../deciding/values.ts';

/** What a ticket is given together with its note: empty fields of one that is reused, and who has taken the call over. */
export function ticketFields(
  session: Session,
  { caller, rule, fieldsToFill }: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
): RequestBody {
  const empty = ticket.emptyFields ?? session.ticketsRead.get(ticket.id)?.emptyFields ?? [];
  const values = valuesOf(session, caller, situation);
  const fields = fieldsToFill
    ? customFields(rule.set.custom_fields, values).filter(({ id }) => empty.includes(id))
    : [];
  const { joined } = session.ties;
  const isTaken = rule.assignee === 'follow' && hasArrived(session);
  return {
    ...(fields.length > 0 && { custom_fields: fields }),
    // Zendesk does this by itself for tickets made from now on.
    ...(joined !== undefined && ticket.organizationId === undefined && { organization_id: joined.organization }),
    ...(isTaken && { assignee_id: situation.agent.id }),
  };
}
