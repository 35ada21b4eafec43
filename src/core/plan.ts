import { callerOf, numberOf, type Caller } from './caller.ts';
import { callOf, channelOf } from './facts.ts';
import type { FrozenRequest, KnownTicket, SearchScope, Signal, StepName } from './facts.ts';
import { composeAddition, composeNote, covering, kindText } from './note/compose.ts';
import { oneLine } from './note/line.ts';
import type { RecordRef } from './records.ts';
import type { Attempt, Session } from './session.ts';
import type { Situation } from './situation.ts';
import { ticketOf, type TicketState } from './ticket.ts';
import { noteDueAt } from './wrap-up.ts';

/** What to do next. Its key is the call's id and `do`; a step begun and not answered comes back as `verify`. */
export type Step =
  | { readonly do: 'find-users'; readonly signal: Signal; readonly scope: SearchScope; readonly isFresh: boolean }
  | { readonly do: 'read-user' | 'read-ticket'; readonly id: number }
  | { readonly do: 'find-ticket'; readonly requester: number }
  | { readonly do: 'find-own-ticket' }
  | { readonly do: 'open' | 'hold'; readonly record: RecordRef }
  | { readonly do: WriteName; readonly request: FrozenRequest }
  | { readonly do: 'verify'; readonly step: WriteName; readonly request: FrozenRequest };

/** The steps that change Zendesk: begun on record with their request, verified before they are repeated. */
export type WriteName = 'make-user' | 'make-ticket' | 'write-note' | 'write-addition';

/** The next steps of a session, and when to look again if nothing is heard before, ms since the epoch. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly wakeAt: number | undefined;
}

/** A pop that may still name the ticket is given this long after the session began, ms. */
const hastyWait = 3_000;
/** Nothing is brought to the front for a call that ended longer ago, ms. */
const openLimit = 60_000;

/** What is wanted, and from when on. */
interface Wish {
  readonly step: Step;
  readonly from: number;
}

/** Pure: the runner does the steps, a dry run only shows them. */
export function plan(session: Session, situation: Situation): Plan {
  const steps: Step[] = [];
  const wakes: number[] = [];
  for (const { step, from } of wishes(session, situation)) {
    const attempt = step.do === 'hold' || step.do === 'verify' ? undefined : session.attempts.get(step.do);
    const at = Math.max(from, attempt?.retryAt ?? 0);
    if (attempt?.state === 'in-flight') continue;
    if (at > situation.now) wakes.push(at);
    else steps.push(asTried(step, attempt));
  }
  return { steps, wakeAt: wakes.length > 0 ? Math.min(...wakes) : undefined };
}

// Once a write may have reached Zendesk, the same bytes are verified and, if they never arrived, sent again.
function asTried(step: Step, attempt: Attempt | undefined): Step {
  if (!attempt?.request || !('request' in step) || step.do === 'verify') return step;
  if (attempt.state === 'unknown') return { do: 'verify', step: step.do, request: attempt.request };
  return attempt.isFrozen ? { do: step.do, request: attempt.request } : step;
}

function wishes(session: Session, situation: Situation): readonly Wish[] {
  // Agent to agent: no customer, so nothing to find, open or write.
  if (session.isDismissed || session.direction === 'internal' || session.dial) return [];
  const caller = callerOf(session, situation);
  const ticket = ticketOf(session, caller);
  return [
    ...wishesToKnow(session, caller, ticket),
    ...wishesToOpen(session, caller, ticket, situation),
    ...(session.phase === 'unseen' || !situation.mayWrite ? [] : wishesToWrite(session, caller, ticket, situation)),
  ];
}

const now = (step: Step): Wish => ({ step, from: 0 });

function wishesToKnow(session: Session, caller: Caller, ticket: TicketState): readonly Wish[] {
  const all: Wish[] = [];
  // A popped ticket is the answer: it costs no read.
  const isSettled = ticket.kind === 'known' && session.popped?.kind === 'ticket';
  if (caller.kind === 'searching' && !isSettled && (!caller.isFresh || session.phase !== 'unseen')) {
    all.push(now({ do: 'find-users', signal: caller.signal, scope: caller.scope, isFresh: caller.isFresh }));
  }
  if (caller.kind === 'known' && !caller.user && session.phase !== 'unseen')
    all.push(now({ do: 'read-user', id: caller.id }));
  if (ticket.kind === 'to-read') all.push(now({ do: 'read-ticket', id: ticket.id }));
  if (ticket.kind === 'to-find') all.push(now({ do: 'find-ticket', requester: ticket.requester }));
  if (ticket.kind === 'to-find-own' && session.phase !== 'unseen') all.push(now({ do: 'find-own-ticket' }));
  return all;
}

