import type { SessionId } from './facts.ts';
import { Failure } from './failure.ts';
import { isAdoptable, isLoose, overdue, silentAt, type NewFact } from './intake.ts';
import type { Keeper } from './keeper.ts';
import { opening, plan } from './plan.ts';
import { stepNameOf, type Step } from './step.ts';
import type { Clock, Undo } from './ports.ts';
import { failureFacts, unverified } from './outcome.ts';
import { perform, type RunnerPorts } from './run.ts';
import type { Session } from './session.ts';
import { isFinished } from './finished.ts';
import type { Situation } from './situation.ts';

/** How long a finished session stays on the screens, ms. */
export const shownAfterEnd = 30 * 60_000;

export interface LoopPorts extends RunnerPorts {
  readonly keeper: Keeper;
  readonly clock: Clock;
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
  look(): void;
  stop(): void;
}

export function createLoop(ports: LoopPorts): Loop {
  const { keeper, clock } = ports;
  const running = new Set<string>();
  const finished = new Set<SessionId>();
  // Finished and nothing planned: until a fact changes them, there is nothing new to find out by planning them again.
  const settled = new Map<SessionId, Session>();
  let undoWake: Undo = () => undefined;
  let isStopped = false;
  let isLooking = false;

  /** Opens at once what is to open; all the rest may wait until that has left this page. */
  function look(): void {
    if (isStopped) return;
    const situation = ports.situation();
    for (const session of keeper.all()) {
      const step = settled.get(session.id) === session ? undefined : opening(session, situation);
      if (step) take(session.id, step);
    }
    if (isLooking) return;
    isLooking = true;
    ports.afterwards(lookAround);
  }

  function lookAround(): void {
    isLooking = false;
    if (isStopped) return;
    const situation = ports.situation();
    const wakes = keeper.all().flatMap(({ id }) => lookAt(id, situation));
    undoWake();
    const at = Math.min(...wakes);
    undoWake = at < Number.MAX_SAFE_INTEGER ? clock.wakeAt(at, look) : () => undefined;
    ports.onChange();
  }

  /** Starts what is planned for a session; returns when to look again, ms since the epoch. */
  function lookAt(id: SessionId, situation: Situation): readonly number[] {
    const before = keeper.get(id);
    if (before) void keeper.keep(overdue(before, situation.now));
    const session = keeper.get(id);
    if (!session) return [];
    if (settled.get(id) === session) {
      forgetInTime(session, situation);
      return [];
    }
    const { steps, wakeAt } = plan(session, situation);
    for (const step of steps) take(id, step);
    tidy(session, situation);
    if (finished.has(id) && steps.length === 0 && wakeAt === undefined) settled.set(id, session);
    return [...(wakeAt === undefined ? [] : [wakeAt]), ...(session.phase === 'running' ? [silentAt(session)] : [])];
  }

  function tidy(session: Session, situation: Situation): void {
    const isOver = isLoose(session) ? !isAdoptable(session, situation.now) : isFinished(session, situation);
    if (!isOver) {
      finished.delete(session.id);
      return;
    }
    if (!finished.has(session.id)) keeper.finish(session.id);
    finished.add(session.id);
    forgetInTime(session, situation);
  }

  function forgetInTime(session: Session, situation: Situation): void {
    if (situation.now <= (session.endedAt ?? session.firstSeenAt) + 2 * shownAfterEnd) return;
    keeper.forget(session.id);
    finished.delete(session.id);
    settled.delete(session.id);
  }

  function take(id: SessionId, step: Step): void {
    const key = `${id}/${stepNameOf(step)}`;
    if (running.has(key)) return;
    running.add(key);
    void run(id, step).finally(() => {
      running.delete(key);
      look();
    });
  }

  async function run(id: SessionId, step: Step): Promise<void> {
    // What a write sends is on record before it goes: after a crash it is looked for before it is sent again.
    if ('request' in step && step.do !== 'verify')
      await keeper.keep([{ session: id, kind: 'step-begun', step: step.do, request: step.request }]);
    const session = keeper.get(id);
    if (!session || isStopped) return;
    try {
      const outcome = await perform(step, session, ports.situation(), ports);
      if (typeof outcome === 'string') await keeper.keep([unverified(session, step, outcome, clock.now())]);
      else await keeper.keep(outcome.map((fact): NewFact => Object.assign({ session: id }, fact)));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await keeper.keep(failureFacts(session, step, error, clock.now(), ports.random()));
    }
  }

  return {
    look,
    stop: () => {
      isStopped = true;
      undoWake();
    },
  };
}
