import { createBrake, type SharedTrouble } from './delivery/brake.ts';
import { createCalm } from './delivery/calm.ts';
import { createEndings } from './delivery/endings.ts';
import type { SessionId } from './facts.ts';
import { Failure } from './failure.ts';
import { goneUser } from './delivery/gone-user.ts';
import { isLoose, overdue, silentAt, type NewFact } from './hearing/intake.ts';
import type { Keeper } from './journal/keeper.ts';
import { isMadeElsewhere } from './delivery/made-elsewhere.ts';
import { failureFacts, unverified } from './delivery/outcome.ts';
import { opening, plan } from './plan.ts';
import type { Undo } from './ports.ts';
import { retryAt } from './delivery/retry.ts';
import { perform, type RunnerPorts } from './run.ts';
import type { Session } from './session.ts';
import type { Situation } from './situation.ts';
import { stepNameOf, type Step } from './step.ts';
import { unsavedAt } from './delivery/unsaved.ts';

export interface LoopPorts extends RunnerPorts {
  readonly keeper: Keeper;
  /** In [0, 1). */
  random(): number;
  situation(): Situation;
  /** Does work once more urgent work is done, soon. */
  afterwards(work: () => void): void;
  /** Something may have changed. */
  onChange(): void;
}

/** Plans every session after every fact and runs the steps, each once at a time. */
export interface Loop {
  /**
   * Opens at once what these sessions are to open, or all where nobody knows which can have changed; all the rest, of every
   * session, may wait until that has left this page.
   */
  look(changed?: readonly SessionId[]): void;
  /** Why all requests wait, if they do. */
  trouble(): SharedTrouble | undefined;
  stop(): void;
}

/** How long a call is left alone that waits for what another one makes, ms. */
const leftFor = 1_000;
/** How long a loose record or dial is left alone: longer than it waits for its call, ms. */
const looseFor = 61_000;

export function createLoop(ports: LoopPorts): Loop {
  const { keeper, clock } = ports;
  const endings = createEndings(keeper);
  const calm = createCalm();
  const runner = createRunner(ports, (id) => {
    calm.stir(id);
    look([id]);
  });
  let undoWake: Undo = () => undefined;
  let isStopped = false;
  let isLooking = false;

  function look(changed?: readonly SessionId[]): void {
    if (isStopped) return;
    const sessions = changed ? [...new Set(changed)].flatMap((id) => keeper.get(id) ?? []) : keeper.all();
    openFirst(sessions);
    if (isLooking) return;
    isLooking = true;
    ports.afterwards(lookAround);
  }

  function openFirst(sessions: readonly Session[]): void {
    let known: Situation | undefined;
    const situation = (): Situation => (known ??= ports.situation());
    for (const session of sessions) {
      if (calm.holds(session, clock.now()) || endings.isSettled(session)) continue;
      const step = opening(session, situation);
      if (step) runner.take(session, step);
    }
  }

  function lookAround(): void {
    isLooking = false;
    if (isStopped) return;
    const situation = ports.situation();
    calm.notice([situation.isWriting, runner.trouble(), ...runner.wakes(), ...situation.remembered]);
    const all = keeper.all();
    for (const session of all) if (!calm.holds(session, situation.now)) lookAt(session.id, situation);
    undoWake();
    const at = Math.min(calm.nextWake(situation.now), ...runner.wakes().filter((wake) => wake > situation.now));
    undoWake = at < Number.MAX_SAFE_INTEGER ? clock.wakeAt(at, () => look()) : () => undefined;
    ports.onChange();
    // A call that is forgotten takes with it who was remembered for it; another one may have waited for just that.
    if (keeper.all().length < all.length) look();
  }

  /** Starts what is planned for a session, and lets it be until something can have changed. */
  function lookAt(id: SessionId, situation: Situation): void {
    const before = keeper.get(id);
    if (before) void keeper.keep(overdue(before, situation.now));
    const session = keeper.get(id);
    if (!session) return calm.stir(id);
    if (endings.isSettled(session)) {
      endings.forgetInTime(session, situation.now);
      return keeper.get(id) ? calm.rest(session, [], endings.forgottenAt(session)) : calm.stir(id);
    }
    const { steps, wakeAt } = plan(session, situation);
    const again = steps.flatMap((step) => runner.take(session, step) ?? []);
    endings.note(session, steps.length > 0 || wakeAt !== undefined, situation);
    if (!keeper.get(id)) return calm.stir(id);
    const wakes = [
      ...(wakeAt === undefined ? [] : [wakeAt]),
      ...(session.phase === 'running' ? [silentAt(session)] : []),
      ...unsavedAt(session),
      ...again,
    ];
    const overAt = isLoose(session) ? situation.now + looseFor : endings.forgottenAt(session);
    calm.rest(
      session,
      wakes.filter((wake) => wake > situation.now),
      overAt,
    );
  }

  return {
    look,
    trouble: runner.trouble,
    stop: () => {
      isStopped = true;
      undoWake();
      runner.stop();
    },
  };
}

