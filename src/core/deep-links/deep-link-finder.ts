import type { DeepLink } from './deep-link.ts';
import { isMaking, planLink } from './deep-link-plan.ts';
import { viewOfLink, type LinkView } from './deep-link-view.ts';
import { callKey, sessionId, type FactBody, type SessionId, type StepName } from '../facts.ts';
import { Failure } from '../failure.ts';
import { apply } from '../fold.ts';
import { failureFacts, unverified } from '../delivery/outcome.ts';
import type { Clock, Undo } from '../ports.ts';
import type { Requester } from '../records.ts';
import { perform, type RunnerPorts } from '../run.ts';
import type { Session } from '../session.ts';
import { unseen } from '../unseen.ts';
import type { Situation } from '../situation.ts';
import { stepNameOf, type Step } from '../step.ts';
import type { DeskActions } from '../showing/view.ts';

export interface FinderPorts extends Omit<RunnerPorts, 'telephony'> {
  readonly clock: Clock;
  newId(): string;
  /** In [0, 1). */
  random(): number;
  /** `isWriting` also where the same link was opened before: then nothing comes to the front by itself. */
  situation(): Situation;
  onChange(): void;
}

/** What the agent does on a link's page; the deeds of a call's picker, and what a click may make. */
export interface LinkDeeds {
  chooseUser(user: Requester): void;
  chooseTicket(ticket: Parameters<DeskActions['chooseTicket']>[1]): void;
  createUser(user: Parameters<DeskActions['createUser']>[1]): void;
  newTicket(): void;
  retry(): void;
}

/** Searches for what one link asks and opens it. */
export interface LinkFinder {
  readonly deeds: LinkDeeds;
  view(): LinkView;
  /** `opening`: what is found may come to the front from now on. Until then it is only searched for. */
  start(how: 'searching' | 'opening'): void;
  /** Looks again, e.g. once there is a network. */
  look(): void;
  stop(): void;
}

/**
 * A link is thought about like a call: facts, fold, plan. But its facts live here only, no session begins, nothing is
 * kept, and nothing is written that no click asked for.
 */
export function createLinkFinder(link: DeepLink, ports: FinderPorts): LinkFinder {
  const { clock } = ports;
  const permits = new Set<'make-user' | 'make-ticket'>();
  const running = new Set<StepName>();
  let mode: 'waiting' | 'searching' | 'opening' | 'stopped' = 'waiting';
  let isAskedFor = false;
  let undoWake: Undo = () => undefined;
  let session = sessionOf(link, ports);

  const situation = (): Situation => {
    const now = ports.situation();
    // What a click asked for is opened, whatever is being written.
    return isAskedFor ? { ...now, isWriting: false } : now;
  };
  const learn = (facts: readonly FactBody[]): void => {
    for (const fact of facts)
      session = apply(session, Object.assign({ id: ports.newId(), session: session.id, at: clock.now() }, fact));
  };

  function look(): void {
    undoWake();
    if (mode === 'waiting' || mode === 'stopped') return;
    const { steps, wakeAt } = planLink(session, situation(), permits);
    for (const step of steps) {
      const isOpening = step.do === 'open' || step.do === 'hold';
      if (!running.has(stepNameOf(step)) && (mode === 'opening' || !isOpening)) void run(step);
    }
    undoWake = wakeAt !== undefined && wakeAt < Number.MAX_SAFE_INTEGER ? clock.wakeAt(wakeAt, look) : () => undefined;
    ports.onChange();
  }

  async function run(step: Step): Promise<void> {
    const name = stepNameOf(step);
    running.add(name);
    if ('request' in step && step.do !== 'verify')
      learn([{ kind: 'step-begun', step: step.do, request: step.request }]);
    try {
      const outcome = await perform(step, session, situation, { ...ports, telephony: {} });
      learn(typeof outcome === 'string' ? [unverified(session, step, outcome, clock.now())] : outcome);
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('unreadable');
      learn(failureFacts(session, step, failure, clock.now(), ports.random()));
      if (!(error instanceof Failure)) throw error;
    } finally {
      running.delete(name);
      look();
    }
  }

  /** A click: what it asks for comes to the front although something else has been shown. */
  const act = (facts: readonly FactBody[], permit?: 'make-user' | 'make-ticket'): void => {
    if (isMaking(session, situation(), permits)) return;
    isAskedFor = true;
    permits.clear();
    if (permit) permits.add(permit);
    session = begunAnew(session, ports);
    learn(facts);
    mode = 'opening';
    look();
  };

  return {
    deeds: {
      chooseUser: (user) => act([{ kind: 'user-chosen', user }]),
      chooseTicket: (ticket) => act([{ kind: 'ticket-chosen', ticket }]),
      createUser: (user) => act([{ kind: 'user-wanted', ...user }], 'make-user'),
      newTicket: () => act([{ kind: 'new-ticket-wanted' }], 'make-ticket'),
      retry: () => {
        learn([{ kind: 'retry-asked' }]);
        look();
      },
    },
    view: () => viewOfLink(link, session, situation(), isMaking(session, situation(), permits)),
    start: (how) => {
      if (mode === 'stopped' || mode === 'opening') return;
      mode = how;
      look();
    },
    look,
    stop: () => {
      mode = 'stopped';
      undoWake();
    },
  };
}

/** What was made or opened before is over: what is chosen now gets ids and keys of its own. */
const begunAnew = (session: Session, ports: FinderPorts): Session => ({
  ...session,
  id: idOf(ports),
  opened: undefined,
  waiting: undefined,
  made: [],
  ownTicket: undefined,
  ticketsFound: new Map(),
  attempts: new Map(),
});

function idOf({ newId, situation }: FinderPorts): SessionId {
  const { vendor, agent } = situation();
  return sessionId(callKey(vendor, 'pop', newId()), agent.id);
}

function sessionOf(link: DeepLink, ports: FinderPorts): Session {
  const { clock, newId } = ports;
  const id = idOf(ports);
  const { direction = 'inbound', queue } = link;
  const begun: Session = { ...unseen(id, clock.now()), direction, details: queue === undefined ? {} : { queue } };
  return link.signals.reduce<Session>(
    (session, signal) => apply(session, { id: newId(), session: id, at: clock.now(), kind: 'signal-seen', signal }),
    begun,
  );
}
