import { decide } from '../deciding/decide.ts';
import type { StepName } from '../facts.ts';
import { plan, type Plan } from '../plan.ts';
import type { Session } from '../session.ts';
import type { Situation } from '../situation.ts';
import { stepNameOf, type Step } from '../step.ts';

/** What the agent's clicks allow to be made. A link allows nothing. */
export type LinkPermits = ReadonlySet<StepName>;

/**
 * What to do next for a link. Its session is one that nobody began, and for such a one nothing is planned but reading and
 * opening. What a click allows is planned as it would be for a call, so that it is frozen, verified and made once.
 */
export function planLink(session: Session, situation: Situation, permits: LinkPermits): Plan {
  if (session.direction === 'internal') return { steps: [], wakeAt: undefined };
  const before = readings(session, situation);
  if (before) return tried(session, before, situation);
  const found = plan({ ...session, phase: 'unseen' }, situation);
  if (permits.size === 0) return found;
  // Rules say what a call makes by itself; whom the agent wants to be made is made.
  const willing = permits.has('make-user') ? { ...situation, rules: { ...situation.rules, rules: [] } } : situation;
  const made = plan({ ...session, phase: 'running' }, willing);
  const writes = made.steps.filter((step) => permits.has(stepNameOf(step)));
  // The user would be opened for want of a ticket that is being made this moment.
  const steps = isMaking(session, situation, permits) ? found.steps.filter((step) => !isOpening(step)) : found.steps;
  return { steps: [...steps, ...writes], wakeAt: earlier(found.wakeAt, made.wakeAt) };
}

/** Reads that a call does without: whether the user that the link names exists, and nobody is made before a fresh look. */
function readings(session: Session, situation: Situation): Step | undefined {
  const { caller } = decide(session, situation);
  if (caller.kind === 'known' && !caller.user) return { do: 'read-user', id: caller.id };
  if (caller.kind === 'searching' && caller.isFresh)
    return { do: 'find-users', signal: caller.signal, scope: caller.scope, isFresh: true };
  return undefined;
}

function tried(session: Session, step: Step, { now }: Situation): Plan {
  const at = session.attempts.get(stepNameOf(step))?.retryAt ?? 0;
  return at > now ? { steps: [], wakeAt: at } : { steps: [step], wakeAt: undefined };
}

const isOpening = (step: Step): boolean => step.do === 'open' || step.do === 'hold';

/** Whether a click has asked for something that is still to be made; what was refused is not. */
export function isMaking(session: Session, situation: Situation, permits: LinkPermits): boolean {
  const isHopeless = [...permits].some((name) => session.attempts.get(name)?.retryAt === Number.MAX_SAFE_INTEGER);
  if (isHopeless) return false;
  if (permits.has('make-user') && session.wantedUser !== undefined) return true;
  return permits.has('make-ticket') && decide(session, situation).ticket.kind === 'to-make';
}

const earlier = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
