import type { Fact } from './facts.ts';
import { applyAgent } from './fold/agent.ts';
import { settled } from './fold/attempts.ts';
import { applyDial, began, ended } from './fold/call.ts';
import { applyConversation } from './fold/conversation.ts';
import { applyUser, withSignal } from './fold/caller.ts';
import { applyCallRecord } from './fold/call-record.ts';
import { applyStep } from './fold/steps.ts';
import { applyChoice } from './fold/choices.ts';
import { applyFields } from './fold/fields.ts';
import { applyLoss } from './fold/losses.ts';
import { applyTies } from './fold/ties.ts';
import { applyMove, applyTicket } from './fold/ticket.ts';
import { isShown } from './deciding/shown.ts';
import type { Session } from './session.ts';
import { unseen } from './unseen.ts';

/** What the facts of one session come to. */
export function fold(facts: readonly Fact[]): Session | undefined {
  return facts.reduce<Session | undefined>((session, fact) => apply(session, fact), undefined);
}

/** The session after one more fact. Vendors repeat and reorder events: every case is harmless the second time. */
export function apply(before: Session | undefined, fact: Fact): Session {
  const session = before ?? unseen(fact.session, fact.at);
  switch (fact.kind) {
    case 'began':
      return began(session, fact);
    case 'ended':
      return ended(session, fact);
    case 'frame-lost':
      return session.phase === 'running' ? { ...session, isFrameLost: true } : session;
    case 'record-linked':
      return settled({ ...session, linkedTicket: fact.ticket }, 'link-record');
    case 'came-from':
      return { ...session, frame: fact.frame };
    case 'passed':
    case 'turned-to':
    case 'messages-counted':
    case 'assisted':
    case 'details-learnt':
    case 'disposition-told':
      return applyConversation(session, fact);
    case 'dial-begun':
    case 'dial-answered':
      return applyDial(session, fact);
    case 'done-pressed':
    case 'dismissed':
    case 'retry-asked':
    case 'notes-typed':
    case 'disposition-chosen':
      return applyAgent(session, fact);
    case 'signal-seen':
      return { ...session, signals: withSignal(session.signals, fact.signal) };
    case 'record-popped':
      return { ...session, popped: session.popped ?? fact.record, lastEventAt: Math.max(session.lastEventAt, fact.at) };
    case 'link-offered':
      return session.links.includes(fact.url) ? session : { ...session, links: [...session.links, fact.url].slice(-5) };
    case 'opened':
      return settled(
        { ...session, opened: session.opened ?? fact.record, openedAt: fact.at, waiting: undefined },
        'open',
      );
    case 'opening-held':
      return isShown(session) ? session : { ...session, waiting: fact.record };
    case 'note-written':
    case 'addition-written':
    case 'step-begun':
    case 'step-failed':
      return applyStep(session, fact);
    case 'users-found':
    case 'user-made':
    case 'user-read':
    case 'requester-seen':
      return applyUser(session, fact);
    case 'ticket-read':
    case 'ticket-found':
    case 'own-ticket-found':
    case 'ticket-made':
    case 'ticket-reopened':
      return applyTicket(session, fact);
    case 'user-chosen':
    case 'user-wanted':
    case 'ticket-chosen':
    case 'new-ticket-wanted':
    case 'choice-undone':
      return applyChoice(session, fact);
    case 'ticket-lost':
    case 'user-gone':
      return applyLoss(session, fact);
    case 'ticket-checked':
    case 'requester-changed':
    case 'note-corrected':
    case 'ticket-undone':
    case 'ticket-restored':
    case 'user-tagged':
      return applyMove(session, fact);
    case 'line-seen':
    case 'call-made':
    case 'calls-refused':
      return applyCallRecord(session, fact);
    case 'agent-found':
    case 'organization-found':
    case 'organization-joined':
    case 'organization-given-up':
      return applyTies(session, fact);
    case 'fields-filled':
    case 'fields-dropped':
    case 'data-seen':
      return applyFields(session, fact);
  }
}
