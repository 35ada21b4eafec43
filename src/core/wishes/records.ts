import type { CallDecision } from '../deciding/decide.ts';
import type { KnownTicket } from '../facts.ts';
import { noteOn } from '../deciding/note-place.ts';
import type { RequestBody } from '../ports.ts';
import { fill } from '../rules/placeholders.ts';
import type { FieldValue } from '../rules/then.ts';
import { withoutFields } from '../rules/without-fields.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';
import { valuesOf } from '../deciding/values.ts';
import { ticketFields } from './ticket-fields.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** What the rules want in the fields of the caller and of the caller's organization: one write each, after the end. */
export function wishesForRecords(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  if (session.phase !== 'ended') return [];
  const { caller, ticket, rule } = decision;
  // Who called on a ticket that the vendor named is its requester, known once the ticket was read.
  const known = ticket.kind === 'known' ? (session.ticketsRead.get(ticket.ticket.id) ?? ticket.ticket) : undefined;
  const userId = caller.kind === 'known' ? caller.id : known?.requesterId;
  const values = valuesOf(session, caller, situation);
  const filled = (fields: Fields | undefined): Fields =>
    Object.fromEntries(
      Object.entries(fields ?? {}).flatMap(([key, value]) => {
        const text = typeof value === 'string' ? fill(value, values) : value;
        return text === undefined ? [] : [[key, text] as const];
      }),
    );
  const user = withoutDropped({ user_fields: filled(rule.set.user_fields) }, session.dropped.get('fill-user-fields'));
  const organization = withoutDropped(
    { organization_fields: filled(rule.set.organization_fields) },
    session.dropped.get('fill-organization-fields'),
  );
  const organizationId =
    caller.kind === 'known'
      ? (caller.user?.organizationId ?? session.ties.joined?.organization)
      : known?.organizationId;
  return [
    ...(ticket.kind === 'known' ? wishesForTicket(session, decision, ticket.ticket, situation) : []),
    ...(user && userId !== undefined && !session.filled.has('user')
      ? [now({ do: 'fill-user-fields', request: { body: { user }, record: userId } })]
      : []),
    ...(organization && !session.filled.has('organization') && organizationId !== undefined
      ? [now({ do: 'fill-organization-fields', request: { body: { organization }, record: organizationId } })]
      : []),
  ];
}

/** Nothing can ride on the comment of a call record: what the ticket is given with its note costs a write of its own then. */
function wishesForTicket(
  session: Session,
  decision: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
): readonly Wish[] {
  const { callRecord, callsRefused, filled, dropped } = session;
  const isComment = decision.rule.note === 'call' && callRecord?.ticket === ticket.id && !callsRefused;
  if (!isComment || filled.has('ticket') || !noteOn(session, ticket.id)) return [];
  const fields = ticketFields(session, decision, ticket, situation);
  const refused = dropped.get('fill-ticket') ?? [];
  const sent = (refused.length > 0 && withoutFields(fields, refused)?.body) || fields;
  if (Object.keys(sent).length === 0) return [];
  return [now({ do: 'fill-ticket', request: { body: { ticket: sent }, ticket: ticket.id } })];
}

/** What is left of a body without the fields that were refused; `undefined` where nothing is. */
function withoutDropped(
  body: Readonly<Record<string, Fields>>,
  dropped: readonly string[] = [],
): RequestBody | undefined {
  const left = (dropped.length > 0 && withoutFields(body, dropped)?.body) || body;
  return Object.values(left).some((fields) => Object.keys(Object(fields)).length > 0) ? left : undefined;
}
