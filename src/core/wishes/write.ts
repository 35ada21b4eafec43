import { assigneeOf } from '../deciding/assignee.ts';
import { numberOf } from '../deciding/caller.ts';
import type { CallDecision } from '../deciding/decide.ts';
import { callOf, channelOf, type FrozenRequest, type KnownTicket } from '../facts.ts';
import { noteOn } from '../deciding/note-place.ts';
import { composeAddition, covering, kindText } from '../note/compose.ts';
import { oneLine } from '../note/line.ts';
import type { RuledCaller } from '../deciding/ruled-caller.ts';
import { ticketKey } from '../delivery/ticket-key.ts';
import { shapeTicket } from '../rules/shape.ts';
import { withoutFields } from '../rules/without-fields.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { Step, Wish } from '../step.ts';
import type { TicketState } from '../deciding/ticket.ts';
import { isVoid } from '../deciding/void.ts';
import { valuesOf } from '../deciding/values.ts';
import { noteDueAt } from '../deciding/wrap-up.ts';
import { wishForCallRecord } from './call-record.ts';
import { earliest } from './earliest.ts';
import { lookAgain, searchAgain } from './look-again.ts';
import { isBeingLeft } from './move.ts';
import { noteText } from './note-text.ts';
import { queueTag } from './queue-tag.ts';
import { wishesForRecords } from './records.ts';
import { ticketFields } from './ticket-fields.ts';
import { organizationWishes, waitsForAssignee } from './ties.ts';

/** How long a note waits for the caller's organization, ms. */
const tieWait = 10_000;

/** The user, the ticket and the note that are still to be written. */
export function wishesToWrite(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  const { caller, ticket, rule } = decision;
  const from = earliest(session, caller);
  const all: Wish[] = [];
  const isOpen = ticket.kind !== 'known' && ticket.kind !== 'to-find-own' && !isVoid(session);
  if (caller.kind === 'new' && isOpen && rule.ticket !== 'none')
    all.push({
      step: searchAgain(session, situation) ?? { do: 'make-user', request: userRequest(caller, situation) },
      from,
    });
  if (ticket.kind === 'to-make' && !waitsForAssignee(session, decision, situation))
    all.push({
      step: lookAgain(session, decision, ticket, situation) ?? {
        do: 'make-ticket',
        request: ticketRequest(session, decision, ticket, situation),
      },
      from,
    });
  // Where the vendor's terms want no ticket, the extra data goes to the caller all the same.
  if (ticket.kind === 'none' && situation.terms) return [...all, ...wishesForRecords(session, decision, situation)];
  if (ticket.kind !== 'known') return all;
  if (ticket.ticket.isSolved === true && rule.reopenDays > 0 && !session.reopened.has(ticket.ticket.id)) {
    all.push({
      step: { do: 'reopen-ticket', request: { body: { ticket: { status: 'open' } }, ticket: ticket.ticket.id } },
      from,
    });
  }
  return [
    ...all,
    ...noteWishes(session, decision, ticket.ticket, situation),
    ...wishesForRecords(session, decision, situation),
  ];
}

type ToMake = Extract<TicketState, { kind: 'to-make' }>;
type NewCaller = Extract<RuledCaller, { kind: 'new' }>;

function userRequest(caller: NewCaller, situation: Situation): FrozenRequest {
  const { name, phone, email } = caller;
  const formats = { e164: phone?.e164, international: phone?.shown, national: phone?.nationalShown };
  const stored = formats[situation.rules.phoneFormat];
  return {
    body: { user: { name, ...(stored !== undefined && { phone: stored }), ...(email !== undefined && { email }) } },
  };
}

function ticketRequest(
  session: Session,
  { caller, rule }: CallDecision,
  { requester, followsUp }: ToMake,
  situation: Situation,
): FrozenRequest {
  const subject = subjectOf(session, caller, situation);
  const assignee = assigneeOf(session, situation);
  const base = {
    subject,
    requester_id: requester,
    type: 'question',
    priority: 'normal',
    tags: [
      'ringside',
      channelOf(session.id) === 'chat' ? 'chat' : 'call',
      ...(rule.sameQueue ? queueTag(session.details.queue) : []),
    ],
    external_id: callOf(session.id),
    ...(assignee.kind === 'known' && { assignee_id: assignee.id }),
    ...(followsUp !== undefined && { via_followup_source_id: followsUp }),
    comment: { body: subject, public: false },
  };
  const shaped = { ...shapeTicket(base, rule.set, valuesOf(session, caller, situation)) };
  const refused = session.dropped.get('make-ticket') ?? [];
  return {
    body: { ticket: (refused.length > 0 && withoutFields(shaped, refused)?.body) || shaped },
    key: ticketKey(session),
    ...(followsUp !== undefined && { followsUp }),
  };
}

/** The subject that a ticket made for the call has where no rule says another. */
function subjectOf(session: Session, caller: RuledCaller, situation: Situation): string {
  const outgoing = session.direction === 'outbound' ? 'to' : 'from';
  const preposition = channelOf(session.id) === 'chat' ? 'with' : outgoing;
  const name = caller.kind === 'known' ? oneLine(caller.user?.name ?? '') : '';
  return `${kindText(session)} ${preposition} ${numberOf(session, situation)?.shown ?? (name || 'unknown number')}`;
}

function noteWishes(
  session: Session,
  decision: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
): readonly Wish[] {
  if (decision.rule.note === 'none' || isBeingLeft(session, ticket.id)) return [];
  const isHere = noteOn(session, ticket.id) !== undefined;
  // A note that stands elsewhere has waited its time already.
  const at = isHere || !session.written ? noteDueAt(session, situation) : session.endedAt;
  // The organization comes with the note, if it is known soon.
  const due = at === undefined || organizationWishes(session, decision, situation).length === 0 ? at : at + tieWait;
  if (due === undefined || session.phase !== 'ended' || isUnread(session, decision, ticket)) return [];
  const asCall = isHere ? undefined : wishForCallRecord(session, decision, ticket, situation);
  if (asCall) return [{ ...asCall, from: Math.max(asCall.from, due) }];
  return [{ step: noteStep(session, decision, ticket, situation, isHere), from: due }];
}

const isUnread = (session: Session, { fieldsToFill }: CallDecision, ticket: KnownTicket): boolean =>
  fieldsToFill && !ticket.emptyFields && !session.ticketsRead.has(ticket.id);

function noteStep(
  session: Session,
  decision: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
  isHere: boolean,
): Step {
  const body = isHere ? composeAddition(session, situation) : noteText(session, decision.caller, situation);
  const fields = isHere ? {} : ticketFields(session, decision, ticket, situation);
  const update = { comment: { body, public: false }, ...fields };
  const name = isHere ? 'write-addition' : 'write-note';
  const refused = session.dropped.get(name) ?? [];
  const sent = (refused.length > 0 && withoutFields(update, refused)?.body) || update;
  return { do: name, request: { body: { ticket: sent }, covers: covering(session), ticket: ticket.id } };
}