function wishesToOpen(session: Session, caller: Caller, ticket: TicketState, situation: Situation): readonly Wish[] {
  const record = recordToOpen(session, caller, ticket);
  if (!record || session.opened || session.waiting) return [];
  if (session.phase === 'ended' && situation.now - (session.endedAt ?? 0) > openLimit) return [];
  return [{ step: { do: situation.isWriting ? 'hold' : 'open', record }, from: earliest(session, caller) }];
}

function recordToOpen(session: Session, caller: Caller, ticket: TicketState): RecordRef | undefined {
  if (session.popped && !session.chosenUser && !session.chosenTicket) return session.popped;
  if (ticket.kind === 'known') return { kind: 'ticket', id: ticket.ticket.id };
  // A pop that belongs to no call makes nothing, so where there is no open ticket the user is all there is to show.
  const isUserAll =
    session.phase === 'unseen' &&
    caller.kind === 'known' &&
    (ticket.kind === 'to-find-own' || ticket.kind === 'to-make');
  return isUserAll ? { kind: 'user', id: caller.id } : undefined;
}

function wishesToWrite(session: Session, caller: Caller, ticket: TicketState, situation: Situation): readonly Wish[] {
  const all: Wish[] = [];
  if (caller.kind === 'new' && ticket.kind !== 'known') {
    all.push({ step: { do: 'make-user', request: userRequest(caller) }, from: earliest(session, caller) });
  }
  if (ticket.kind === 'to-make') {
    all.push({
      step: { do: 'make-ticket', request: ticketRequest(session, caller, ticket.requester, situation) },
      from: earliest(session, caller),
    });
  }
  const due = noteDueAt(session, situation);
  if (ticket.kind === 'known' && due !== undefined)
    all.push({ step: noteStep(session, caller, ticket.ticket, situation), from: due });
  return all;
}

function earliest(session: Session, caller: Caller): number {
  const isHasty = (caller.kind === 'known' || caller.kind === 'new') && caller.isHasty && !session.chosenTicket;
  return isHasty ? (session.beganAt ?? session.firstSeenAt) + hastyWait : 0;
}

function userRequest(caller: Extract<Caller, { kind: 'new' }>): FrozenRequest {
  const { name, phone, email } = caller;
  return { body: { user: { name, ...(phone && { phone: phone.e164 }), ...(email !== undefined && { email }) } } };
}

function ticketRequest(session: Session, caller: Caller, requester: number, situation: Situation): FrozenRequest {
  const subject = subjectOf(session, caller, situation);
  const channel = channelOf(session.id) === 'chat' ? 'chat' : 'call';
  return {
    body: {
      ticket: {
        subject,
        requester_id: requester,
        type: 'question',
        priority: 'normal',
        tags: ['ringside', channel],
        external_id: callOf(session.id),
        comment: { body: subject, public: false },
      },
    },
  };
}

function subjectOf(session: Session, caller: Caller, situation: Situation): string {
  const channel = channelOf(session.id);
  const preposition = channel === 'chat' ? 'with' : session.direction === 'outbound' ? 'to' : 'from';
  const name = caller.kind === 'known' ? oneLine(caller.user?.name ?? '') : '';
  return `${kindText(session)} ${preposition} ${numberOf(session, situation)?.shown ?? (name || 'unknown number')}`;
}

function noteStep(session: Session, caller: Caller, ticket: KnownTicket, situation: Situation): Step {
  const isFirst = session.written === undefined;
  const body = isFirst ? composeNote(session, caller, situation) : composeAddition(session, situation);
  const request = {
    body: { ticket: { comment: { body, public: false } } },
    covers: covering(session),
    ticket: ticket.id,
  };
  return { do: isFirst ? 'write-note' : 'write-addition', request };
}

/** The key that makes one ticket of however many tries, from the call's id. */
export const ticketKey = (session: Session): string => `${callOf(session.id)}/ticket`;

/** The name of the step a plan speaks of, whichever way it is taken. */
export const stepNameOf = (step: Step): StepName =>
  step.do === 'verify' ? step.step : step.do === 'hold' ? 'open' : step.do;
