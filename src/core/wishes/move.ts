import type { CallDecision } from '../deciding/decide.ts';
import { callOf } from '../facts.ts';
import type { FrozenRequest, KnownTicket } from '../facts.ts';
import { goesOnIn, noteOn } from '../deciding/note-place.ts';
import { composeCorrection } from '../note/correction.ts';
import type { MadeTicket } from '../deciding/made-ticket.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { now, type Wish } from '../step.ts';

/** What a ticket that the app made and nobody needs is tagged with, and a user likewise. */
export const undoneTag = 'ringside_undone';

/**
 * What is left to do after the agent chose somebody or something else: the made ticket changes hands or goes away, the
 * note that stands on the wrong ticket is corrected. The right note is written first, so that none is ever lost.
 */
export function wishesToMove(session: Session, decision: CallDecision, situation: Situation): readonly Wish[] {
  const { ticket } = decision;
  if (ticket.kind === 'to-check') return check(session, ticket.made);
  if (ticket.kind === 'to-hand-over')
    return [now({ do: 'change-requester', request: handOver(ticket.made, ticket.requester) })];
  if (ticket.kind === 'to-restore') return [now({ do: 'restore-ticket', request: restored(ticket.made, session) })];
  if (ticket.kind !== 'known' || session.choiceAt === 0) return [];
  return [
    ...corrections(session, ticket.ticket, situation),
    ...undoings(session, ticket.ticket, situation),
    ...taggings(session, decision),
  ];
}

/** Looks whether somebody else works on a made ticket; not while a write of ours may yet arrive there, which would look like that. */
function check(session: Session, { ticket }: MadeTicket): readonly Wish[] {
  const isDoubted = [...session.attempts.values()].some(
    ({ request, state, doubtedAt }) => request?.ticket === ticket.id && (state !== 'failed' || doubtedAt !== undefined),
  );
  return isDoubted ? [] : [now({ do: 'check-ticket', id: ticket.id })];
}

const handOver = ({ ticket }: MadeTicket, requester: number): FrozenRequest => ({
  body: { ticket: { requester_id: requester } },
  ticket: ticket.id,
  record: requester,
});

/** The line that says that the call left this ticket may yet arrive there: then what stands there counts no more. */
export const isBeingLeft = ({ attempts }: Session, ticket: number): boolean =>
  (['undo-ticket', 'write-correction'] as const).some((step) => {
    const attempt = attempts.get(step);
    return attempt?.request?.ticket === ticket && (attempt.state !== 'failed' || attempt.doubtedAt !== undefined);
  });

function corrections(session: Session, right: KnownTicket, situation: Situation): readonly Wish[] {
  if (!noteOn(session, right.id) || isBeingLeft(session, right.id)) return [];
  const wrong = [...session.notesOn].find(
    ([ticket, { isValid }]) => isValid && !goesOnIn(session, ticket, right.id),
  )?.[0];
  if (wrong === undefined || willBeUndone(session, wrong)) return [];
  const comment = { body: composeCorrection(session, right.id, situation), public: false };
  return [now({ do: 'write-correction', request: { body: { ticket: { comment } }, ticket: wrong, to: right.id } })];
}

// Its line goes with the write that takes the ticket out of the way.
const willBeUndone = (session: Session, ticket: number): boolean =>
  session.made.some(
    (made) => made.ticket.id === ticket && !made.isUndone && (made.checkedAt < session.choiceAt || !made.isTouched),
  );

function undoings(session: Session, right: KnownTicket, situation: Situation): readonly Wish[] {
  const needless = session.made.find(
    ({ ticket, isUndone, isTouched, checkedAt }) =>
      !goesOnIn(session, ticket.id, right.id) && !isUndone && !(isTouched && checkedAt >= session.choiceAt),
  );
  if (!needless) return [];
  const hasNote = session.notesOn.get(needless.ticket.id)?.isValid === true;
  if (hasNote && !noteOn(session, right.id)) return [];
  if (needless.checkedAt < session.choiceAt) return check(session, needless);
  const comment = { body: composeCorrection(session, right.id, situation), public: false };
  const tags = [...(needless.ticket.tags ?? ['ringside']).filter((tag) => tag !== undoneTag), undoneTag];
  // Some accounts refuse to solve what lacks a required field; then the ticket stays open, tagged.
  const status = session.dropped.get('undo-ticket')?.includes('status') ? {} : { status: 'solved' };
  const body = { ticket: { comment, ...status, tags, external_id: null } };
  return [now({ do: 'undo-ticket', request: { body, ticket: needless.ticket.id, to: right.id, isUndoing: true } })];
}

function restored({ ticket }: MadeTicket, session: Session): FrozenRequest {
  const tags = (ticket.tags ?? ['ringside']).filter((tag) => tag !== undoneTag);
  return {
    body: { ticket: { status: 'open', tags, external_id: callOf(session.id) } },
    ticket: ticket.id,
    isUndoing: false,
  };
}

function taggings(session: Session, { caller }: CallDecision): readonly Wish[] {
  if (caller.kind !== 'known') return [];
  const needless = session.madeUsers.find(({ id }) => id !== caller.id && !session.taggedUsers.has(id));
  if (needless)
    return [
      now({ do: 'tag-user', request: { body: { user: { tags: [undoneTag] } }, record: needless.id, isUndoing: true } }),
    ];
  if (!session.taggedUsers.has(caller.id)) return [];
  return [now({ do: 'tag-user', request: { body: { user: { tags: [] } }, record: caller.id, isUndoing: false } })];
}
