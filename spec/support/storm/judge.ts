import { callOf, channelOf, type Fact, type SessionId } from '../../../src/core/facts.ts';
import type { Comment } from '../../../src/core/records.ts';
import type { UnfinishedReason } from '../../../src/core/showing/view.ts';
import type { Asking, MadeRecord, StormAccount, TicketComment } from './account.ts';
import type { Typed } from './agent-mind.ts';
import type { StormBrowser } from './browser.ts';

/** What a run left behind that must not be. */
export interface Fault {
  readonly kind: 'doubled' | 'lost' | 'stuck' | 'runaway';
  readonly what: string;
}

export interface Evidence {
  readonly account: StormAccount;
  readonly browsers: readonly StormBrowser[];
  readonly typed: Typed;
  /** The app asked Zendesk without end. */
  readonly isRunaway: boolean;
}

const lastLine = (body: string): string => body.slice(body.lastIndexOf('\n') + 1);
const agentOf = (session: SessionId): number => Number(session.slice(session.lastIndexOf('@') + 1));
/** As a note names the call: the vendor and its id there. */
const nameOf = (call: string): string => {
  const [vendor, , ...id] = call.split('-');
  return `${vendor} ${id.join('-')}`;
};
const idLine = (session: SessionId): string =>
  `${channelOf(session) === 'chat' ? 'Chat' : 'Call'} ID: ${nameOf(callOf(session))}`;

/** Every session that any browser's journal has heard of, with the browsers that have. */
function sessionsIn(browsers: readonly StormBrowser[]): ReadonlyMap<SessionId, readonly StormBrowser[]> {
  const all = new Map<SessionId, readonly StormBrowser[]>();
  for (const browser of browsers)
    for (const { session, kind } of browser.history) {
      if (kind !== 'began' && kind !== 'ended') continue;
      const known = all.get(session) ?? [];
      if (!known.includes(browser)) all.set(session, [...known, browser]);
    }
  return all;
}

/** What an agent wrote about a session on a ticket and still counts: newer than the line that says where the call went. */
function countingOn(session: SessionId, comments: readonly Comment[]): readonly Comment[] {
  const own = comments.filter(({ authorId }) => authorId === agentOf(session));
  const end = own.findIndex(({ body }) =>
    body.startsWith(`This ${channelOf(session)} (${nameOf(callOf(session))}) was moved`),
  );
  return (end < 0 ? own : own.slice(0, end)).filter(({ body }) => lastLine(body) === idLine(session));
}

const isAddition = ({ body }: Comment): boolean => body.startsWith('Addition to');
const validNotes = (session: SessionId, comments: readonly Comment[]): readonly Comment[] =>
  countingOn(session, comments).filter((comment) => !isAddition(comment));

/** The records that the vendor named for a session, as far as a browser was there to hear it. */
const namedIn = ({ history }: StormBrowser, session: SessionId): string =>
  [
    ...new Set(
      history.flatMap((fact) =>
        fact.session === session && fact.kind === 'record-popped' ? [`${fact.record.kind} ${fact.record.id}`] : [],
      ),
    ),
  ]
    .toSorted()
    .join();

/**
 * Whether an agent's two browsers were shown different newest tickets of the caller, or different callers, because one of
 * them was cut off while customers were merged and tickets came and went, or a record was named in one of them alone: each
 * goes by what it is shown, and nothing at Zendesk tells on which other ticket of which other user a note stands.
 */
function sawDifferently(session: SessionId, knowers: readonly StormBrowser[]): boolean {
  const seen = knowers.map(({ history }) =>
    history.flatMap((fact) => {
      if (fact.session !== session) return [];
      if (fact.kind === 'ticket-found') return [`${fact.requester} ${fact.ticket?.id}`];
      return fact.kind === 'user-made' || fact.kind === 'user-gone' || fact.kind === 'ticket-lost' ? [fact.kind] : [];
    }),
  );
  const [one, ...others] = knowers.map((knower, at) => `${seen[at]?.join()} / ${namedIn(knower, session)}`);
  return others.some((other) => other !== one);
}

/**
 * Whether one of an agent's browsers commented on its call record before it could see the other's note on the ticket: unlike
 * a ticket's update, nothing at Zendesk guards that. It has looked right before, or it is no excuse.
 */
function isUnguarded(session: SessionId, ticket: number, { recordComments, ticketComments }: StormAccount): boolean {
  const isOurs = (comment: TicketComment): boolean =>
    comment.ticket === ticket && lastLine(comment.body) === idLine(session);
  const others = [...recordComments, ...ticketComments].filter(isOurs);
  return recordComments
    .filter(isOurs)
    .some(({ browser, at, asked }) =>
      others.some(
        (earlier) => earlier.browser !== browser && earlier.at <= at && asked.lookedAt <= earlier.at && isRecent(asked),
      ),
    );
}

