import type { SessionId } from '../../../src/core/facts.ts';
import type { DeskActions, SessionView } from '../../../src/core/showing/view.ts';
import type { StormAccount } from './account.ts';
import { asShown } from './as-shown.ts';
import type { StormBrowser } from './browser.ts';
import { sessionOf, type CallPart } from './call-script.ts';
import type { Chance } from './chance.ts';
import type { StormWrite } from './request-name.ts';

export interface MindOptions {
  readonly account: StormAccount;
  readonly chance: Chance;
  /** What the run is about. */
  readonly write: StormWrite | undefined;
  /** The agent has the same call in two browsers: another ticket chosen in one of them is not known to the other. */
  readonly isTwin: boolean;
  trace(line: string): void;
}

/** Notes and how often they were typed, by session. */
export type Typed = Map<SessionId, readonly string[]>;

/** An agent who does this and that about calls, knowing only what the screen shows. */
export interface AgentMind {
  readonly typed: Typed;
  /** Looks at a call and perhaps does something. */
  tick(browser: StormBrowser, part: CallPart): void;
  /** Decides what the screen asks for. */
  answer(browser: StormBrowser, part: CallPart): void;
}

const moving: ReadonlySet<StormWrite | undefined> = new Set([
  'change-requester',
  'write-correction',
  'undo-ticket',
  'restore-ticket',
  'tag-user',
]);

export function createAgentMind(options: MindOptions): AgentMind {
  const { chance, write, isTwin, trace } = options;
  const typed: Typed = new Map();
  const isMover = moving.has(write);

  const does = (browser: StormBrowser, what: string, how: (actions: DeskActions) => void): void => {
    trace(`agent ${browser.agent.id} in browser ${browser.number}: ${what}`);
    browser.act(how);
  };
  const sees = (browser: StormBrowser, part: CallPart): SessionView | undefined => {
    const view = browser.view();
    const wanted = sessionOf(part, browser.agent.id);
    return [...(view?.sessions ?? []), ...(view?.toFinish ?? [])].find(({ id }) => id === wanted);
  };
  const type = (browser: StormBrowser, { id }: SessionView): void => {
    const before = typed.get(id) ?? [];
    const text = [...before.slice(-1), `word ${id} ${before.length}`].join(' ');
    typed.set(id, [...before, text]);
    does(browser, `types ${text}`, (actions) => actions.typeNotes(id, text));
  };
  const move = (browser: StormBrowser, session: SessionView): void => {
    const isBack = session.canUndo && chance.happens(write === 'restore-ticket' || write === 'tag-user' ? 0.8 : 0.45);
    if (isBack) return does(browser, `undoes on ${session.id}`, (actions) => actions.undo(session.id));
    choose(browser, session, options, does);
  };
  const answer = (browser: StormBrowser, part: CallPart): void => {
    const session = sees(browser, part);
    if (!session || isTwin) return;
    const candidate = chance.pickAny(session.candidates);
    if (candidate)
      return does(browser, `says ${part.id} is ${candidate.name}`, (actions) =>
        actions.chooseUser(session.id, candidate),
      );
    if (session.isAsking) choose(browser, session, options, does);
  };

  return {
    typed,
    answer,
    tick: (browser, part) => {
      const session = sees(browser, part);
      const call = part.id;
      if (!session) return;
      if (session.isEndUnsure && chance.happens(0.3))
        return does(browser, `says ${call} is over`, (actions) => actions.endCall(session.id));
      if (session.isAsking && chance.happens(0.6)) return answer(browser, part);
      if (session.unfinished?.kind === 'failing' && chance.happens(0.1))
        return does(browser, `retries ${call}`, (actions) => actions.retry(session.id));
      if (!isTwin && session.isMovable && session.ticket && chance.happens(isMover ? 0.7 : 0.12))
        return move(browser, session);
      if (session.unfinished && chance.happens(0.01))
        return does(browser, `dismisses ${call}`, (actions) => actions.dismiss(session.id));
      // The screen takes nothing more once something was added.
      if (session.note === 'closed') return;
      if (chance.happens(write === 'write-addition' ? 0.5 : 0.2)) return type(browser, session);
      if (chance.happens(0.2)) does(browser, `is done with ${call}`, (actions) => actions.done(session.id));
      else if (chance.happens(0.1))
        does(browser, `chooses a disposition for ${call}`, (actions) =>
          actions.chooseDisposition(session.id, 'Resolved'),
        );
    },
  };
}

type Does = (browser: StormBrowser, what: string, how: (actions: DeskActions) => void) => void;

/** Another user, another ticket, a new one, or somebody new. */
function choose(
  browser: StormBrowser,
  { id, ticket, isAsking }: SessionView,
  { account, chance, write }: MindOptions,
  does: Does,
): void {
  const users = [...account.fake.users.values()].filter(
    (user) => user.isActive && !user.isSuspended && user.foundFrom < Number.MAX_SAFE_INTEGER,
  );
  const tickets = [...account.fake.tickets.values()].filter(
    (other) => other.id !== ticket?.id && other.status === 'open' && !account.goneTickets.has(other.id),
  );
  const [user, other] = [chance.pickAny(users), chance.pickAny(tickets)];
  const idler = users.find(({ name }) => name === 'Passer-by');
  if (write === 'change-requester' && idler && chance.happens(0.7))
    return does(browser, `moves ${id} to ${idler.name}`, (actions) => actions.chooseUser(id, asShown(idler)));
  if (isAsking && chance.happens(0.2)) {
    const phone = `+1415555${chance.between(2_000, 9_999)}`;
    return does(browser, `makes somebody for ${id}`, (actions) =>
      actions.createUser(id, { name: `New ${phone}`, phone }),
    );
  }
  if (!isAsking && chance.happens(0.15))
    return does(browser, `wants a new ticket for ${id}`, (actions) => actions.newTicket(id));
  if (other && chance.happens(0.55))
    return does(browser, `moves ${id} to ticket ${other.id}`, (actions) =>
      actions.chooseTicket(id, {
        id: other.id,
        subject: other.subject,
        ...(other.requesterId !== undefined && { requesterId: other.requesterId }),
      }),
    );
  if (user) does(browser, `moves ${id} to ${user.name}`, (actions) => actions.chooseUser(id, asShown(user)));
}
