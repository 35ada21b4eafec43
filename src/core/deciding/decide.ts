import { callerOf, type Caller } from './caller.ts';
import { channelOf } from '../facts.ts';
import type { RuledCaller } from './ruled-caller.ts';
import { chooseRule, type Decision } from '../rules/choose-rule.ts';
import type { CallerState } from '../rules/rules.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { mayMake } from './record-terms.ts';
import { isVoid } from './void.ts';
import { ticketOf, type TicketState } from './ticket.ts';

/** Who is calling, what the rules say about such a call, and which ticket it belongs to. */
export interface CallDecision {
  readonly caller: RuledCaller;
  readonly rule: Decision;
  readonly ticket: TicketState;
  /** Empty custom fields of a ticket that is reused are filled in the note's own write. */
  readonly fieldsToFill: boolean;
}

/** Pure: the same facts, rules and situation decide alike, live and on replay. */
export function decide(session: Session, situation: Situation): CallDecision {
  const found = callerOf(session, situation);
  const rule = ruleOf(session, stateBefore(session, found, situation), situation);
  const caller = ruled(found, rule, session, situation);
  const ticket = withinTerms(ticketOf(session, caller, isVoid(session) ? 'none' : rule.ticket), session, situation);
  const isOurs = ticket.kind === 'known' && session.made.some((made) => made.ticket.id === ticket.ticket.id);
  return { caller, rule, ticket, fieldsToFill: !isOurs && Object.keys(rule.set.custom_fields ?? {}).length > 0 };
}

function ruleOf(session: Session, caller: CallerState | undefined, situation: Situation): Decision {
  const { queue, sessionType, campaign } = session.details;
  const channel = channelOf(session.id) === 'chat' ? 'chat' : 'call';
  return chooseRule(situation.rules, { channel, direction: session.direction, queue, sessionType, campaign, caller });
}

/** How the call came in: whom the agent chose or the app made since does not change which rule is about it. */
function stateBefore(session: Session, found: Caller, situation: Situation): CallerState | undefined {
  if (session.madeUser) return 'unknown';
  if (session.choices.length === 0) return stateOf(found);
  const unchosen = { ...session, chosenUser: undefined, wantedUser: undefined };
  return stateOf(callerOf(unchosen, { ...situation, remembered: [] })) ?? stateOf(found);
}

function stateOf(caller: Caller): CallerState | undefined {
  switch (caller.kind) {
    case 'searching':
      return undefined;
    case 'known':
    case 'several':
    case 'anonymous':
      return caller.kind;
    case 'new':
    case 'suspended':
    case 'nobody':
    case 'not-found':
      return 'unknown';
  }
}

/** Where the vendor's terms want no ticket, an open one is used all the same, and the agent may want one made. */
function withinTerms(ticket: TicketState, session: Session, { terms }: Situation): TicketState {
  if (ticket.kind !== 'to-make' || ticket.followsUp !== undefined || mayMake('ticket', terms)) return ticket;
  return session.choices.at(-1)?.kind === 'new-ticket' ? ticket : { kind: 'none' };
}

function ruled(caller: Caller, rule: Decision, session: Session, { terms }: Situation): RuledCaller {
  if (caller.kind === 'several' && rule.severalMatches === 'newest') {
    const newest = [...caller.users].sort((a, b) => b.updatedAt - a.updatedAt)[0];
    if (newest)
      return {
        kind: 'known',
        id: newest.id,
        user: newest,
        reason: { kind: 'newest', others: caller.users.length - 1 },
        isHasty: false,
      };
  }
  // Whom the agent wants to be made is made, whatever the rules say of strangers.
  if (caller.kind !== 'new' || session.wantedUser) return caller;
  if (rule.unknownCaller === 'create' && mayMake('user', terms)) return caller;
  // Somebody has to say whose ticket it would be, where one is wanted.
  const isAsked = rule.unknownCaller === 'ask' || (rule.unknownCaller === 'create' && mayMake('ticket', terms));
  return { kind: isAsked ? 'unknown' : 'ignored' };
}
