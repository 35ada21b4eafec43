import type { SearchScope, Signal } from '../signal.ts';
import { matchByNumber, matchExactly, type Match } from '../matching/match.ts';
import { readNumber, type PhoneNumber } from '../matching/number.ts';
import type { Requester } from '../records.ts';
import { isSameSignal, type SearchAnswer, type Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import type { MatchReason } from '../showing/view.ts';

/** Who is calling, as far as the facts tell. */
export type Caller =
  | {
      readonly kind: 'known';
      readonly id: number;
      readonly user: Requester | undefined;
      readonly reason: MatchReason;
      readonly isHasty: boolean;
    }
  /** A search is still to be answered. */
  | { readonly kind: 'searching'; readonly signal: Signal; readonly scope: SearchScope; readonly isFresh: boolean }
  /** The agent has to choose. */
  | { readonly kind: 'several'; readonly users: readonly Requester[]; readonly isShared: boolean }
  /** Nobody has this number: a user may be made. `isHasty`: only an event said the number, a pop may still say more. */
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly phone: PhoneNumber | undefined;
      readonly email: string | undefined;
      readonly isHasty: boolean;
    }
  | { readonly kind: 'anonymous' | 'suspended' | 'nobody' | 'not-found' };

interface Looked {
  readonly signal: Signal;
  readonly number: PhoneNumber | undefined;
  readonly scope: SearchScope;
  readonly match: Match | 'to-search';
}

/** Weighs what is known, the most trusted first: the agent's choice, user id, external id, e-mail, phone. */
export function callerOf(session: Session, situation: Situation): Caller {
  const { chosenUser, wantedUser, madeUser } = session;
  // Whom the agent chose is replaced by nobody but the agent.
  if (chosenUser)
    return session.goneUsers.has(chosenUser.id) ? { kind: 'not-found' } : known(chosenUser, { kind: 'chosen' });
  if (wantedUser && !madeUser) return wanted(wantedUser, situation);
  if (madeUser) return known(madeUser, { kind: 'made' });
  const byId = session.signals.find((signal) => signal.kind === 'user');
  if (byId && byId.kind === 'user') return callerById(session, byId.value, byId.from === 'dial' ? 'dialled' : 'popped');
  return callerBySearch(session, situation);
}

const known = (user: Requester, reason: MatchReason, isHasty = false): Caller => ({
  kind: 'known',
  id: user.id,
  user,
  reason,
  isHasty,
});

function callerById(session: Session, id: number, kind: 'dialled' | 'popped'): Caller {
  const read = session.usersRead.get(id);
  const isGone = session.usersRead.has(id) && !read?.isActive;
  return isGone ? { kind: 'not-found' } : { kind: 'known', id, user: read, reason: { kind }, isHasty: false };
}

function wanted(
  user: { readonly name: string; readonly phone?: string; readonly email?: string },
  situation: Situation,
): Caller {
  const phone = user.phone === undefined ? 'unreadable' : readNumber(user.phone, situation.country);
  return {
    kind: 'new',
    name: user.name,
    phone: typeof phone === 'string' ? undefined : phone,
    email: user.email,
    isHasty: false,
  };
}

function callerBySearch(session: Session, situation: Situation): Caller {
  const looked = session.signals.flatMap((signal) => look(session, signal, situation));
  if (looked.length === 0) return withoutSearch(session, situation);
  // Every signal has its usual search before any has its wide one.
  const open = looked.find(isOpen) ?? looked.map((one) => lookWider(session, one, situation)).find(isOpen);
  if (open?.match === 'to-search') return { kind: 'searching', signal: open.signal, scope: open.scope, isFresh: false };
  if (open) return fromMatch(open, open.match, isHasty(session, open.signal));
  const stale = looked.find(({ signal }) => !answerTo(session, signal, 'usual')?.isFresh);
  // Right before somebody is made, the search is repeated past the browser's cache of searches.
  if (stale) return { kind: 'searching', signal: stale.signal, scope: 'usual', isFresh: true };
  return nobodyYet(session, looked);
}