/** It was refused, and why could not be found out: no reason to give it up for good. */
const couldNotLook = (error: unknown): Failure =>
  error instanceof Failure && error.isOutcomeKnown ? error : new Failure('conflict');

/** Runs steps, each once at a time, and holds them all back while requests have to wait. */
interface Runner {
  /** Starts a step, after which `onDone` is called; where it has to wait, tells until when, ms since the epoch. */
  take(session: Session, step: Step): number | undefined;
  /** When steps that were held back may go, ms since the epoch. */
  wakes(): readonly number[];
  trouble(): SharedTrouble | undefined;
  stop(): void;
}

function createRunner(ports: LoopPorts, onDone: (id: SessionId) => void): Runner {
  const { keeper, clock } = ports;
  const brake = createBrake();
  const running = new Set<string>();
  let isStopped = false;

  function take(session: Session, step: Step): number | undefined {
    const key = `${session.id}/${stepNameOf(step)}`;
    if (running.has(key)) return undefined;
    if (isMadeElsewhere(step, session, keeper.all(), clock.now())) return clock.now() + leftFor;
    const isRequest = step.do !== 'open' && step.do !== 'hold';
    if (isRequest && !brake.lets(key, clock.now())) return brake.until() || undefined;
    running.add(key);
    void run(session.id, step, key).finally(() => {
      running.delete(key);
      brake.left(key);
      onDone(session.id);
    });
    return undefined;
  }

  async function run(id: SessionId, step: Step, key: string): Promise<void> {
    // What a write sends is on record before it goes: after a crash it is looked for before it is sent again.
    if ('request' in step && step.do !== 'verify')
      await keeper.keep([{ session: id, kind: 'step-begun', step: step.do, request: step.request }]);
    const session = keeper.get(id);
    if (!session || isStopped) return;
    try {
      const outcome = await perform(step, session, ports.situation, ports);
      brake.told(key, undefined, 0);
      if (typeof outcome === 'string') await keeper.keep([unverified(session, step, outcome, clock.now())]);
      else await keeper.keep(outcome.map((fact): NewFact => Object.assign({ session: id }, fact)));
    } catch (error) {
      // Another page has the phone: it looks itself for what was under way here, and knows better by now.
      if (isStopped) return;
      // A mistake of ours, too, has to wait before it is made again: planned anew at once, it would freeze the page.
      await failed(session, step, error instanceof Failure ? error : new Failure('unreadable'), key);
      if (!(error instanceof Failure)) throw error;
    }
  }

  async function failed(session: Session, step: Step, failure: Failure, key: string): Promise<void> {
    const tries = session.attempts.get(stepNameOf(step))?.tries ?? 1;
    brake.told(key, failure, retryAt(failure, Math.max(1, tries), clock.now(), ports.random()));
    const gone = await goneUser(step, failure, ports.helpdesk).catch(couldNotLook);
    if (gone && 'kind' in gone) return keeper.keep([Object.assign({ session: session.id }, gone)]);
    return keeper.keep(failureFacts(session, step, gone ?? failure, clock.now(), ports.random()));
  }

  return {
    take,
    wakes: () => (brake.until() > 0 ? [brake.until()] : []),
    trouble: brake.trouble,
    stop: () => {
      isStopped = true;
    },
  };
}