/** A look that is followed by the write at once, the slowest of answers included. */
const isRecent = ({ at, lookedAt }: Asking): boolean => at - lookedAt < 31_000;

/** Nobody's: dismissed, or from agent to agent. */
const isNobodys = (facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) =>
      fact.kind === 'dismissed' || ((fact.kind === 'began' || fact.kind === 'ended') && fact.direction === 'internal'),
  );

/** A chat that was put away with nothing said or noted, as far as a browser heard: it makes nothing. */
function isEmptyChat(session: SessionId, { history }: StormBrowser): boolean {
  const facts = history.filter((fact) => fact.session === session);
  const isUsed = facts.some(
    (fact) => fact.kind === 'messages-counted' || (fact.kind === 'notes-typed' && fact.text.trim() !== ''),
  );
  return !isUsed && facts.some((fact) => fact.kind === 'ended' && fact.isDismissed === true);
}

const choices = new Set(['user-chosen', 'user-wanted', 'ticket-chosen', 'new-ticket-wanted', 'choice-undone']);
/** The agent said something about whose call it was. */
const isMoved = (facts: readonly Fact[]): boolean => facts.some(({ kind }) => choices.has(kind));

/** Dismissed while it was being moved: the agent did not wait until the ticket that it left was put right. */
const isDropped = (facts: readonly Fact[]): boolean => isMoved(facts) && facts.some(({ kind }) => kind === 'dismissed');

/** A record pop that named somebody else came after the ticket was made: the first one is not the agent's to clear away. */
function isNamedLate(facts: readonly Fact[]): boolean {
  const made = facts.find(({ kind }) => kind === 'ticket-made');
  return facts.some(
    (fact) =>
      made !== undefined &&
      fact.at > made.at &&
      (fact.kind === 'record-popped' || (fact.kind === 'signal-seen' && fact.signal.from === 'pop')),
  );
}

const factsOf = (browsers: readonly StormBrowser[], session: SessionId): readonly Fact[] =>
  browsers.flatMap(({ history }) => history.filter((fact) => fact.session === session));

const unfinishedIn = (browser: StormBrowser, session: SessionId): UnfinishedReason | undefined =>
  browser.view()?.toFinish.find(({ id }) => id === session)?.unfinished;

/** The agent has not said yet where it belongs instead: which note and which made ticket are the wrong ones is not known. */
const isAsked = (session: SessionId, knowers: readonly StormBrowser[]): boolean =>
  knowers.some((browser) => {
    const unfinished = unfinishedIn(browser, session);
    return unfinished !== undefined && unfinished.kind !== 'failing';
  });

function judgeNotes(session: SessionId, knowers: readonly StormBrowser[], { account }: Evidence): readonly Fault[] {
  const { fake, goneTickets } = account;
  const notes = [...fake.tickets.values()].flatMap(({ id, comments }) => validNotes(session, comments).map(() => id));
  const facts = factsOf(knowers, session);
  // A closed ticket that lost the call takes no line that says so.
  const isLeft = (id: number): boolean => isMoved(facts) && fake.tickets.get(id)?.status === 'closed';
  const living = notes.filter((id) => !goneTickets.has(id) && !isLeft(id));
  const guarded = living.filter((id, at) => living.indexOf(id) === at || !isUnguarded(session, id, account));
  const isDoubled = new Set(guarded).size < guarded.length || (guarded.length > 1 && !sawDifferently(session, knowers));
  if (isDoubled && !isDropped(facts) && !isAsked(session, knowers))
    return [{ kind: 'doubled', what: `${session} has notes on ${living.join(', ')}` }];
  return knowers.flatMap((browser): readonly Fault[] => {
    const unfinished = unfinishedIn(browser, session);
    // What is gone or refused waits for the agent; everything else has had hours to work.
    const isWaiting = unfinished?.kind === 'failing' && ['not-found', 'refused'].includes(unfinished.code);
    if (unfinished?.kind === 'failing' && !(isWaiting && (notes.length === 0 || isMoved(facts))))
      return [{ kind: 'stuck', what: `${session} in browser ${browser.number}: ${unfinished.code}` }];
    if (notes.length > 0 || unfinished || isNobodys(facts) || isEmptyChat(session, browser)) return [];
    return [{ kind: 'lost', what: `${session} has no note, and browser ${browser.number} does not say why` }];
  });
}

function judgeAdditions(session: SessionId, knowers: readonly StormBrowser[], { account }: Evidence): readonly Fault[] {
  // Where two browsers have a note each, on different tickets, what is added to it is added to each.
  const isApart = sawDifferently(session, knowers);
  const additions = [...account.fake.tickets.values()].flatMap(({ id, comments }) =>
    countingOn(session, comments)
      .filter(isAddition)
      .map(({ body }) => ({ body, on: isApart ? id : 0 })),
  );
  const isSame = (one: (typeof additions)[number], other: (typeof additions)[number]): boolean =>
    one.body === other.body && one.on === other.on;
  const repeated = additions.find((one, at) => additions.findIndex((other) => isSame(one, other)) < at)?.body;
  return repeated === undefined ? [] : [{ kind: 'doubled', what: `${session} has twice: ${JSON.stringify(repeated)}` }];
}

