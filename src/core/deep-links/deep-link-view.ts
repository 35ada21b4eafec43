import type { DeepLink } from './deep-link.ts';
import { decide, type CallDecision } from '../deciding/decide.ts';
import type { Signal } from '../signal.ts';
import type { StepName } from '../facts.ts';
import type { FailureCode } from '../failure.ts';
import type { RecordRef } from '../records.ts';
import type { RuledCaller } from '../deciding/ruled-caller.ts';
import type { Attempt, Session } from '../session.ts';
import { show } from '../showing/show.ts';
import type { Situation } from '../situation.ts';
import { isWrite } from '../step.ts';
import type { SessionView } from '../showing/view.ts';

/** Why the ticket that a link names is not the one to open. `hidden`: it does not exist, or this agent may not see it. */
export interface TicketProblem {
  readonly id: number;
  readonly kind: 'hidden' | 'closed' | 'others';
}

/** What came of a link, as the page shows it. Times in milliseconds since the epoch. */
export interface LinkView {
  readonly link: DeepLink;
  /** `empty`: nothing in it could be searched for. `internal`: agent to agent, nobody to look for. */
  readonly state: 'empty' | 'internal' | 'searching' | 'asking' | 'making' | 'found';
  /** Caller, candidates and ticket, as a call's; it is none, and nothing of it is kept. */
  readonly found: SessionView;
  /** Nobody has the number, e-mail or id. */
  readonly isNobody: boolean;
  readonly isSuspended: boolean;
  /** The number that the link names is none. */
  readonly isUnreadable: boolean;
  readonly ticketProblem?: TicketProblem;
  /** What was brought to the front. */
  readonly opened?: RecordRef;
  /** What did not work; `retryAt` is `undefined` where it is not tried again by itself. */
  readonly failure?: { readonly code: FailureCode; readonly retryAt: number | undefined; readonly isOfWrite: boolean };
  /** False while the rules are wrong, or want the vendor to make all records. */
  readonly canWrite: boolean;
}

const nobody: ReadonlySet<RuledCaller['kind']> = new Set(['new', 'unknown', 'ignored', 'not-found']);

/** Draws up what is known of a link. `isMaking`: a click is being carried out. */
export function viewOfLink(link: DeepLink, session: Session, situation: Situation, isMaking: boolean): LinkView {
  const found = show(session, 'call', situation);
  const decision = decide(session, situation);
  const { caller } = decision;
  const ticketProblem = problemOf(session, found.caller?.id ?? (caller.kind === 'known' ? caller.id : undefined));
  const failure = [...session.attempts].find(([step, { code }]) => step !== 'open' && code !== undefined);
  return {
    link,
    state: isMaking && session.direction !== 'internal' ? 'making' : stateOf(link, session, found, decision),
    found,
    isNobody: nobody.has(caller.kind),
    isSuspended: caller.kind === 'suspended',
    isUnreadable: !found.number && !found.isAnonymous && link.signals.some(({ kind }) => kind === 'phone'),
    ...(ticketProblem && { ticketProblem }),
    ...(session.opened && { opened: session.opened }),
    ...(failure && { failure: failureOf(...failure) }),
    canWrite: situation.mayWrite && situation.rules.owner === 'app',
  };
}

function failureOf(step: StepName, { code = 'no-answer', retryAt }: Attempt): NonNullable<LinkView['failure']> {
  return { code, retryAt: retryAt === Number.MAX_SAFE_INTEGER ? undefined : retryAt, isOfWrite: isWrite(step) };
}

function stateOf(
  link: DeepLink,
  session: Session,
  { ticket, caller, isSearching }: SessionView,
  decision: CallDecision,
): LinkView['state'] {
  if (session.direction === 'internal') return 'internal';
  if (link.signals.length === 0 && session.choices.length === 0) return 'empty';
  // The caller is known, but not yet which ticket is the newest.
  const isPending = decision.ticket.kind === 'to-find' || decision.ticket.kind === 'to-read';
  if (ticket ?? caller) return isPending ? 'searching' : 'found';
  return isSearching || isUnread(session) ? 'searching' : 'asking';
}

const isTicket = (signal: Signal): signal is Signal & { readonly kind: 'ticket' } => signal.kind === 'ticket';

const isUnread = ({ signals, ticketsRead, usersRead }: Session): boolean =>
  signals.some(
    ({ kind, value }) => (kind === 'ticket' && !ticketsRead.has(value)) || (kind === 'user' && !usersRead.has(value)),
  );

function problemOf({ signals, ticketsRead }: Session, caller: number | undefined): TicketProblem | undefined {
  const id = signals.find(isTicket)?.value;
  if (id === undefined || !ticketsRead.has(id)) return undefined;
  const ticket = ticketsRead.get(id);
  if (!ticket) return { id, kind: 'hidden' };
  if (ticket.isClosed === true) return { id, kind: 'closed' };
  return caller !== undefined && ticket.requesterId !== caller ? { id, kind: 'others' } : undefined;
}