function look(session: Session, signal: Signal, situation: Situation): readonly Looked[] {
  if (signal.kind === 'ticket' || signal.kind === 'user') return [];
  const reading = signal.kind === 'phone' ? readNumber(signal.value, situation.country) : undefined;
  if (typeof reading === 'string') return [];
  const known = { signal, number: reading, scope: 'usual' } as const;
  const answer = answerTo(session, signal, 'usual');
  if (!answer) return [{ ...known, match: 'to-search' }];
  const match = reading
    ? matchAmong(answer, reading, session, situation)
    : matchExactly(withoutGone(answer.users, session));
  return [{ ...known, match }];
}

/** What the searches for rarer ways of storing a number say, once the usual one found nobody. */
function lookWider(session: Session, looked: Looked, { country }: Situation): Looked {
  const { signal, number } = looked;
  if (!number) return looked;
  const answer = answerTo(session, signal, 'wide');
  const match = answer ? matchByNumber(withoutGone(answer.users, session), number, country) : 'to-search';
  return { ...looked, scope: 'wide', match };
}

/** Zendesk's search does not know for minutes whom an earlier call made, or whose number the agent has just learnt. */
function matchAmong(
  { users }: SearchAnswer,
  number: PhoneNumber,
  session: Session,
  { remembered, country }: Situation,
): Match {
  const found = matchByNumber(withoutGone(users, session), number, country);
  // Whoever is made for another call later does not change who this one is from.
  if (found.kind === 'one' && isDecided(session, found.user)) return found;
  const unknown = remembered.filter(({ id }) => users.every((user) => user.id !== id));
  return matchByNumber(withoutGone([...users, ...unknown], session), number, country);
}

/** Tickets are looked for and made once it is known who is calling. */
const isDecided = ({ ticketsFound, made }: Session, { id }: Requester): boolean =>
  ticketsFound.has(id) || made.some(({ ticket }) => ticket.requesterId === id);

/** The search goes on finding deleted users for a while. */
const withoutGone = (users: readonly Requester[], { goneUsers }: Session): readonly Requester[] =>
  goneUsers.size === 0 ? users : users.filter(({ id }) => !goneUsers.has(id));

const isOpen = ({ match }: Looked): boolean => match === 'to-search' || match.kind !== 'none';

const answerTo = (session: Session, signal: Signal, scope: SearchScope): SearchAnswer | undefined =>
  session.answers.find((answer) => answer.scope === scope && isSameSignal(answer.by, signal));

function fromMatch(looked: Looked, match: Match, hasty: boolean): Caller {
  switch (match.kind) {
    case 'one':
      return known(match.user, reasonOf(looked, match.others), hasty);
    case 'several':
      return { kind: 'several', users: match.users, isShared: match.isShared };
    case 'suspended':
    case 'none':
      return { kind: 'suspended' };
  }
}

function reasonOf({ signal, number }: Looked, others: number): MatchReason {
  if (signal.kind === 'ticket' || signal.kind === 'user') return { kind: 'popped' };
  return { kind: signal.kind, value: number?.shown ?? signal.value, others };
}

function nobodyYet(session: Session, looked: readonly Looked[]): Caller {
  const phone = looked.find(({ number }) => number !== undefined);
  const email = looked.find(({ signal }) => signal.kind === 'email')?.signal.value;
  if (!phone?.number && email === undefined) return { kind: 'not-found' };
  const name = phone?.number ? `Caller ${phone.number.shown}` : String(email);
  const hasty = looked.every(({ signal }) => isHasty(session, signal));
  return {
    kind: 'new',
    name,
    phone: phone?.number,
    email: email === undefined ? undefined : String(email),
    isHasty: hasty,
  };
}

function withoutSearch(session: Session, situation: Situation): Caller {
  const phones = session.signals.filter((signal) => signal.kind === 'phone');
  const isAnonymous = phones.some((signal) => readNumber(signal.value, situation.country) === 'anonymous');
  return { kind: isAnonymous ? 'anonymous' : 'nobody' };
}

// A pop names the caller's record; a number in an event may be followed by a pop that names another.
const isHasty = (session: Session, signal: Signal): boolean =>
  signal.kind === 'phone' && signal.from === 'event' && session.popped === undefined;

/** The number of the other side: dialled, popped or told by an event; the most trusted one that can be read. */
export function numberOf(session: Session, situation: Situation): PhoneNumber | undefined {
  for (const signal of session.signals) {
    const reading = signal.kind === 'phone' ? readNumber(signal.value, situation.country) : 'unreadable';
    if (typeof reading !== 'string') return reading;
  }
  return undefined;
}
