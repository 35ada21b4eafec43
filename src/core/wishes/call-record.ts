import { numberOf } from '../deciding/caller.ts';
import type { CallDecision } from '../deciding/decide.ts';
import { callOf, channelOf, type KnownTicket } from '../facts.ts';
import { readNumber } from '../matching/number.ts';
import { covering } from '../note/compose.ts';
import type { RequestBody } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { stretchesAfter, timeIn } from '../stretch.ts';
import type { Wish } from '../step.ts';
import { noteText } from './note-text.ts';
import { turnOf } from './turn-of.ts';

/**
 * The note as Zendesk's call record with its comment, where the rules want that and Zendesk takes it: first the record,
 * then the comment. `undefined`: an internal comment it is, also on a ticket that the call came to later.
 */
export function wishForCallRecord(
  session: Session,
  decision: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
): Wish | undefined {
  if (decision.rule.note !== 'call' || session.callsRefused) return undefined;
  const { callRecord } = session;
  const covers = covering(session);
  if (!callRecord) {
    const body = recordOf(session, decision, ticket, situation);
    return body && { step: { do: 'make-call', request: { body, covers, ticket: ticket.id } }, from: 0 };
  }
  if (callRecord.ticket !== ticket.id) return undefined;
  const title = noteText(session, decision.caller, situation);
  // A summary of these is put below; the rest stands in the note.
  const body = { title, call_fields: ['from_line', 'to_line'], author_id: situation.agent.id };
  const request = { body, covers, ticket: ticket.id, callRecord: callRecord.id };
  return { step: { do: 'write-note', request }, from: callRecord.madeAt + turnOf(callRecord.id) };
}

/** What Zendesk's call object needs; `undefined` where a line or the beginning is not known. */
function recordOf(
  session: Session,
  { caller }: CallDecision,
  ticket: KnownTicket,
  situation: Situation,
): RequestBody | undefined {
  const { endedAt, endedBy, direction } = session;
  const stretches = stretchesAfter(session, 0);
  const [{ beganAt } = { beganAt: undefined }] = stretches;
  const { appId, agent } = situation;
  const lines = linesOf(session, situation);
  if (appId === undefined || beganAt === undefined || !lines || channelOf(session.id) !== 'call') return undefined;
  const customer = caller.kind === 'known' ? caller.id : ticket.requesterId;
  const call = {
    app_id: appId,
    agent_id: agent.id,
    ...(customer !== undefined && { end_user_id: customer }),
    ticket_id: ticket.id,
    ...(direction === 'outbound'
      ? { from_line: lines.ours, to_line: lines.theirs }
      : { from_line: lines.theirs, to_line: lines.ours }),
    call_started_at: new Date(beganAt).toISOString(),
    // Only the vendor knows when a call ended.
    ...(endedAt !== undefined && endedBy === 'vendor' && endOf(beganAt, endedAt, timeIn(stretches))),
    direction,
    external_id: callOf(session.id),
  };
  return { call };
}

/** Clocks jump: a call never ends before it began. */
const endOf = (beganAt: number, endedAt: number, time: number | undefined): RequestBody => ({
  call_ended_at: new Date(Math.max(beganAt, endedAt)).toISOString(),
  ...(time !== undefined && { duration: Math.round(time / 1000) }),
});

/** Both ends of the call, E.164. */
function linesOf(
  session: Session,
  situation: Situation,
): { readonly ours: string; readonly theirs: string } | undefined {
  const theirs = numberOf(session, situation)?.e164;
  const ours = readNumber(session.details.line ?? '', situation.country);
  if (theirs === undefined || typeof ours === 'string') return undefined;
  // What a vendor calls the dialled number is the customer's on some calls: then ours is not known.
  return ours.e164 === theirs ? undefined : { ours: ours.e164, theirs };
}