/** What was typed once stands in a note or an addition, if there is a note at all. */
function judgeText(session: SessionId, knowers: readonly StormBrowser[], evidence: Evidence): readonly Fault[] {
  const texts = evidence.typed.get(session) ?? [];
  const [text] = texts;
  const facts = factsOf(knowers, session);
  const isKept = facts.some((fact) => fact.kind === 'notes-typed' && fact.text === text);
  if (text === undefined || texts.length > 1 || !isKept || isNobodys(facts)) return [];
  const comments = [...evidence.account.fake.tickets.values()].flatMap((ticket) => ticket.comments);
  const isSaid = comments.some(({ body }) => body.includes(text));
  const isListed = knowers.some((browser) => browser.view()?.toFinish.some(({ id }) => id === session));
  return isSaid || isListed ? [] : [{ kind: 'lost', what: `${session}: what was typed stands nowhere` }];
}

function judgeTickets(call: string, wasMoved: boolean, { account }: Evidence): readonly Fault[] {
  const made = account.madeTickets.filter(({ name, id }) => {
    const ticket = account.fake.tickets.get(id);
    const isAway = account.goneTickets.has(id) || ticket?.status === 'closed';
    // What somebody else has worked on is left to them when the call is moved.
    const isOthers = wasMoved && (account.touchedTickets.has(id) || hasOthersNote(account, id, call));
    return name === call && !isAway && !isOthers && !ticket?.tags.includes('ringside_undone');
  });
  // Where agents say different things about a call, each may have a ticket for it.
  const isAgreed =
    !wasMoved || made.some(({ browser }, at) => made.findIndex((other) => other.browser === browser) < at);
  if (made.length < 2 || !isAgreed) return [];
  return [{ kind: 'doubled', what: `${call} has the tickets ${made.map(({ id }) => id).join(', ')}` }];
}

/** Whether another agent, or another call, has left something there. */
function hasOthersNote({ fake }: StormAccount, id: number, call: string): boolean {
  const comments = fake.tickets.get(id)?.comments ?? [];
  const own = nameOf(call);
  // The first comment is the subject.
  const isOfAnotherCall = comments.slice(0, -1).some(({ body }) => !body.includes(own));
  return isOfAnotherCall || new Set(comments.map(({ authorId }) => authorId)).size > 1;
}

/**
 * Two browsers may make a user for the same number at the same moment: Zendesk has no idempotency for users, and its
 * search does not know the first one for minutes. Exactly this is let pass: different browsers, and the later one was
 * asked for before the search knew the earlier one, or soon after the last search that could not have known it.
 */
function isUnpreventable(earlier: MadeRecord, later: MadeRecord, { account }: Evidence): boolean {
  if (earlier.browser === later.browser) return false;
  const knownFrom = earlier.at + account.searchDelay;
  const { at, lookedAt } = later.asked;
  return at <= knownFrom || (lookedAt <= knownFrom && isRecent(later.asked));
}

function judgeUsers(evidence: Evidence): readonly Fault[] {
  const { madeUsers, goneUsers } = evidence.account;
  const left = madeUsers.filter(({ id }) => !goneUsers.has(id));
  return left.flatMap((later, at): readonly Fault[] => {
    const earlier = left.slice(0, at).find(({ name }) => name === later.name);
    if (!earlier || isUnpreventable(earlier, later, evidence)) return [];
    return [{ kind: 'doubled', what: `${later.name} has the users ${earlier.id}, ${later.id}` }];
  });
}

/** Everything that is not as it has to be once the storm is over. */
export function judge(evidence: Evidence): readonly Fault[] {
  if (evidence.isRunaway) return [{ kind: 'runaway', what: 'the app asks Zendesk without end' }];
  const sessions = sessionsIn(evidence.browsers);
  const calls = new Set([...sessions.keys()].map(callOf));
  const factsOfCall = (call: string): readonly Fact[] =>
    evidence.browsers.flatMap(({ history }) => history.filter(({ session }) => callOf(session) === call));
  const isCallAsked = (call: string): boolean =>
    [...sessions].some(([session, knowers]) => callOf(session) === call && isAsked(session, knowers));
  return [
    ...[...sessions].flatMap(([session, knowers]) => [
      ...judgeNotes(session, knowers, evidence),
      ...judgeAdditions(session, knowers, evidence),
      ...judgeText(session, knowers, evidence),
    ]),
    ...[...calls]
      .filter((call) => !isNamedLate(factsOfCall(call)) && !isDropped(factsOfCall(call)) && !isCallAsked(call))
      .flatMap((call) => judgeTickets(call, isMoved(factsOfCall(call)), evidence)),
    ...judgeUsers(evidence),
  ];
}
